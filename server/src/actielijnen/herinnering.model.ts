import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { registered } from '../platform/db/model.ts';

/** One reminder to one trekker about one actielijn before one day. Its id makes it one, whatever process is first. */
export interface HerinneringDoc {
  /** Actielijn, person and the moment before which something is to be said. */
  _id: string;
  actielijnId: Types.ObjectId;
  persoonId: Types.ObjectId;
  /** Until when a process has it in hand; later another takes it over. */
  bezigTot: Date;
  verstuurd: boolean;
  verloopt: Date;
}

const schema = new Schema<HerinneringDoc>(
  {
    _id: { type: String, required: true },
    actielijnId: { type: Schema.Types.ObjectId, required: true },
    persoonId: { type: Schema.Types.ObjectId, required: true },
    bezigTot: { type: Date, required: true },
    verstuurd: { type: Boolean, default: false },
    verloopt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ verloopt: 1 }, { expireAfterSeconds: 0 });

export function herinneringModel(db: Connection): Model<HerinneringDoc> {
  return registered(db, 'Herinnering', schema, 'herinneringen');
}
