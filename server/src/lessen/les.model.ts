import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { gebondenFields, type GebondenDoc } from '../platform/db/gebonden.ts';
import { registered } from '../platform/db/model.ts';

/** What was learned at an actielijn. Its bonds are those of the actielijn, and follow them. */
export interface LesDoc extends GebondenDoc {
  _id: Types.ObjectId;
  actielijnId: Types.ObjectId;
  titel: string;
  dachten: string;
  deden: string;
  zagen: string;
  leerden: string;
  /** The beginnings of its words. */
  zoek: string[];
  auteurId: Types.ObjectId;
  op: Date;
  bijgewerkt: Date;
  versie: number;
}

const id = Schema.Types.ObjectId;

const schema = new Schema<LesDoc>(
  {
    ...gebondenFields,
    actielijnId: { type: id, required: true },
    titel: { type: String, required: true },
    dachten: { type: String, required: true },
    deden: { type: String, required: true },
    zagen: { type: String, required: true },
    leerden: { type: String, required: true },
    zoek: { type: [String], required: true },
    auteurId: { type: id, required: true },
    op: { type: Date, required: true },
    bijgewerkt: { type: Date, required: true },
    versie: { type: Number, default: 1 },
  },
  { versionKey: false },
);
schema.index({ op: -1, _id: -1 });
schema.index({ actielijnId: 1, op: -1, _id: -1 });
schema.index({ opgaveteamIds: 1, op: -1, _id: -1 });
schema.index({ openbaarheid: 1, op: -1, _id: -1 });
schema.index({ zoek: 1, op: -1, _id: -1 });

export function lesModel(db: Connection): Model<LesDoc> {
  return registered(db, 'Les', schema, 'lessen');
}
