import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { registered } from '../platform/db/model.ts';

/** A challenge that was given to a browser. Deleted when it comes back: that makes it single use. */
export interface UitdagingDoc {
  _id: Types.ObjectId;
  uitdaging: string;
  /** Who may add a passkey with it; null for signing in. */
  persoonId: Types.ObjectId | null;
  verloopt: Date;
}

const schema = new Schema<UitdagingDoc>(
  {
    uitdaging: { type: String, required: true },
    persoonId: { type: Schema.Types.ObjectId, default: null },
    verloopt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ uitdaging: 1 }, { unique: true });
schema.index({ verloopt: 1 }, { expireAfterSeconds: 0 });

export function uitdagingModel(db: Connection): Model<UitdagingDoc> {
  return registered(db, 'Uitdaging', schema, 'uitdagingen');
}
