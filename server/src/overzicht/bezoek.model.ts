import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { registered } from '../platform/db/model.ts';

/** When somebody was here: in this visit last, and when the visit before it ended. */
export interface BezoekDoc {
  _id: Types.ObjectId;
  persoonId: Types.ObjectId;
  vorige: Date;
  laatste: Date;
}

const schema = new Schema<BezoekDoc>(
  {
    persoonId: { type: Schema.Types.ObjectId, required: true },
    vorige: { type: Date, required: true },
    laatste: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ persoonId: 1 }, { unique: true });

export function bezoekModel(db: Connection): Model<BezoekDoc> {
  return registered(db, 'Bezoek', schema, 'bezoeken');
}
