import type { EnvelopSoort } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.schema';
import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { registered } from '../platform/db/model.ts';

export interface RuimteLidDoc {
  persoonId: Types.ObjectId;
  namens: 'bewoners' | 'zichzelf';
  gevraagd: Date;
  /** From when the room let this person in. */
  van: Date | null;
  tot: Date | null;
}

/** A room of residents: who is in it, and nothing of what it is about; its name is in an envelope too. */
export interface BewonersruimteDoc {
  _id: Types.ObjectId;
  epoch: number;
  toegangHash: string;
  leden: RuimteLidDoc[];
}

/** What was closed in a browser; the server has no key. */
export interface EnvelopDoc {
  _id: Types.ObjectId;
  ruimteId: Types.ObjectId;
  volgnummer: number;
  afzender: Types.ObjectId;
  apparaat: string;
  teller: number;
  epoch: number;
  soort: EnvelopSoort;
  bytes: string;
  op: Date;
}

const ruimteSchema = new Schema<BewonersruimteDoc>(
  {
    epoch: { type: Number, required: true },
    toegangHash: { type: String, required: true },
    leden: [
      {
        _id: false,
        persoonId: { type: Schema.Types.ObjectId, required: true },
        namens: { type: String, required: true },
        gevraagd: { type: Date, required: true },
        van: { type: Date, default: null },
        tot: { type: Date, default: null },
      },
    ],
  },
  { versionKey: false },
);
ruimteSchema.index({ 'leden.persoonId': 1 });

const envelopSchema = new Schema<EnvelopDoc>(
  {
    ruimteId: { type: Schema.Types.ObjectId, required: true },
    volgnummer: { type: Number, required: true },
    afzender: { type: Schema.Types.ObjectId, required: true },
    apparaat: { type: String, required: true },
    teller: { type: Number, required: true },
    epoch: { type: Number, required: true },
    soort: { type: String, required: true },
    bytes: { type: String, required: true },
    op: { type: Date, required: true },
  },
  { versionKey: false },
);
envelopSchema.index({ ruimteId: 1, volgnummer: 1 }, { unique: true });
envelopSchema.index({ ruimteId: 1, afzender: 1, apparaat: 1, teller: 1 }, { unique: true });
envelopSchema.index({ ruimteId: 1, op: 1 });

export function bewonersruimteModel(db: Connection): Model<BewonersruimteDoc> {
  return registered(db, 'Bewonersruimte', ruimteSchema, 'bewonersruimtes');
}

export function envelopModel(db: Connection): Model<EnvelopDoc> {
  return registered(db, 'Envelop', envelopSchema, 'bewonersruimte_enveloppen');
}
