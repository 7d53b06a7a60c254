import type { Voorstel } from '@opgaveteams/shared/bewonersruimtes/voorstel.schema';
import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { registered } from '../platform/db/model.ts';

/** A proposal to share something: what, lies closed; who agreed, the server counts. */
export interface VoorstelDoc {
  _id: Types.ObjectId;
  /** Goes up with each agreement: sharing counts them at one version only. */
  versie: number;
  ruimteId: Types.ObjectId;
  door: Types.ObjectId;
  op: Date;
  apparaat: string;
  epoch: number;
  bytes: string;
  hash: string;
  status: Voorstel['status'];
  nodig: number;
  akkoord: Types.ObjectId[];
  bijdrageId: Types.ObjectId | null;
}

const schema = new Schema<VoorstelDoc>(
  {
    versie: { type: Number, required: true },
    ruimteId: { type: Schema.Types.ObjectId, required: true },
    door: { type: Schema.Types.ObjectId, required: true },
    op: { type: Date, required: true },
    apparaat: { type: String, required: true },
    epoch: { type: Number, required: true },
    bytes: { type: String, required: true },
    hash: { type: String, required: true },
    status: { type: String, required: true },
    nodig: { type: Number, required: true },
    akkoord: { type: [Schema.Types.ObjectId], required: true },
    bijdrageId: { type: Schema.Types.ObjectId, default: null },
  },
  { versionKey: false },
);
schema.index({ ruimteId: 1, op: -1, _id: -1 });
schema.index({ ruimteId: 1, status: 1 });
schema.index({ bijdrageId: 1 });

export function voorstelModel(db: Connection): Model<VoorstelDoc> {
  return registered(db, 'RuimteVoorstel', schema, 'bewonersruimte_voorstellen');
}
