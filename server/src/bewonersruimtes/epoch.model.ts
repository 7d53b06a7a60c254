import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { registered } from '../platform/db/model.ts';

/** What began an epoch: its kring, and the key as it was wrapped for each device; all of it closed. */
export interface EpochDoc {
  _id: Types.ObjectId;
  ruimteId: Types.ObjectId;
  epoch: number;
  afzender: Types.ObjectId;
  apparaat: string;
  kring: string;
  verpakt: { toestel: string; bytes: string }[];
  op: Date;
}

const schema = new Schema<EpochDoc>(
  {
    ruimteId: { type: Schema.Types.ObjectId, required: true },
    epoch: { type: Number, required: true },
    afzender: { type: Schema.Types.ObjectId, required: true },
    apparaat: { type: String, required: true },
    kring: { type: String, required: true },
    verpakt: [
      { _id: false, toestel: { type: String, required: true }, bytes: { type: String, required: true } },
    ],
    op: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ ruimteId: 1, op: 1 });

export function epochModel(db: Connection): Model<EpochDoc> {
  return registered(db, 'RuimteEpoch', schema, 'bewonersruimte_epochs');
}
