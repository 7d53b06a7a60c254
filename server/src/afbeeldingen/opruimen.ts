import type { Model } from 'mongoose';
import type { Platform } from '../platform/platform.ts';
import type { AfbeeldingDoc } from './afbeelding.model.ts';

const DAG = 86_400_000;
/** A picture that nothing shows is kept this long: for an undo, and for text that waits on a device. */
export const BEWAAR_MS = 30 * DAG;
const RONDE_MS = 3_600_000;
/** Texts that one round looks at, and the pause after each: what can wait leaves the time to who writes. */
const TEKSTEN_PER_RONDE = 25;
const PAUZE_MS = 200;

export interface Sporen {
  /** Other texts that ever held one of these pictures. */
  tekstenMet(afbeeldingIds: readonly string[]): Promise<string[]>;
  /** All that is kept of a text, as bytes in which the id of a picture stands as it is: now, and as it was. */
  bewaard(verslagId: string): AsyncIterable<Uint8Array>;
}

type Bekeken = Omit<AfbeeldingDoc, 'data'>;

/**
 * Takes away pictures that no text, version or vaststelling holds any more. Each is looked at once in so many days; what
 * is not in use then is marked, and taken away when it still is not in use as many days later. Each step is one write
 * that holds only for the picture as it was seen, so processes may do it at once, and end at any point.
 */
export function createOpruimer({ clock, log }: Platform, model: Model<AfbeeldingDoc>, sporen: Sporen) {
  let running: Promise<void> | null = null;
  let closed = false;

  /** Which of these pictures nothing holds. */
  async function ongebruikt(verslagId: string, ids: readonly string[]): Promise<Set<string>> {
    const missing = new Set(ids);
    for (const tekst of new Set([verslagId, ...(await sporen.tekstenMet(ids))]))
      for await (const bytes of sporen.bewaard(tekst)) {
        const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        for (const id of missing) if (haystack.includes(id)) missing.delete(id);
        if (missing.size === 0) return missing;
      }
    return missing;
  }

  async function judge({ _id, kijkNa, ongebruiktSinds }: Bekeken, used: boolean, now: Date): Promise<void> {
    const seen = { _id, kijkNa };
    const later = (from: Date): Date => new Date(from.getTime() + BEWAAR_MS);
    if (used) {
      await model.updateOne(seen, { $set: { kijkNa: later(now) }, $unset: { ongebruiktSinds: 1 } });
    } else if (!ongebruiktSinds) {
      await model.updateOne(seen, { $set: { kijkNa: later(now), ongebruiktSinds: now } });
    } else {
      const { deletedCount } = await model.deleteOne({ ...seen, ongebruiktSinds });
      if (deletedCount > 0) log.info({ afbeeldingId: String(_id) }, 'a picture that nothing shows is gone');
    }
  }

  async function ronde(): Promise<void> {
    for (let n = 0; n < TEKSTEN_PER_RONDE && !closed; n++) {
      const now = clock.now();
      const due = { kijkNa: { $lte: now } };
      const first = await model.findOne(due, { verslagId: 1 }).sort({ kijkNa: 1 }).lean();
      if (!first) return;
      const { verslagId } = first;
      const pictures: Bekeken[] = await model.find({ ...due, verslagId }, { data: 0 }).lean();
      const ids = pictures.map((picture) => String(picture._id));
      const missing = await ongebruikt(String(verslagId), ids);
      for (const picture of pictures) await judge(picture, !missing.has(String(picture._id)), now);
      await new Promise((done) => setTimeout(done, PAUZE_MS).unref());
    }
  }

  /** One round; one at a time. */
  function opruimen(): Promise<void> {
    running ??= ronde().finally(() => (running = null));
    return running;
  }

  const timer = setInterval(() => {
    opruimen().catch((err: unknown) => log.error({ err }, 'could not look after the pictures'));
  }, RONDE_MS).unref();

  return {
    opruimen,
    close: async (): Promise<void> => {
      closed = true;
      clearInterval(timer);
      await running?.catch(() => undefined);
    },
  };
}
