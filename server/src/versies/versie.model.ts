import type { VersieSoort } from '@opgaveteams/shared/versies/versie.schema';
import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { registered } from '../platform/db/model.ts';

/** How a text was at a moment. */
export interface VersieDoc {
  _id: Types.ObjectId;
  verslagId: Types.ObjectId;
  soort: VersieSoort;
  naam: string;
  op: Date;
  persoonId: Types.ObjectId | null;
  /** Tells versions with the same text apart from others, without reading them. */
  kenmerk: string;
  /** The Yjs state, gzipped. */
  staat: Buffer;
}

const versieFields = new Schema<VersieDoc>(
  {
    verslagId: { type: Schema.Types.ObjectId, required: true },
    soort: { type: String, required: true },
    naam: { type: String, default: '' },
    op: { type: Date, required: true },
    persoonId: { type: Schema.Types.ObjectId, default: null },
    kenmerk: { type: String, required: true },
    staat: { type: Buffer, required: true },
  },
  { versionKey: false },
);
versieFields.index({ verslagId: 1, op: -1, _id: -1 });
versieFields.index({ verslagId: 1, soort: 1, op: -1 });

export function versieModel(db: Connection): Model<VersieDoc> {
  return registered(db, 'Versie', versieFields, 'versies');
}

/** Somebody's writing in a text without a pause of ten minutes. */
export interface SchrijfsessieDoc {
  _id: Types.ObjectId;
  verslagId: Types.ObjectId;
  persoonId: Types.ObjectId;
  begin: Date;
  einde: Date;
  erbij: number;
  eraf: number;
}

const sessieFields = new Schema<SchrijfsessieDoc>(
  {
    verslagId: { type: Schema.Types.ObjectId, required: true },
    persoonId: { type: Schema.Types.ObjectId, required: true },
    begin: { type: Date, required: true },
    einde: { type: Date, required: true },
    erbij: { type: Number, required: true },
    eraf: { type: Number, required: true },
  },
  { versionKey: false },
);
sessieFields.index({ verslagId: 1, begin: -1, _id: -1 });
sessieFields.index({ verslagId: 1, persoonId: 1, einde: -1 });

export function schrijfsessieModel(db: Connection): Model<SchrijfsessieDoc> {
  return registered(db, 'Schrijfsessie', sessieFields, 'schrijfsessies');
}
