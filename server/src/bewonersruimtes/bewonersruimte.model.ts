import type { EnvelopSoort } from '@opgaveteams/shared/bewonersruimtes/envelop.schema';
import type { AkkoordRegel } from '@opgaveteams/shared/bewonersruimtes/voorstel.schema';
import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { registered } from '../platform/db/model.ts';

export interface RuimteLidDoc {
  persoonId: Types.ObjectId;
  namens: 'bewoners' | 'zichzelf';
  gevraagd: Date;
  /** From when the room let this person in. */
  van: Date | null;
  tot: Date | null;
  /** Looks after the room: puts out, hides. */
  gastgever: boolean;
}

/** A room of residents: who is in it, and nothing of what it is about; its name is in an envelope too. */
export interface BewonersruimteDoc {
  _id: Types.ObjectId;
  /** Goes up with each change of this document: the members and the key change on one version only. */
  versie: number;
  epoch: number;
  /** What began each epoch after the first, in order; an epoch that is not named here never was. */
  epochIds: Types.ObjectId[];
  /** Somebody left, and no new key was made since. */
  epochNodig: boolean;
  toegangHash: string;
  akkoord: AkkoordRegel;
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
  /** Absent: it is shown. */
  verborgen?: { door: Types.ObjectId; op: Date } | undefined;
}

const id = { type: Schema.Types.ObjectId, required: true } as const;

const ruimteSchema = new Schema<BewonersruimteDoc>(
  {
    versie: { type: Number, required: true },
    epoch: { type: Number, required: true },
    epochIds: { type: [Schema.Types.ObjectId], required: true },
    epochNodig: { type: Boolean, required: true },
    toegangHash: { type: String, required: true },
    akkoord: { type: String, required: true },
    leden: [
      {
        _id: false,
        persoonId: id,
        namens: { type: String, required: true },
        gevraagd: { type: Date, required: true },
        van: { type: Date, default: null },
        tot: { type: Date, default: null },
        gastgever: { type: Boolean, required: true },
      },
    ],
  },
  { versionKey: false },
);
ruimteSchema.index({ 'leden.persoonId': 1 });

const envelopSchema = new Schema<EnvelopDoc>(
  {
    ruimteId: id,
    volgnummer: { type: Number, required: true },
    afzender: id,
    apparaat: { type: String, required: true },
    teller: { type: Number, required: true },
    epoch: { type: Number, required: true },
    soort: { type: String, required: true },
    bytes: { type: String, required: true },
    op: { type: Date, required: true },
    verborgen: { type: { _id: false, door: id, op: { type: Date, required: true } } },
  },
  { versionKey: false },
);
envelopSchema.index({ ruimteId: 1, volgnummer: 1 }, { unique: true });
envelopSchema.index({ ruimteId: 1, afzender: 1, apparaat: 1, teller: 1 }, { unique: true });
envelopSchema.index({ ruimteId: 1, soort: 1, volgnummer: 1 });
envelopSchema.index({ ruimteId: 1, op: 1 });
envelopSchema.index({ ruimteId: 1, 'verborgen.op': 1 });

export function bewonersruimteModel(db: Connection): Model<BewonersruimteDoc> {
  return registered(db, 'Bewonersruimte', ruimteSchema, 'bewonersruimtes');
}

export function envelopModel(db: Connection): Model<EnvelopDoc> {
  return registered(db, 'Envelop', envelopSchema, 'bewonersruimte_enveloppen');
}
