import { setImmediate } from 'node:timers/promises';
import { Types, type Model } from 'mongoose';
import type { Logger } from '../platform/log/log.ts';
import type { Geschreven } from '../verslagen/verslag.service.ts';
import { Gewist, lettersIn } from './letters.ts';
import type { SchrijfsessieDoc } from './versie.model.ts';

/** A pause this long ends a session. */
export const PAUZE_MS = 10 * 60_000;
/** What was written is counted and stored at most this often, away from the typing itself. */
const FLUSH_MS = 10_000;
/** Counting gives way to those who write after this long. */
const SLICE_MS = 4;
/** How many sessions go to the database in one command. */
const BATCH = 100;

interface Sessie extends SchrijfsessieDoc {
  changed: boolean;
}

/**
 * Who wrote when, from what they wrote. It is counted afterwards, so it costs a keystroke nothing; what a process
 * that dies did not count yet is some seconds of numbers, never a letter of a text.
 */
export function createSessies(model: Model<SchrijfsessieDoc>, log: Logger) {
  const sessies = new Map<string, Sessie>();
  const gewist = new Map<string, Gewist>();
  let waiting: Geschreven[] = [];
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  /** The session that this belongs to: the one that goes on, also after a restart, or a new one. */
  async function sessieOf({ verslagId, persoonId, at }: Geschreven): Promise<Sessie> {
    const key = `${verslagId} ${persoonId}`;
    const since = new Date(at.getTime() - PAUZE_MS);
    const known = sessies.get(key);
    if (known && known.einde > since) return known;
    if (known?.changed) await store([known]);
    const stored = await model.findOne({ verslagId, persoonId, einde: { $gt: since } }).lean();
    const ids = { verslagId: new Types.ObjectId(verslagId), persoonId: new Types.ObjectId(persoonId) };
    const fresh = { _id: new Types.ObjectId(), ...ids, begin: at, einde: at, erbij: 0, eraf: 0 };
    const sessie = { ...(stored ?? fresh), changed: true };
    sessies.set(key, sessie);
    return sessie;
  }

  async function store(changed: readonly Sessie[]): Promise<void> {
    for (let from = 0; from < changed.length; from += BATCH) {
      const part = changed.slice(from, from + BATCH);
      const writes = part.map(({ changed: _changed, _id, ...fields }) => ({
        updateOne: { filter: { _id }, update: { $set: fields }, upsert: true },
      }));
      for (const sessie of part) sessie.changed = false;
      // Past the model: these fields were never anybody's input, and casting hundreds of them takes time from writers.
      await model.collection.bulkWrite(writes, { ordered: false });
    }
  }

  async function count(): Promise<void> {
    const messages = waiting;
    waiting = [];
    let since = performance.now();
    for (const message of messages) {
      if (performance.now() - since > SLICE_MS) {
        await setImmediate();
        since = performance.now();
      }
      const deleted = gewist.get(message.verslagId) ?? new Gewist();
      gewist.set(message.verslagId, deleted);
      const { erbij, eraf } = lettersIn(message.data, deleted);
      if (erbij + eraf === 0) continue;
      const sessie = await sessieOf(message);
      sessie.einde = message.at;
      sessie.erbij += erbij;
      sessie.eraf += eraf;
      sessie.changed = true;
    }
    await store([...sessies.values()].filter(({ changed }) => changed));
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    running = running.then(count).catch((err: unknown) => {
      log.error({ err }, 'could not count who wrote in a verslag');
    });
    return running;
  }

  return {
    /** Counts what waits; resolves when it is stored. */
    flush,

    wrote(message: Geschreven): void {
      waiting.push(message);
      timer ??= setTimeout(() => void flush(), FLUSH_MS).unref();
    },

    /** Nobody writes in this text any more. */
    forget(verslagId: string): void {
      gewist.delete(verslagId);
      for (const key of sessies.keys()) if (key.startsWith(verslagId)) sessies.delete(key);
    },
  };
}
