import type { ProgrammaFase } from '@opgaveteams/shared/programmas/programma.stand';
import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { gebondenFields, type GebondenDoc } from '../platform/db/gebonden.ts';
import { registered } from '../platform/db/model.ts';

/** An uitvoeringsprogramma: a period. What is in it is in its versions. */
export interface ProgrammaDoc {
  _id: Types.ObjectId;
  titel: string;
  periode: { van: string; tot: string };
  /** Made-up text, to be said on screen. */
  voorbeeld: boolean;
}

const id = Schema.Types.ObjectId;

const programmaSchema = new Schema<ProgrammaDoc>(
  {
    titel: { type: String, required: true },
    periode: { van: { type: String, required: true }, tot: { type: String, required: true } },
    voorbeeld: { type: Boolean, default: false },
  },
  { versionKey: false },
);
programmaSchema.index({ 'periode.van': -1, _id: -1 });

export function programmaModel(db: Connection): Model<ProgrammaDoc> {
  return registered(db, 'Programma', programmaSchema, 'programmas');
}

export interface DeelDoc {
  /** The same from version to version. */
  _id: Types.ObjectId;
  titel: string;
  tekst: string;
  kern: boolean;
  verdiepend: boolean;
  actielijnIds: Types.ObjectId[];
  /** Of this section alone: who writes in another section is no conflict. */
  versie: number;
}

export interface LijnDoc {
  id: string;
  titel: string;
  wat: string;
}

/** One version with its text. A concept is read by the alliance; once released, by everybody. */
export interface ProgrammaversieDoc extends GebondenDoc {
  _id: Types.ObjectId;
  programmaId: Types.ObjectId;
  nummer: number;
  fase: ProgrammaFase;
  vrijgavebesluitId: Types.ObjectId | null;
  ronde: { van: Date; tot: Date } | null;
  /** What its actielijnen said when it was released or vastgesteld; null while it is a concept. */
  lijnen: LijnDoc[] | null;
  vastgesteld: {
    op: Date;
    besluitId: Types.ObjectId;
    sha256: string;
    /** The texts of its actielijnen are fixed too. */
    watVast: boolean;
  } | null;
  delen: DeelDoc[];
  /** Reacties without antwoord: here, so that one write can say that there are none (rule 5). */
  wachtend: { _id: Types.ObjectId; op: Date }[];
  versie: number;
  bijgewerkt: Date;
}

const versieSchema = new Schema<ProgrammaversieDoc>(
  {
    ...gebondenFields,
    programmaId: { type: id, required: true },
    nummer: { type: Number, required: true },
    fase: { type: String, required: true },
    vrijgavebesluitId: { type: id, default: null },
    ronde: { type: Schema.Types.Mixed, default: null },
    lijnen: { type: Schema.Types.Mixed, default: null },
    vastgesteld: { type: Schema.Types.Mixed, default: null },
    delen: [
      {
        titel: String,
        tekst: { type: String, default: '' },
        kern: Boolean,
        verdiepend: Boolean,
        actielijnIds: { type: [id], default: [] },
        versie: { type: Number, default: 1 },
      },
    ],
    wachtend: [{ _id: id, op: Date }],
    versie: { type: Number, default: 1 },
    bijgewerkt: { type: Date, required: true },
  },
  { versionKey: false },
);
versieSchema.index({ programmaId: 1, nummer: -1 }, { unique: true });
versieSchema.index({ 'vastgesteld.watVast': 1 });

export function programmaversieModel(db: Connection): Model<ProgrammaversieDoc> {
  return registered(db, 'Programmaversie', versieSchema, 'programmaversies');
}
