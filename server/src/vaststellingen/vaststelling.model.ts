import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { registered } from '../platform/db/model.ts';

/** A verslag as it was vastgesteld: written once, never changed. */
export interface VaststellingDoc {
  /** The id of the verslag. */
  _id: Types.ObjectId;
  hash: string;
  /** The canonical form (see `canoniekeVorm`), gzipped; the hash is of what comes out. */
  canoniek: Buffer;
  /** The Yjs state of that moment, gzipped. */
  staat: Buffer;
}

const schema = new Schema<VaststellingDoc>(
  {
    _id: { type: Schema.Types.ObjectId },
    hash: { type: String, required: true },
    canoniek: { type: Buffer, required: true },
    staat: { type: Buffer, required: true },
  },
  { versionKey: false },
);

export function vaststellingModel(db: Connection): Model<VaststellingDoc> {
  return registered(db, 'Vaststelling', schema, 'vaststellingen');
}
