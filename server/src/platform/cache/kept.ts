import type { Bus } from '../bus/bus.ts';
import type { Clock } from '../clock/clock.ts';

interface Options {
  bus: Bus;
  clock: Clock;
  /** How many answers are kept; the one that was made longest ago goes first. */
  max: number;
  /** How long one is kept without a word: bounds how stale it gets by time and by writes of another process. */
  maxAgeMs: number;
}

/**
 * Keeps answers by their question, for many who ask the same at once. Any change makes all of them worthless: what an
 * answer leans on is not told, so none is older than the last change of this process.
 */
export function createKept<T>({ bus, clock, max, maxAgeMs }: Options) {
  let kept = new Map<string, { at: number; value: Promise<T> }>();
  bus.on('change', () => void (kept = new Map()));
  return (question: string, make: () => Promise<T>): Promise<T> => {
    const now = clock.now().getTime();
    const there = kept.get(question);
    if (there && now - there.at < maxAgeMs && now >= there.at) return there.value;
    const mine = { at: now, value: Promise.resolve().then(make) };
    const here = kept;
    here.delete(question);
    here.set(question, mine);
    const [oldest] = here.keys();
    if (here.size > max && oldest !== undefined) here.delete(oldest);
    mine.value.catch(() => {
      if (here.get(question) === mine) here.delete(question);
    });
    return mine.value;
  };
}
