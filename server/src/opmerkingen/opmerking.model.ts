import type {
  Anker,
  OpmerkingStand,
  OpmerkingUitkomst,
} from '@opgaveteams/shared/opmerkingen/opmerking.schema';
import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { registered } from '../platform/db/model.ts';

interface ReactieDoc {
  _id: Types.ObjectId;
  persoonId: Types.ObjectId;
  op: Date;
  tekst: string;
}

export interface AntwoordDoc {
  uitkomst: OpmerkingUitkomst;
  reden: string;
  persoonId: Types.ObjectId;
  op: Date;
}

/** A remark in the margin of a text, a proposed correction, or a naschrift, with what was said of it. */
export interface OpmerkingDoc {
  _id: Types.ObjectId;
  verslagId: Types.ObjectId;
  soort: 'opmerking' | 'voorstel' | 'naschrift';
  stand: OpmerkingStand;
  persoonId: Types.ObjectId;
  op: Date;
  tekst: string;
  anker: Anker | null;
  nieuw: string | null;
  reacties: ReactieDoc[];
  antwoord: AntwoordDoc | null;
  /** The change of a proposal that is being taken over, and the answer that it gets when the text says it. */
  overname?: { sinds: Date; antwoord: AntwoordDoc; wijziging: Buffer } | null;
}

const schema = new Schema<OpmerkingDoc>(
  {
    verslagId: { type: Schema.Types.ObjectId, required: true },
    soort: { type: String, required: true },
    stand: { type: String, required: true },
    persoonId: { type: Schema.Types.ObjectId, required: true },
    op: { type: Date, required: true },
    tekst: { type: String, default: '' },
    anker: { type: Schema.Types.Mixed, default: null },
    nieuw: { type: String, default: null },
    reacties: { type: [Schema.Types.Mixed], default: [] } as never,
    antwoord: { type: Schema.Types.Mixed, default: null },
    overname: { type: Schema.Types.Mixed },
  },
  { versionKey: false },
);
schema.index({ verslagId: 1, stand: 1, op: 1, _id: 1 });
schema.index({ 'overname.sinds': 1 }, { sparse: true });

export function opmerkingModel(db: Connection): Model<OpmerkingDoc> {
  return registered(db, 'Opmerking', schema, 'opmerkingen');
}
