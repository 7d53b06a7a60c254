import type { GroepSoort } from '@opgaveteams/shared/access/access.schema';
import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { gebondenFields, type GebondenDoc } from '../platform/db/gebonden.ts';
import { registered } from '../platform/db/model.ts';

/** A groep; its own id is in `groepIds`, so that its members read it. */
export interface GroepDoc extends GebondenDoc {
  _id: Types.ObjectId;
  soort: GroepSoort;
  naam: string;
  naamZoek: string;
  afkorting: string;
  doel: string;
  toetreding: 'open' | 'op_aanvraag' | 'op_uitnodiging';
  /** What it asks of whoever wants to come in; documents of before have no such field. */
  vraag?: string;
  /** What guests of this groep may do; documents of before have no such field: there guests write along. */
  gasten?: { meeschrijven: boolean };
  begin: Date;
  einde: Date | null;
  versie: number;
  bijgewerkt: Date;
}

const schema = new Schema<GroepDoc>(
  {
    ...gebondenFields,
    soort: { type: String, required: true },
    naam: { type: String, required: true },
    naamZoek: { type: String, required: true },
    afkorting: { type: String, required: true },
    doel: { type: String, default: '' },
    toetreding: { type: String, required: true },
    vraag: { type: String, default: '' },
    gasten: { meeschrijven: { type: Boolean, default: true } },
    begin: { type: Date, required: true },
    einde: { type: Date, default: null },
    versie: { type: Number, default: 1 },
    bijgewerkt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ afkorting: 1 }, { unique: true });
schema.index({ opgaveteamIds: 1, soort: 1 });

export function groepModel(db: Connection): Model<GroepDoc> {
  return registered(db, 'Groep', schema, 'groepen');
}
