import { seededNumbers } from '@opgaveteams/shared/random/seeded';

/** Chance that is the same every time: all demo data comes from one seed, so that two people see the same things. */
export interface Rng {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from `low` up to and including `high`. */
  int(low: number, high: number): number;
  /** True in `share` (0 to 1) of the cases. */
  chance(share: number): boolean;
  /** One of the items. Throws RangeError for an empty list. */
  pick<T>(items: readonly T[]): T;
  /** `count` different items, or all of them in a new order when there are fewer. */
  sample<T>(items: readonly T[], count: number): T[];
  /** A copy in another order. */
  shuffle<T>(items: readonly T[]): T[];
  /** A generator of its own for one part of the data: adding a draw in one part then leaves the others as they were. */
  fork(name: string): Rng;
}

/** @param seed any whole number; the same seed gives the same row */
export function createRng(seed: number): Rng {
  const next = seededNumbers(seed);
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const shuffle = <T>(items: readonly T[]): T[] => {
    const copy = [...items];
    for (let last = copy.length - 1; last > 0; last -= 1) {
      const other = int(0, last);
      [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
    }
    return copy;
  };
  return {
    next,
    int,
    shuffle,
    chance: (share) => next() < share,
    pick: (items) => {
      if (items.length === 0) throw new RangeError('There is nothing to pick from.');
      return items[int(0, items.length - 1)] as (typeof items)[number];
    },
    sample: (items, count) => shuffle(items).slice(0, count),
    fork: (name) => createRng(hash(name, seed)),
  };
}

/** FNV-1a over the name, begun at the seed. */
function hash(name: string, seed: number): number {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (const character of name) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
