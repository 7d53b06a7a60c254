import type { Clock } from '../platform/clock/clock.ts';

/** A clock that a test can turn; it runs on by itself from there. */
export interface TestClock extends Clock {
  /** Moves the time forward. */
  forward(ms: number): void;
  set(at: Date): void;
}

export function testClock(): TestClock {
  let shift = 0;
  return {
    now: () => new Date(Date.now() + shift),
    forward: (ms) => void (shift += ms),
    set: (at) => void (shift = at.getTime() - Date.now()),
  };
}

export const UUR = 3_600_000;
export const DAG = 24 * UUR;
