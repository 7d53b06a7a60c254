import type { Noun } from '@opgaveteams/shared/realtime/realtime.schema';
import type { Bus } from '../bus/bus.ts';
import type { Clock } from '../clock/clock.ts';

interface CacheOptions<T> {
  bus: Bus;
  clock: Clock;
  /** A change of any of these makes what is kept worthless at once. */
  nouns: readonly Noun[];
  /** How long it is kept without a word: bounds how stale it gets through writes of another process. */
  maxAgeMs: number;
  load(): Promise<T>;
}

/**
 * Keeps one small thing that many requests need and that seldom changes, such as the status of every actielijn.
 * What it holds is unjudged: whoever uses it filters by the rights of the reader.
 */
export function createCache<T>({ bus, clock, nouns, maxAgeMs, load }: CacheOptions<T>): () => Promise<T> {
  let kept: { at: number; value: Promise<T> } | null = null;
  bus.on('change', ({ noun }) => {
    if (nouns.includes(noun)) kept = null;
  });
  return () => {
    const now = clock.now().getTime();
    if (kept && now - kept.at < maxAgeMs && now >= kept.at) return kept.value;
    // A load that a change overtakes is dropped with it: whoever asks after the change loads anew.
    // A query of the database runs anew at each `then`; a promise of it runs once.
    const value = Promise.resolve().then(load);
    const mine = { at: now, value };
    kept = mine;
    value.catch(() => {
      if (kept === mine) kept = null;
    });
    return value;
  };
}
