import { seeded } from '../../src/testing/random.ts';

/** Characters a second of somebody who types, breaks included. */
const RATE = 4;
const LETTERS = 'enatirodslgvhkmbup wjzcf ';

interface Key {
  /** Milliseconds after the beginning. */
  at: number;
  character: string;
}

/** What somebody types, for ever: bursts of some words, a key each 60 to 180 ms, then a break; four a second in all. */
export function* keys(seed: number): Generator<Key> {
  const chance = seeded(seed);
  let at = chance.next() * 2_000;
  for (;;) {
    const burst = 4 + chance.int(13);
    const begin = at;
    for (let n = 0; n < burst; n++) {
      yield { at, character: LETTERS[chance.int(LETTERS.length)] as string };
      at += 60 + chance.next() * 120;
    }
    at = Math.max(at, begin + (burst * 1000) / RATE);
  }
}
