import type { LidRol } from '@opgaveteams/shared/access/access.schema';
import type { Namens } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { registered } from '../platform/db/model.ts';

/** A seat of a groep, [van, tot): who holds it stands in the lidmaatschappen that point at it. */
export interface ZetelDoc {
  _id: Types.ObjectId;
  groepId: Types.ObjectId;
  /** The seat of the area pack that this is; absent for what a groep made itself. */
  sleutel?: string;
  naam: string;
  uitleg: string;
  rol: LidRol | null;
  namens: Namens | null;
  aantal: number | null;
  van: Date;
  tot: Date | null;
  versie: number;
}

const schema = new Schema<ZetelDoc>(
  {
    groepId: { type: Schema.Types.ObjectId, required: true },
    sleutel: { type: String },
    naam: { type: String, required: true },
    uitleg: { type: String, default: '' },
    rol: { type: String, default: null },
    namens: { type: Schema.Types.Mixed, default: null },
    aantal: { type: Number, default: null },
    van: { type: Date, required: true },
    tot: { type: Date, default: null },
    versie: { type: Number, default: 1 },
  },
  { versionKey: false },
);
schema.index({ groepId: 1, van: 1 });
schema.index(
  { sleutel: 1, groepId: 1 },
  { unique: true, partialFilterExpression: { sleutel: { $exists: true } } },
);

export function zetelModel(db: Connection): Model<ZetelDoc> {
  return registered(db, 'Zetel', schema, 'zetels');
}
