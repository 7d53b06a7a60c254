import type { GezegdeStatus } from '@opgaveteams/shared/actielijnen/actielijn.status';
import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { gebondenFields, type GebondenDoc } from '../platform/db/gebonden.ts';
import { registered } from '../platform/db/model.ts';

/** A mijlpaal. One that was taken away stays stored, so that who puts it back has its earlier dates too. */
export interface MijlpaalDoc {
  _id: Types.ObjectId;
  titel: string;
  datum: string;
  gehaaldOp: string | null;
  /** Every earlier date, oldest first. */
  verschoven: { van: string; reden: string; wieId: Types.ObjectId | null; op: Date }[];
  weggehaald: boolean;
}

/** An actielijn. The bonds' `groepIds` are the groepen that work on it, `opgaveteamIds` holds its one team. */
export interface ActielijnDoc extends GebondenDoc {
  _id: Types.ObjectId;
  nummer: number;
  titel: string;
  zoek: string;
  doorbraak: boolean;
  wat: string;
  watVastgesteld: boolean;
  /** Every text that `wat` had, oldest first; the last one is the present text (rule 2). */
  watVersies: { versie: number; tekst: string; van: Date; besluitId: Types.ObjectId | null }[];
  /** The last statusbericht, copied so that lists need no second look; only a statusbericht changes it (rule 3). */
  status: GezegdeStatus;
  statusOp: Date;
  statusVervaltOp: Date;
  zin: string;
  oorzaak: string;
  gevolg: string;
  bijsturing: string;
  opgegaanInId: Types.ObjectId | null;
  /** The actielijn that was split, of which this is a part. */
  komtUitId: Types.ObjectId | null;
  periode: { van: string; tot: string | null };
  ritmeDagen: number;
  mijlpalen: MijlpaalDoc[];
  trekkerIds: Types.ObjectId[];
  partnerIds: Types.ObjectId[];
  opgaveIds: Types.ObjectId[];
  buurten: string[];
  versie: number;
  bijgewerkt: Date;
}

const id = Schema.Types.ObjectId;

const schema = new Schema<ActielijnDoc>(
  {
    ...gebondenFields,
    nummer: { type: Number, required: true },
    titel: { type: String, required: true },
    zoek: { type: String, required: true },
    doorbraak: { type: Boolean, default: false },
    wat: { type: String, required: true },
    watVastgesteld: { type: Boolean, default: false },
    watVersies: [
      { _id: false, versie: Number, tekst: String, van: Date, besluitId: { type: id, default: null } },
    ],
    status: { type: String, required: true },
    statusOp: { type: Date, required: true },
    statusVervaltOp: { type: Date, required: true },
    zin: { type: String, default: '' },
    oorzaak: { type: String, default: '' },
    gevolg: { type: String, default: '' },
    bijsturing: { type: String, default: '' },
    opgegaanInId: { type: id, default: null },
    komtUitId: { type: id, default: null },
    periode: { van: { type: String, required: true }, tot: { type: String, default: null } },
    ritmeDagen: { type: Number, required: true },
    mijlpalen: [
      {
        titel: String,
        datum: String,
        gehaaldOp: { type: String, default: null },
        verschoven: [
          { _id: false, van: String, reden: String, wieId: { type: id, default: null }, op: Date },
        ],
        weggehaald: { type: Boolean, default: false },
      },
    ],
    trekkerIds: { type: [id], default: [] },
    partnerIds: { type: [id], default: [] },
    opgaveIds: { type: [id], default: [] },
    buurten: { type: [String], default: [] },
    versie: { type: Number, default: 1 },
    bijgewerkt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ nummer: 1, _id: 1 });
schema.index({ nummer: 1 }, { unique: true });
schema.index({ bijgewerkt: 1, _id: 1 });
schema.index({ opgaveteamIds: 1, nummer: 1 });
schema.index({ opgaveteamIds: 1, statusOp: -1 });
schema.index({ statusVervaltOp: 1, _id: 1 });
schema.index({ trekkerIds: 1 });
schema.index({ opgegaanInId: 1 });
schema.index({ komtUitId: 1 });
schema.index({ groepIds: 1 });

export function actielijnModel(db: Connection): Model<ActielijnDoc> {
  return registered(db, 'Actielijn', schema, 'actielijnen');
}

/** Append-only (rule 3). */
export interface StatusberichtDoc {
  _id: Types.ObjectId;
  actielijnId: Types.ObjectId;
  status: GezegdeStatus;
  zin: string;
  oorzaak: string;
  gevolg: string;
  bijsturing: string;
  volgendeStap: string;
  opgegaanInId: Types.ObjectId | null;
  auteurId: Types.ObjectId;
  op: Date;
}

const berichtSchema = new Schema<StatusberichtDoc>(
  {
    actielijnId: { type: id, required: true },
    status: { type: String, required: true },
    zin: { type: String, required: true },
    oorzaak: { type: String, default: '' },
    gevolg: { type: String, default: '' },
    bijsturing: { type: String, default: '' },
    volgendeStap: { type: String, default: '' },
    opgegaanInId: { type: id, default: null },
    auteurId: { type: id, required: true },
    op: { type: Date, required: true },
  },
  { versionKey: false },
);
berichtSchema.index({ actielijnId: 1, op: -1, _id: -1 });
berichtSchema.pre(
  ['updateOne', 'updateMany', 'findOneAndUpdate', 'deleteOne', 'deleteMany', 'findOneAndDelete'],
  () => {
    throw new Error('[rule 3] statusberichten are append-only');
  },
);

export function statusberichtModel(db: Connection): Model<StatusberichtDoc> {
  return registered(db, 'Statusbericht', berichtSchema, 'statusberichten');
}
