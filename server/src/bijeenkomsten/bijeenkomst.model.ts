import type { BijeenkomstFase } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { gebondenFields, type GebondenDoc } from '../platform/db/gebonden.ts';
import { registered } from '../platform/db/model.ts';

export type AanwezigheidStatus = 'verwacht' | 'aanwezig' | 'afgemeld';

export interface AgendapuntDoc {
  _id: Types.ObjectId;
  titel: string;
  toelichting: string;
  minuten: number;
  actielijnId: Types.ObjectId | null;
  afgerond: boolean;
  /** When it was ticked off; the clock of the meeting counts from here for the next one. */
  afgerondOp?: Date | null;
  /** The bijeenkomst on whose agenda it stands now, under the same id. */
  doorNaar?: Types.ObjectId | null;
}

/** A meeting of one or more groepen. */
export interface BijeenkomstDoc extends GebondenDoc {
  _id: Types.ObjectId;
  titel: string;
  soort: 'overleg' | 'themabijeenkomst' | 'bestuursvergadering' | 'alliantiebijeenkomst';
  fase: BijeenkomstFase;
  begin: Date;
  einde: Date;
  plaats: string;
  link: string;
  agendapunten: AgendapuntDoc[];
  /**
   * What was said of each persoon, by id. One field per persoon, so that two people who answer at once
   * never meet, and neither meets somebody who edits the agenda.
   */
  aanwezigheid: Record<string, AanwezigheidStatus>;
  verslagId: Types.ObjectId;
  begonnenOp: Date | null;
  afgerondOp: Date | null;
  versie: number;
  bijgewerkt: Date;
}

const agendapuntSchema = new Schema<AgendapuntDoc>({
  titel: { type: String, required: true },
  toelichting: { type: String, default: '' },
  minuten: { type: Number, required: true },
  actielijnId: { type: Schema.Types.ObjectId, default: null },
  afgerond: { type: Boolean, default: false },
  afgerondOp: { type: Date, default: null },
  doorNaar: { type: Schema.Types.ObjectId, default: null },
});

const schema = new Schema<BijeenkomstDoc>(
  {
    ...gebondenFields,
    titel: { type: String, required: true },
    soort: { type: String, required: true },
    fase: { type: String, required: true },
    begin: { type: Date, required: true },
    einde: { type: Date, required: true },
    plaats: { type: String, default: '' },
    link: { type: String, default: '' },
    agendapunten: { type: [agendapuntSchema], default: [] },
    aanwezigheid: { type: Schema.Types.Mixed, default: {} },
    verslagId: { type: Schema.Types.ObjectId, required: true },
    begonnenOp: { type: Date, default: null },
    afgerondOp: { type: Date, default: null },
    versie: { type: Number, default: 1 },
    bijgewerkt: { type: Date, required: true },
  },
  { versionKey: false, minimize: false },
);
schema.index({ begin: 1, _id: 1 });
schema.index({ groepIds: 1, begin: 1, _id: 1 });
schema.index({ opgaveteamIds: 1, begin: 1, _id: 1 });
schema.index({ openbaarheid: 1, begin: 1, _id: 1 });
schema.index({ 'agendapunten.actielijnId': 1, begin: 1, _id: 1 });

export function bijeenkomstModel(db: Connection): Model<BijeenkomstDoc> {
  return registered(db, 'Bijeenkomst', schema, 'bijeenkomsten');
}
