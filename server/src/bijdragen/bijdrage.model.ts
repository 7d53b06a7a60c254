import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { gebondenFields, type GebondenDoc } from '../platform/db/gebonden.ts';
import { registered } from '../platform/db/model.ts';

export type OpvolgingDoc = { _id: Types.ObjectId; op: Date; door: Types.ObjectId } & (
  | { soort: 'verslag' | 'actielijn' | 'besluit'; dingId: Types.ObjectId }
  | { soort: 'antwoord'; tekst: string }
);

/** What residents shared. It does not say from which room, nor who: only the room itself knows that. */
export interface BijdrageDoc extends GebondenDoc {
  _id: Types.ObjectId;
  passages: string[];
  op: Date;
  opvolgingen: OpvolgingDoc[];
}

const schema = new Schema<BijdrageDoc>(
  {
    ...gebondenFields,
    passages: { type: [String], required: true },
    op: { type: Date, required: true },
    opvolgingen: [
      {
        op: { type: Date, required: true },
        door: { type: Schema.Types.ObjectId, required: true },
        soort: { type: String, required: true },
        dingId: { type: Schema.Types.ObjectId },
        tekst: { type: String },
      },
    ],
  },
  { versionKey: false },
);
schema.index({ op: -1, _id: -1 });
schema.index({ openbaarheid: 1, op: -1, _id: -1 });
schema.index({ opgaveteamIds: 1, op: -1, _id: -1 });
schema.index({ 'opvolgingen.dingId': 1, op: -1, _id: -1 });

export function bijdrageModel(db: Connection): Model<BijdrageDoc> {
  return registered(db, 'Bijdrage', schema, 'bijdragen');
}
