import { expect, it } from 'vitest';
import { createRateLimit } from './rate-limit.ts';
import type { LiveSocket } from './types.ts';

const somebody = (): LiveSocket => ({}) as LiveSocket;

it('[V5] who types and moves as fast as the client sends is never held back', () => {
  let now = 0;
  const limit = createRateLimit(() => now);
  const typist = somebody();
  // The client sends at most one update in 25 ms and one caret in 100 ms.
  for (; now < 120_000; now += 25) {
    limit.consume(typist);
    if (now % 100 === 0) limit.consume(typist);
  }
});

it('[V5] a flood is held back, alone, and only while it lasts', () => {
  let now = 0;
  const limit = createRateLimit(() => now);
  const [flood, calm] = [somebody(), somebody()];
  for (let n = 0; n < 600; n++) limit.consume(flood);
  expect(() => limit.consume(flood)).toThrow('te_vaak');
  limit.consume(calm);
  now = 1_000;
  for (let n = 0; n < 60; n++) limit.consume(flood);
  expect(() => limit.consume(flood)).toThrow('te_vaak');
});
