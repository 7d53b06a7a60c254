import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { registered } from '../platform/db/model.ts';
import type { Apparaat } from './apparaat.ts';

/** One browser that is signed in. */
export interface SessieDoc {
  _id: Types.ObjectId;
  persoonId: Types.ObjectId;
  /** SHA-256 of the token in the cookie: who reads the database cannot sign in with what is there. */
  tokenHash: string;
  apparaat: Apparaat;
  begonnenOp: Date;
  laatstGezien: Date;
  verloopt: Date;
}

const schema = new Schema<SessieDoc>(
  {
    persoonId: { type: Schema.Types.ObjectId, required: true },
    tokenHash: { type: String, required: true },
    apparaat: {
      browser: { type: String, default: null },
      systeem: { type: String, default: null },
    },
    begonnenOp: { type: Date, required: true },
    laatstGezien: { type: Date, required: true },
    verloopt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ tokenHash: 1 }, { unique: true });
schema.index({ persoonId: 1, begonnenOp: -1 });
schema.index({ verloopt: 1 }, { expireAfterSeconds: 0 });

export function sessieModel(db: Connection): Model<SessieDoc> {
  return registered(db, 'Sessie', schema, 'sessies');
}
