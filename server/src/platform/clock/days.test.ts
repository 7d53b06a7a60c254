import { expect, it } from 'vitest';
import { dayOf, endOfDay, startOfDay } from './days.ts';

const zone = 'Europe/Amsterdam';

it('a day begins at midnight in the time zone of the area, in winter and in summer', () => {
  expect(startOfDay('2026-01-15', zone).toISOString()).toBe('2026-01-14T23:00:00.000Z');
  expect(startOfDay('2026-07-15', zone).toISOString()).toBe('2026-07-14T22:00:00.000Z');
});

it('the days on which the clock is moved have 23 and 25 hours', () => {
  const hours = (day: string): number =>
    (endOfDay(day, zone).getTime() + 1 - startOfDay(day, zone).getTime()) / 3_600_000;
  expect(hours('2026-03-29')).toBe(23);
  expect(hours('2026-10-25')).toBe(25);
  expect(hours('2026-10-26')).toBe(24);
});

it('every moment of a day falls on that day', () => {
  for (let d = 0; d < 400; d++) {
    const day = new Date(Date.UTC(2026, 0, 1 + d)).toISOString().slice(0, 10);
    expect(dayOf(startOfDay(day, zone), zone)).toBe(day);
    expect(dayOf(endOfDay(day, zone), zone)).toBe(day);
  }
});
