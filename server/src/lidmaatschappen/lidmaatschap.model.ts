import type { GroepSoort, LidRol } from '@opgaveteams/shared/access/access.schema';
import type { Namens } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import { Schema, type Connection, type Model, type Types } from 'mongoose';
import { registered } from '../platform/db/model.ts';

/** What follows on a membership that changed: kept in the write that ends it, so that both happen or neither. */
export interface Vervolg extends Pick<
  LidmaatschapDoc,
  'rol' | 'basis' | 'namens' | 'gast' | 'zetelId' | 'van' | 'tot' | 'reden'
> {
  _id: Types.ObjectId;
}

/** A membership: an interval [van, tot) of one persoon in one groep (rule 1). Never deleted. */
export interface LidmaatschapDoc {
  _id: Types.ObjectId;
  persoonId: Types.ObjectId;
  groepId: Types.ObjectId;
  /** Copied from the groep, which never changes soort or team: rights are judged without a look at the groep. */
  groepSoort: GroepSoort;
  opgaveteamId: Types.ObjectId | null;
  rol: LidRol;
  basis: 'vast' | 'flexibel';
  /** Came in as a guest, by an uitnodiging for guests; stays so when the guest gets an account. */
  gast?: boolean;
  namens: Namens;
  /** The seat of the groep that this person holds. */
  zetelId?: Types.ObjectId;
  /** Counts who ever held that seat; unique, for the same reason as `volgnummer`. */
  zetelNummer?: number;
  van: Date;
  tot: Date | null;
  reden: string | null;
  /** Why it ended, beside why it began. */
  redenTot?: string;
  /** There until the membership that follows has begun. */
  vervolg?: Vervolg;
  /**
   * Counts the memberships of this person in this groep. Unique, so that two beginnings at once cannot both
   * pass the check on overlap: the second meets the index, looks again and sees the first.
   */
  volgnummer: number;
  versie: number;
}

const schema = new Schema<LidmaatschapDoc>(
  {
    persoonId: { type: Schema.Types.ObjectId, required: true },
    groepId: { type: Schema.Types.ObjectId, required: true },
    groepSoort: { type: String, required: true },
    opgaveteamId: { type: Schema.Types.ObjectId, default: null },
    rol: { type: String, required: true },
    basis: { type: String, required: true },
    gast: { type: Boolean },
    namens: { type: Schema.Types.Mixed, required: true },
    zetelId: { type: Schema.Types.ObjectId },
    zetelNummer: { type: Number },
    van: { type: Date, required: true },
    tot: { type: Date, default: null },
    reden: { type: String, default: null },
    redenTot: { type: String },
    vervolg: { type: Schema.Types.Mixed },
    volgnummer: { type: Number, required: true },
    versie: { type: Number, default: 1 },
  },
  { versionKey: false },
);
schema.index({ persoonId: 1, groepId: 1, volgnummer: 1 }, { unique: true });
schema.index({ persoonId: 1, van: 1 });
schema.index({ groepId: 1, van: 1 });
schema.index({ groepId: 1, tot: 1 });
schema.index({ opgaveteamId: 1, van: 1 });
schema.index({ opgaveteamId: 1, tot: 1 });
schema.index(
  { zetelId: 1, zetelNummer: 1 },
  { unique: true, partialFilterExpression: { zetelId: { $exists: true } } },
);
schema.index({ 'vervolg._id': 1 }, { sparse: true });

export function lidmaatschapModel(db: Connection): Model<LidmaatschapDoc> {
  return registered(db, 'Lidmaatschap', schema, 'lidmaatschappen');
}
