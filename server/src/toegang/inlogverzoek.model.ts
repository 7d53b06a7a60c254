import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { registered } from '../platform/db/model.ts';

/** A mail with a link and a code that was sent to somebody. Deleted when it is used: that makes it single use. */
export interface InlogverzoekDoc {
  _id: Types.ObjectId;
  persoonId: Types.ObjectId;
  /** SHA-256 of the token in the link. */
  linkHash: string;
  /** scrypt of the code: six digits are soon guessed from a plain hash. */
  codeHash: string;
  codeSalt: string;
  /** How often a code was tried on this request. */
  pogingen: number;
  verloopt: Date;
}

const schema = new Schema<InlogverzoekDoc>(
  {
    persoonId: { type: Schema.Types.ObjectId, required: true },
    linkHash: { type: String, required: true },
    codeHash: { type: String, required: true },
    codeSalt: { type: String, required: true },
    pogingen: { type: Number, default: 0 },
    verloopt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ linkHash: 1 }, { unique: true });
schema.index({ persoonId: 1, _id: -1 });
schema.index({ verloopt: 1 }, { expireAfterSeconds: 0 });

export function inlogverzoekModel(db: Connection): Model<InlogverzoekDoc> {
  return registered(db, 'Inlogverzoek', schema, 'inlogverzoeken');
}
