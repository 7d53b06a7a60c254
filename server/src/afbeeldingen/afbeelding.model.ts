import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { registered } from '../platform/db/model.ts';

/** A picture of a text, as it is sent to readers. It never changes. */
export interface AfbeeldingDoc {
  _id: Types.ObjectId;
  /** The text for which it was sent; who may read that text may see it. */
  verslagId: Types.ObjectId;
  persoonId: Types.ObjectId | null;
  breedte: number;
  hoogte: number;
  gemaakt: Date;
  /** When it is looked at whether anything still shows it. Absent: it stays, whatever happens. */
  kijkNa?: Date;
  /** Nothing showed it then. */
  ongebruiktSinds?: Date;
  /** WebP, without anything but the picture. */
  data: Buffer;
}

const afbeeldingFields = new Schema<AfbeeldingDoc>(
  {
    verslagId: { type: Schema.Types.ObjectId, required: true },
    persoonId: { type: Schema.Types.ObjectId, default: null },
    breedte: { type: Number, required: true },
    hoogte: { type: Number, required: true },
    gemaakt: { type: Date, required: true },
    kijkNa: { type: Date },
    ongebruiktSinds: { type: Date },
    data: { type: Buffer, required: true },
  },
  { versionKey: false },
);
afbeeldingFields.index({ verslagId: 1 });
afbeeldingFields.index({ kijkNa: 1 }, { sparse: true });

export function afbeeldingModel(db: Connection): Model<AfbeeldingDoc> {
  return registered(db, 'Afbeelding', afbeeldingFields, 'afbeeldingen');
}
