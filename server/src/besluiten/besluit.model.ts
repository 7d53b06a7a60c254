import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { gebondenFields, type GebondenDoc } from '../platform/db/gebonden.ts';
import { registered } from '../platform/db/model.ts';

/** A decision of a groep. Written once, then never changed or deleted (rule 7). */
export interface BesluitDoc extends GebondenDoc {
  _id: Types.ObjectId;
  groepId: Types.ObjectId;
  /** The year in the time zone of the area; numbers count per groep and year. */
  jaar: number;
  volgnummer: number;
  nummer: string;
  tekst: string;
  reden: string;
  op: Date;
  bijeenkomstId: Types.ObjectId | null;
  actielijnIds: Types.ObjectId[];
  /** Absent when it replaces none: the sparse index below counts only those that do. */
  vervangtId?: Types.ObjectId;
  /** The block of a verslag that it fixed; absent when it was taken by the form alone. */
  verslagId?: Types.ObjectId;
  blok?: string;
}

/** Code tried to change or delete a besluit: a fault of ours, never an answer to a user. */
export class BesluitOnveranderlijkError extends Error {
  constructor() {
    super(
      'A besluit is never changed or deleted; a change is a new besluit that names the old one (rule 7).',
    );
    this.name = 'BesluitOnveranderlijkError';
  }
}

const schema = new Schema<BesluitDoc>(
  {
    ...gebondenFields,
    groepId: { type: Schema.Types.ObjectId, required: true },
    jaar: { type: Number, required: true },
    volgnummer: { type: Number, required: true },
    nummer: { type: String, required: true },
    tekst: { type: String, required: true },
    reden: { type: String, default: '' },
    op: { type: Date, required: true },
    bijeenkomstId: { type: Schema.Types.ObjectId, default: null },
    actielijnIds: { type: [Schema.Types.ObjectId], default: [] },
    vervangtId: { type: Schema.Types.ObjectId },
    verslagId: { type: Schema.Types.ObjectId },
    blok: { type: String },
  },
  { versionKey: false },
);
schema.index({ groepId: 1, jaar: 1, volgnummer: 1 }, { unique: true });
schema.index({ vervangtId: 1 }, { unique: true, sparse: true });
schema.index({ verslagId: 1, blok: 1 }, { unique: true, sparse: true });
schema.index({ op: -1, _id: -1 });
schema.index({ groepIds: 1, op: -1, _id: -1 });
schema.index({ opgaveteamIds: 1, op: -1, _id: -1 });
schema.index({ actielijnIds: 1, op: -1, _id: -1 });
schema.index({ bijeenkomstId: 1, op: -1, _id: -1 });
schema.index({ openbaarheid: 1, op: -1, _id: -1 });

function refuse(): void {
  throw new BesluitOnveranderlijkError();
}
schema.pre(
  [
    ...(['updateOne', 'updateMany', 'replaceOne', 'findOneAndUpdate', 'findOneAndReplace'] as const),
    ...(['deleteOne', 'deleteMany', 'findOneAndDelete'] as const),
  ],
  { query: true, document: true },
  refuse,
);
schema.pre('bulkWrite', refuse);
schema.pre('save', function () {
  if (!this.isNew) refuse();
});

export function besluitModel(db: Connection): Model<BesluitDoc> {
  return registered(db, 'Besluit', schema, 'besluiten');
}
