import { createHash } from 'node:crypto';
import { Schema, type Connection, type Model } from 'mongoose';
import { DomainError } from '../errors/domain-error.ts';
import type { Platform } from '../platform.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import { registered } from './model.ts';

/** How often something was done by one, within one period. */
interface TellingDoc {
  /** A hash: who it was need not be read here. */
  _id: string;
  aantal: number;
  verloopt: Date;
}

const schema = new Schema<TellingDoc>(
  {
    _id: { type: String },
    aantal: { type: Number, required: true },
    verloopt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ verloopt: 1 }, { expireAfterSeconds: 0 });

export function tellingModel(db: Connection): Model<TellingDoc> {
  return registered(db, 'Telling', schema, 'tellingen');
}

/** At most so many of these kept in memory, which only saves asking the database. */
const MAX_VOL = 10_000;

/**
 * Bounds how often one may do something that could be guessing. Counted in the database: all processes count together,
 * and a restart forgets nothing. Who is over the bound costs no write any more until the period is over.
 */
export function createTeller(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  wat: string,
  { hoogstens, seconden }: { hoogstens: number; seconden: number },
) {
  const model = tellingModel(db);
  const vol = new Map<string, number>();
  const sleutel = (wie: string): string => createHash('sha256').update(`${wat} ${wie}`).digest('base64url');

  function refuse(_id: string, eind: number): never {
    if (vol.size >= MAX_VOL) vol.clear();
    vol.set(_id, eind);
    throw new DomainError('te_vaak', { wachtSeconden: Math.ceil((eind - clock.now().getTime()) / 1000) });
  }

  function refuseVol(_id: string): void {
    const eind = vol.get(_id);
    if (eind === undefined) return;
    if (eind > clock.now().getTime()) refuse(_id, eind);
    vol.delete(_id);
  }

  /** Once more in the period that runs; null when none does. */
  const verder = (_id: string, now: Date): Promise<TellingDoc | null> =>
    model
      .findOneAndUpdate({ _id, verloopt: { $gt: now } }, { $inc: { aantal: 1 } }, { returnDocument: 'after' })
      .lean();

  /** The first of a new period; null when another was first. */
  async function begin(_id: string, now: Date): Promise<TellingDoc | null> {
    const set = { aantal: 1, verloopt: new Date(now.getTime() + seconden * 1000) };
    const options = { upsert: true, returnDocument: 'after' } as const;
    try {
      return await model.findOneAndUpdate({ _id, verloopt: { $lte: now } }, { $set: set }, options).lean();
    } catch (err) {
      if (!isDuplicateKey(err)) throw err;
      return null;
    }
  }

  return {
    /** Counts once more. @throws DomainError `te_vaak` beyond the bound */
    async tel(wie: string): Promise<void> {
      const _id = sleutel(wie);
      refuseVol(_id);
      for (;;) {
        const now = clock.now();
        const telling = (await verder(_id, now)) ?? (await begin(_id, now));
        if (telling && telling.aantal > hoogstens) refuse(_id, telling.verloopt.getTime());
        if (telling) return;
      }
    },

    /** Counts nothing. @throws DomainError `te_vaak` for who reached the bound */
    async mag(wie: string): Promise<void> {
      const _id = sleutel(wie);
      refuseVol(_id);
      const telling = await model.findOne({ _id, verloopt: { $gt: clock.now() } }).lean();
      if (telling && telling.aantal >= hoogstens) refuse(_id, telling.verloopt.getTime());
    },
  };
}
