import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { registered } from '../platform/db/model.ts';

/** The address that somebody wants to have, until they show that they read its mail. One for each person. */
export interface AdreswijzigingDoc {
  _id: Types.ObjectId;
  persoonId: Types.ObjectId;
  email: string;
  codeHash: string;
  codeSalt: string;
  /** How often a code was tried. */
  pogingen: number;
  verloopt: Date;
}

const schema = new Schema<AdreswijzigingDoc>(
  {
    persoonId: { type: Schema.Types.ObjectId, required: true },
    email: { type: String, required: true },
    codeHash: { type: String, required: true },
    codeSalt: { type: String, required: true },
    pogingen: { type: Number, default: 0 },
    verloopt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ persoonId: 1 }, { unique: true });
schema.index({ verloopt: 1 }, { expireAfterSeconds: 0 });

export function adreswijzigingModel(db: Connection): Model<AdreswijzigingDoc> {
  return registered(db, 'Adreswijziging', schema, 'adreswijzigingen');
}
