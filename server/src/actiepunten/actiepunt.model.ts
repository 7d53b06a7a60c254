import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { gebondenFields, type GebondenDoc } from '../platform/db/gebonden.ts';
import { registered } from '../platform/db/model.ts';

/** A task that a groep gave out. */
export interface ActiepuntDoc extends GebondenDoc {
  _id: Types.ObjectId;
  groepId: Types.ObjectId;
  tekst: string;
  actiehouderId: Types.ObjectId | null;
  /** A day, yyyy-mm-dd. */
  datum: string | null;
  /** The day that orders lists; see `sorteerOp`. */
  sorteer: string;
  status: 'open' | 'gedaan' | 'vervallen';
  reden: string;
  afgehandeldOp: Date | null;
  bijeenkomstId: Types.ObjectId | null;
  actielijnId: Types.ObjectId | null;
  /** The block of a verslag in which it is written; absent when it was noted by a form. */
  verslagId?: Types.ObjectId;
  blok?: string;
  /** What the block said when it was last looked at: only what changed in it changes this. */
  stand?: BlokStand;
  /** The round of the projection that last wrote this; an older one changes nothing any more. */
  ronde?: number;
  /** The block was taken out of the text: it stands on no list, and comes back with the block. */
  weg?: boolean;
  versie: number;
  bijgewerkt: Date;
}

/** What belongs to the text of a block. */
export interface BlokStand {
  tekst: string;
  actiehouderId: string | null;
  datum: string | null;
  actielijnId: string | null;
}

/** What has no day comes after all that has one; a cursor needs a value that is not null. */
export function sorteerOp(datum: string | null): string {
  return datum ?? '9999-12-31';
}

const schema = new Schema<ActiepuntDoc>(
  {
    ...gebondenFields,
    groepId: { type: Schema.Types.ObjectId, required: true },
    tekst: { type: String, required: true },
    actiehouderId: { type: Schema.Types.ObjectId, default: null },
    datum: { type: String, default: null },
    sorteer: { type: String, required: true },
    status: { type: String, required: true },
    reden: { type: String, default: '' },
    afgehandeldOp: { type: Date, default: null },
    bijeenkomstId: { type: Schema.Types.ObjectId, default: null },
    actielijnId: { type: Schema.Types.ObjectId, default: null },
    verslagId: { type: Schema.Types.ObjectId },
    blok: { type: String },
    stand: { type: Schema.Types.Mixed },
    ronde: { type: Number },
    weg: { type: Boolean },
    versie: { type: Number, default: 1 },
    bijgewerkt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ sorteer: 1, _id: 1 });
schema.index({ openbaarheid: 1, sorteer: 1, _id: 1 });
schema.index({ status: 1, sorteer: 1, _id: 1 });
schema.index({ groepIds: 1, sorteer: 1, _id: 1 });
schema.index({ opgaveteamIds: 1, sorteer: 1, _id: 1 });
schema.index({ actiehouderId: 1, status: 1, sorteer: 1, _id: 1 });
schema.index({ bijeenkomstId: 1, sorteer: 1, _id: 1 });
schema.index({ actielijnId: 1, sorteer: 1, _id: 1 });
schema.index({ actielijnId: 1, afgehandeldOp: -1, _id: -1 });
// One record for each block, whoever projects it and however often.
schema.index({ verslagId: 1, blok: 1 }, { unique: true, sparse: true });

export function actiepuntModel(db: Connection): Model<ActiepuntDoc> {
  return registered(db, 'Actiepunt', schema, 'actiepunten');
}
