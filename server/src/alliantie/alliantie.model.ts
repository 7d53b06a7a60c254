import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { registered } from '../platform/db/model.ts';

/** An organisation of the alliance or around it; `sleutel` ties it to the area pack. */
export interface OrganisatieDoc {
  _id: Types.ObjectId;
  sleutel: string;
  naam: string;
  naamZoek: string;
  soort: string;
  partner: boolean;
}

const organisatieSchema = new Schema<OrganisatieDoc>(
  {
    sleutel: { type: String, required: true },
    naam: { type: String, required: true },
    naamZoek: { type: String, required: true },
    soort: { type: String, required: true },
    partner: { type: Boolean, required: true },
  },
  { versionKey: false },
);
organisatieSchema.index({ sleutel: 1 }, { unique: true });
organisatieSchema.index({ naamZoek: 1, _id: 1 });

export function organisatieModel(db: Connection): Model<OrganisatieDoc> {
  return registered(db, 'Organisatie', organisatieSchema, 'organisaties');
}

export interface OpgaveDoc {
  _id: Types.ObjectId;
  sleutel: string;
  themaId: string;
  tekst: string;
  bron: string | null;
}

const opgaveSchema = new Schema<OpgaveDoc>(
  {
    sleutel: { type: String, required: true },
    themaId: { type: String, required: true },
    tekst: { type: String, required: true },
    bron: { type: String, default: null },
  },
  { versionKey: false },
);
opgaveSchema.index({ sleutel: 1 }, { unique: true });

export function opgaveModel(db: Connection): Model<OpgaveDoc> {
  return registered(db, 'Opgave', opgaveSchema, 'opgaven');
}
