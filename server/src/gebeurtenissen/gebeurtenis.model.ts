import type { Noun } from '@opgaveteams/shared/realtime/realtime.schema';
import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { gebondenFields, type GebondenDoc } from '../platform/db/gebonden.ts';
import { registered } from '../platform/db/model.ts';

/** One line of the log (rule 11). Append-only: no code changes or deletes a line; only a name goes out of it with who asks to be forgotten. */
export interface GebeurtenisDoc extends GebondenDoc {
  _id: Types.ObjectId;
  noun: Noun;
  dingId: Types.ObjectId;
  actie: string;
  titel: string;
  persoonId: Types.ObjectId | null;
  op: Date;
}

const schema = new Schema<GebeurtenisDoc>(
  {
    ...gebondenFields,
    noun: { type: String, required: true },
    dingId: { type: Schema.Types.ObjectId, required: true },
    actie: { type: String, required: true },
    titel: { type: String, default: '' },
    persoonId: { type: Schema.Types.ObjectId, default: null },
    op: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ op: -1, _id: -1 });
schema.index({ dingId: 1, op: -1, _id: -1 });
schema.index({ groepIds: 1, op: -1, _id: -1 });
schema.index({ opgaveteamIds: 1, op: -1, _id: -1 });

schema.pre(
  ['updateOne', 'updateMany', 'findOneAndUpdate', 'deleteOne', 'deleteMany', 'findOneAndDelete'],
  () => {
    throw new Error('[rule 11] the log is append-only');
  },
);

export function gebeurtenisModel(db: Connection): Model<GebeurtenisDoc> {
  return registered(db, 'Gebeurtenis', schema, 'gebeurtenissen');
}
