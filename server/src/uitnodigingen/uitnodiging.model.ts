import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { registered } from '../platform/db/model.ts';

/** A way into one groep: a secret link and perhaps a code, until a day and for so many people. */
export interface UitnodigingDoc {
  _id: Types.ObjectId;
  groepId: Types.ObjectId;
  bijeenkomstId: Types.ObjectId | null;
  als: 'gast' | 'lid';
  /** SHA-256 of the secret in the link. */
  linkHash: string;
  /** Stored as it is: it hangs on a wall, and the list of the groep shows it. */
  code: string | null;
  einde: Date;
  maximum: number;
  /** How many may still come in; counted down in one step with {@link gebruikt}, so never more come in at once. */
  over: number;
  gebruikt: number;
  ingetrokkenOp: Date | null;
  gemaaktDoor: Types.ObjectId;
  gemaaktOp: Date;
}

const schema = new Schema<UitnodigingDoc>(
  {
    groepId: { type: Schema.Types.ObjectId, required: true },
    bijeenkomstId: { type: Schema.Types.ObjectId, default: null },
    als: { type: String, required: true },
    linkHash: { type: String, required: true },
    code: { type: String, default: null },
    einde: { type: Date, required: true },
    maximum: { type: Number, required: true },
    over: { type: Number, required: true },
    gebruikt: { type: Number, default: 0 },
    ingetrokkenOp: { type: Date, default: null },
    gemaaktDoor: { type: Schema.Types.ObjectId, required: true },
    gemaaktOp: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ linkHash: 1 }, { unique: true });
// Unique among all that ever were: an old poster never leads into another groep.
schema.index({ code: 1 }, { unique: true, partialFilterExpression: { code: { $type: 'string' } } });
schema.index({ groepId: 1, gemaaktOp: -1 });

export function uitnodigingModel(db: Connection): Model<UitnodigingDoc> {
  return registered(db, 'Uitnodiging', schema, 'uitnodigingen');
}
