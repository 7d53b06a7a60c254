import type { Anker, AntwoordSoort, Reactie } from '@opgaveteams/shared/reacties/reactie.schema';
import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { gebondenFields, type GebondenDoc } from '../platform/db/gebonden.ts';
import { registered } from '../platform/db/model.ts';

/** What somebody says of a version of a programme. While it waits, the kernteams read it; then everybody. */
export interface ReactieDoc extends GebondenDoc {
  _id: Types.ObjectId;
  versieId: Types.ObjectId;
  versieNummer: number;
  deelId: Types.ObjectId | null;
  deelTitel: string;
  anker: Anker | null;
  tekst: string;
  taal: string;
  kanaal: Reactie['kanaal'];
  naam: string;
  /** Whose it is, for their own list; never shown. */
  persoonId: Types.ObjectId | null;
  /** A hash of the secret by which it is followed. */
  geheimHash: string;
  stand: Reactie['stand'];
  weigering: string;
  /** `open` until there is an antwoord. */
  uitkomst: 'open' | AntwoordSoort;
  antwoord: {
    waarom: string;
    versie: { id: string; nummer: number } | null;
    deelId: string | null;
    doorId: Types.ObjectId;
    op: Date;
  } | null;
  op: Date;
  versie: number;
}

const id = Schema.Types.ObjectId;

const schema = new Schema<ReactieDoc>(
  {
    ...gebondenFields,
    versieId: { type: id, required: true },
    versieNummer: { type: Number, required: true },
    deelId: { type: id, default: null },
    deelTitel: { type: String, default: '' },
    anker: { type: Schema.Types.Mixed, default: null },
    tekst: { type: String, required: true },
    taal: { type: String, default: '' },
    kanaal: { type: String, required: true },
    naam: { type: String, default: '' },
    persoonId: { type: id, default: null },
    geheimHash: { type: String, required: true },
    stand: { type: String, required: true },
    weigering: { type: String, default: '' },
    uitkomst: { type: String, default: 'open' },
    antwoord: { type: Schema.Types.Mixed, default: null },
    op: { type: Date, required: true },
    versie: { type: Number, default: 1 },
  },
  { versionKey: false },
);
schema.index({ op: -1, _id: -1 });
schema.index({ versieId: 1, op: -1, _id: -1 });
schema.index({ versieId: 1, uitkomst: 1, op: -1, _id: -1 });
schema.index({ versieId: 1, deelId: 1, op: -1, _id: -1 });
schema.index({ stand: 1, op: -1, _id: -1 });
schema.index({ persoonId: 1, op: -1, _id: -1 });
schema.index({ geheimHash: 1 }, { unique: true });

export function reactieModel(db: Connection): Model<ReactieDoc> {
  return registered(db, 'Reactie', schema, 'reacties');
}

/** A form that was given to somebody who is not signed in, to be used once. */
interface FormulierDoc {
  /** A hash of it. */
  _id: string;
  op: Date;
  verloopt: Date;
}

const formulierSchema = new Schema<FormulierDoc>(
  {
    _id: { type: String },
    op: { type: Date, required: true },
    verloopt: { type: Date, required: true },
  },
  { versionKey: false },
);
formulierSchema.index({ verloopt: 1 }, { expireAfterSeconds: 0 });

export function formulierModel(db: Connection): Model<FormulierDoc> {
  return registered(db, 'Reactieformulier', formulierSchema, 'reactieformulieren');
}
