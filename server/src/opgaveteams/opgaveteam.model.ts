import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { registered } from '../platform/db/model.ts';

/** One team per thema of the area pack. */
export interface OpgaveteamDoc {
  _id: Types.ObjectId;
  themaId: string;
  slug: string;
  naam: string;
  versie: number;
}

const schema = new Schema<OpgaveteamDoc>(
  {
    themaId: { type: String, required: true },
    slug: { type: String, required: true },
    naam: { type: String, required: true },
    versie: { type: Number, default: 1 },
  },
  { versionKey: false },
);
schema.index({ themaId: 1 }, { unique: true });
schema.index({ slug: 1 }, { unique: true });

export function opgaveteamModel(db: Connection): Model<OpgaveteamDoc> {
  return registered(db, 'Opgaveteam', schema, 'opgaveteams');
}
