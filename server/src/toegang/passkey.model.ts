import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { registered } from '../platform/db/model.ts';

/** The public half of a key that somebody's device keeps. */
export interface PasskeyDoc {
  _id: Types.ObjectId;
  persoonId: Types.ObjectId;
  naam: string;
  /** The credential id, as the device gave it. */
  sleutelId: string;
  /** The COSE public key, base64url. */
  sleutel: string;
  /** How often the device says that it was used; always 0 for a key that travels between devices. */
  teller: number;
  transports: string[];
  gemaaktOp: Date;
  laatstGebruikt: Date | null;
  /** Somebody is taking it away; see `passkeys.ts`. It works until it is gone. */
  gaatWeg: boolean;
}

const schema = new Schema<PasskeyDoc>(
  {
    persoonId: { type: Schema.Types.ObjectId, required: true },
    naam: { type: String, required: true },
    sleutelId: { type: String, required: true },
    sleutel: { type: String, required: true },
    teller: { type: Number, required: true },
    transports: { type: [String], default: [] },
    gemaaktOp: { type: Date, required: true },
    laatstGebruikt: { type: Date, default: null },
    gaatWeg: { type: Boolean, default: false },
  },
  { versionKey: false },
);
schema.index({ sleutelId: 1 }, { unique: true });
schema.index({ persoonId: 1, gemaaktOp: -1 });

export function passkeyModel(db: Connection): Model<PasskeyDoc> {
  return registered(db, 'Passkey', schema, 'passkeys');
}
