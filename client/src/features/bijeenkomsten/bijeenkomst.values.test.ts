import { expect, it } from 'vitest';
import { blank, bodyOf } from './bijeenkomst.values.ts';

it('a day and two times become two moments of the neighbourhood', () => {
  const { begin, einde } = bodyOf({ ...blank, dag: '2026-12-04', van: '19:30', tot: '21:00' });
  expect([begin, einde]).toEqual(['2026-12-04T18:30:00.000Z', '2026-12-04T20:00:00.000Z']);
});

it('what ends before it begins ends after midnight', () => {
  const { begin, einde } = bodyOf({ ...blank, dag: '2026-12-31', van: '22:00', tot: '00:30' });
  expect([begin, einde]).toEqual(['2026-12-31T21:00:00.000Z', '2026-12-31T23:30:00.000Z']);
});

it('the same time twice is refused, not taken for a day', () => {
  const { begin, einde } = bodyOf({ ...blank, dag: '2026-12-04', van: '19:30', tot: '19:30' });
  expect(einde).toBe(begin);
});
