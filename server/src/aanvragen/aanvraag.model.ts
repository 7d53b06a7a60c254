import type { Namens } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { registered } from '../platform/db/model.ts';

/** Somebody asks to come into a groep; answered once. */
export interface AanvraagDoc {
  _id: Types.ObjectId;
  groepId: Types.ObjectId;
  opgaveteamIds: Types.ObjectId[];
  persoonId: Types.ObjectId;
  /** What the groep asked then; documents of before have no such field. */
  vraag?: string;
  motivatie: string;
  /** The seat that it is about. */
  zetelId?: Types.ObjectId | null;
  basis: 'vast' | 'flexibel';
  /** For whom they want to speak; documents of before have no such field. */
  namens?: Namens;
  status: 'open' | 'toegelaten' | 'afgewezen';
  reden: string;
  op: Date;
  beantwoordDoor: Types.ObjectId | null;
}

const schema = new Schema<AanvraagDoc>(
  {
    groepId: { type: Schema.Types.ObjectId, required: true },
    opgaveteamIds: { type: [Schema.Types.ObjectId], default: [] },
    persoonId: { type: Schema.Types.ObjectId, required: true },
    vraag: { type: String, default: '' },
    zetelId: { type: Schema.Types.ObjectId, default: null },
    motivatie: { type: String, default: '' },
    basis: { type: String, required: true },
    namens: { type: Schema.Types.Mixed },
    status: { type: String, required: true },
    reden: { type: String, default: '' },
    op: { type: Date, required: true },
    beantwoordDoor: { type: Schema.Types.ObjectId, default: null },
  },
  { versionKey: false },
);
// One that waits for an answer, however often the button is pressed.
schema.index({ persoonId: 1, groepId: 1 }, { unique: true, partialFilterExpression: { status: 'open' } });
schema.index({ groepId: 1, status: 1, op: 1 });
schema.index({ opgaveteamIds: 1, status: 1, op: 1 });
schema.index({ persoonId: 1, op: -1 });

export function aanvraagModel(db: Connection): Model<AanvraagDoc> {
  return registered(db, 'Aanvraag', schema, 'aanvragen');
}
