import type { Model } from 'mongoose';
import type { VerslagDoc } from './verslag.model.ts';

/** A turn of the projection of one text. */
export interface Ronde {
  nummer: number;
  /** Another process had a turn since the last one here: what it writes may still be under way. */
  naAnder: boolean;
}

/**
 * Turns of the projection, in one order over all processes. A turn reads the text after it took its number from the
 * one before it, and whoever writes carries its number: so the last turn saw the newest text, and what an older one
 * still writes is refused.
 */
export function createRondes(model: Model<VerslagDoc>) {
  const mine = new Map<string, number>();

  return {
    /** Looks who had the last turn, before the text is read. */
    async look(id: string): Promise<Ronde> {
      const doc = await model.findById(id, { ronde: 1 }).lean();
      const last = doc?.ronde ?? 0;
      return { nummer: last + 1, naAnder: last !== (mine.get(id) ?? 0) };
    },

    /** Takes the turn; false when another process was first. */
    async take(id: string, { nummer }: Ronde): Promise<boolean> {
      const before = nummer === 1 ? { ronde: { $exists: false } } : { ronde: nummer - 1 };
      const taken = await model.updateOne({ _id: id, ...before }, { $set: { ronde: nummer } });
      if (taken.matchedCount === 0) return false;
      mine.set(id, nummer);
      return true;
    },

    /** No other process took a turn since. */
    async isLast(id: string, { nummer }: Ronde): Promise<boolean> {
      return (await model.exists({ _id: id, ronde: nummer })) !== null;
    },

    /** The text is no longer open here. */
    forget: (id: string): void => void mine.delete(id),
  };
}
