import type { Systeemrol } from '@opgaveteams/shared/access/access.schema';
import type { PersoonSoort } from '@opgaveteams/shared/personen/persoon.schema';
import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { registered } from '../platform/db/model.ts';

/** A person: how they want to be shown, and how they are reached. */
export interface PersoonDoc {
  _id: Types.ObjectId;
  /** Documents of before have no such field: they are accounts. */
  soort?: PersoonSoort;
  naam: string;
  /** The name as search sees it, see `zoekvorm`. */
  naamZoek: string;
  functie: string;
  email: string | null;
  taal: 'nl' | 'en';
  zichtbaarheid: 'openbaar' | 'alliantie';
  /** Where they work or belong now. */
  organisatieIds: Types.ObjectId[];
  /** What changed in that: a period each, the running ones without `tot`; `van` is null when it was not kept. */
  organisatieVerloop?: { organisatieId: Types.ObjectId; van: Date | null; tot: Date | null }[];
  rollen: Systeemrol[];
  /** Since when who this was is forgotten, who did that and why: it cannot come back. */
  vergeten?: { op: Date; door: string | null; reden: string } | null;
  /** For a demo person whom one can sign in as: what is worth trying as this person. */
  demoUitleg: string | null;
  /** When a guest came in. */
  gastSinds?: Date;
  /** When the name of a guest was taken away. */
  naamVerlopenOp?: Date;
  versie: number;
  bijgewerkt: Date;
}

const schema = new Schema<PersoonDoc>(
  {
    soort: { type: String, default: 'account' },
    naam: { type: String, required: true },
    naamZoek: { type: String, required: true },
    functie: { type: String, default: '' },
    email: { type: String, default: null },
    taal: { type: String, default: 'nl' },
    zichtbaarheid: { type: String, default: 'alliantie' },
    organisatieIds: { type: [Schema.Types.ObjectId], default: [] },
    organisatieVerloop: { type: Schema.Types.Mixed },
    rollen: { type: [String], default: [] },
    vergeten: { type: Schema.Types.Mixed, default: null },
    demoUitleg: { type: String, default: null },
    gastSinds: { type: Date },
    naamVerlopenOp: { type: Date },
    versie: { type: Number, default: 1 },
    bijgewerkt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ email: 1 }, { unique: true, partialFilterExpression: { email: { $type: 'string' } } });
schema.index({ naamZoek: 1, _id: 1 });
schema.index({ rollen: 1 });
schema.index({ soort: 1, naamVerlopenOp: 1, gastSinds: 1 }, { partialFilterExpression: { soort: 'gast' } });
schema.index({ demoUitleg: 1 }, { partialFilterExpression: { demoUitleg: { $type: 'string' } } });

export function persoonModel(db: Connection): Model<PersoonDoc> {
  return registered(db, 'Persoon', schema, 'personen');
}
