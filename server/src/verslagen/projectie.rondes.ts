import { Types, type Model } from 'mongoose';
import type { VerslagDoc } from './verslag.model.ts';

/** A turn of the projection of one text. */
export interface Ronde {
  nummer: number;
  /** Another process had a turn since the last one here: what it writes may still be under way. */
  naAnder: boolean;
  /** What waited when this began; only that is done when it ends. */
  wacht: string | undefined;
}

/**
 * Turns of the projection, in one order over all processes, and the mark that something waits. A turn reads the text
 * after it took its number from the one before it, and whoever writes carries its number: so the last turn saw the
 * newest text, and what an older one still writes is refused.
 */
export function createRondes(model: Model<VerslagDoc>) {
  /** The texts that are marked since their last turn here. */
  const marked = new Set<string>();
  const mine = new Map<string, number>();

  return {
    /** Marks that something was written; resolves when the mark is kept. Cheap when it already is. */
    async mark(id: string): Promise<void> {
      if (marked.has(id)) return;
      marked.add(id);
      try {
        await model.updateOne({ _id: id }, { $set: { wacht: String(new Types.ObjectId()) } });
      } catch (err) {
        marked.delete(id);
        throw err;
      }
    },

    /** Looks who had the last turn, before the text is read. */
    async look(id: string): Promise<Ronde> {
      // From here on what is written is marked anew, so nothing falls between two turns.
      marked.delete(id);
      const doc = await model.findById(id, { ronde: 1, wacht: 1 }).lean();
      const last = doc?.ronde ?? 0;
      return { nummer: last + 1, naAnder: last !== (mine.get(id) ?? 0), wacht: doc?.wacht };
    },

    /** Takes the turn; false when another process was first. */
    async take(id: string, { nummer }: Ronde): Promise<boolean> {
      const before = nummer === 1 ? { ronde: { $exists: false } } : { ronde: nummer - 1 };
      const taken = await model.updateOne({ _id: id, ...before }, { $set: { ronde: nummer } });
      if (taken.matchedCount === 0) return false;
      mine.set(id, nummer);
      return true;
    },

    /** Ends the turn: what waited is done. False when another process took a turn meanwhile. */
    async end(id: string, { nummer, wacht }: Ronde): Promise<boolean> {
      if (wacht !== undefined) await model.updateOne({ _id: id, wacht }, { $unset: { wacht: 1 } });
      return (await model.exists({ _id: id, ronde: nummer })) !== null;
    },

    /** The texts in which something waits, left by a process that ended in the middle. */
    async waiting(): Promise<string[]> {
      const docs = await model.find({ wacht: { $exists: true } }, { _id: 1 }).lean();
      return docs.map((d) => String(d._id));
    },

    /** The text is no longer open here. */
    forget(id: string): void {
      marked.delete(id);
      mine.delete(id);
    },
  };
}
