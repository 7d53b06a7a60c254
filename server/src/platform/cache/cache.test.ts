import { expect, it } from 'vitest';
import { testClock } from '../../testing/clock.ts';
import { createBus } from '../bus/bus.ts';
import { createCache } from './cache.ts';

const change = (noun: 'actielijnen' | 'groepen') => ({
  ...{ noun, id: 'a', updatedAt: new Date() },
  gebonden: { openbaarheid: 'openbaar' as const, groepIds: [], opgaveteamIds: [] },
});

function counted() {
  const bus = createBus();
  const clock = testClock();
  let loads = 0;
  const get = createCache({ bus, clock, nouns: ['actielijnen'], maxAgeMs: 5_000, load: async () => ++loads });
  return { bus, clock, get };
}

it('is loaded once for many, and anew after a change of its noun', async () => {
  const { bus, get } = counted();
  expect(await Promise.all([get(), get(), get()])).toEqual([1, 1, 1]);
  bus.emit('change', change('groepen'));
  expect(await get()).toBe(1);
  bus.emit('change', change('actielijnen'));
  expect(await get()).toBe(2);
});

it('is not kept for long, and a failure not at all', async () => {
  const { clock, get } = counted();
  expect(await get()).toBe(1);
  clock.forward(6_000);
  expect(await get()).toBe(2);
  const bus = createBus();
  let fails = true;
  const failing = createCache({
    ...{ bus, clock, nouns: [], maxAgeMs: 5_000 },
    load: async () => {
      if (fails) throw new Error('away');
      return 'there';
    },
  });
  await expect(failing()).rejects.toThrow('away');
  fails = false;
  expect(await failing()).toBe('there');
});
