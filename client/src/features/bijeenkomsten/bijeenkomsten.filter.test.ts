import { expect, it } from 'vitest';
import { bijeenkomstenQuery } from './bijeenkomsten.filter.ts';

it('today is still coming, yesterday has been, and no day is in both or in neither', () => {
  const coming = bijeenkomstenQuery({ groepId: 'g' }, '', '2026-03-01');
  const past = bijeenkomstenQuery({ groepId: 'g' }, 'geweest', '2026-03-01');
  expect(coming).toEqual({ groep: 'g', vanaf: '2026-03-01', volgorde: 'eerst_vroeg' });
  expect(past).toEqual({ groep: 'g', totEnMet: '2026-02-28', volgorde: 'eerst_laat' });
});

it('an address that says something else shows what comes', () => {
  expect(bijeenkomstenQuery({}, 'ooit', '2026-03-01')).toEqual({
    vanaf: '2026-03-01',
    volgorde: 'eerst_vroeg',
  });
});

it('of a groep that stopped it is all there was, the last one first', () => {
  expect(bijeenkomstenQuery({ groepId: 'g' }, 'alles', '2026-03-01')).toEqual({
    groep: 'g',
    volgorde: 'eerst_laat',
  });
});
