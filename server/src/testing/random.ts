import { seededNumbers } from '@opgaveteams/shared/random/seeded';

/** Seeded chance for tests: the same seed, the same test; a failing seed is kept as a case of its own. */
export function seeded(seed: number) {
  const next = seededNumbers(seed);
  const int = (max: number): number => Math.floor(next() * max);
  return {
    next,
    int,
    pick: <T>(list: readonly T[]): T => list[int(list.length)] as T,
    some: <T>(list: readonly T[], chance = 0.4): T[] => list.filter(() => next() < chance),
  };
}
