import { describe, expect, it } from 'vitest';
import { dayOf, momentOf, timeOf } from './local.ts';

describe('fields for dates and times keep the clock of the neighbourhood', () => {
  it.each([
    ['2025-12-04', '19:30', '2025-12-04T18:30:00.000Z'],
    ['2025-07-04', '19:30', '2025-07-04T17:30:00.000Z'],
    ['2025-12-04', '00:00', '2025-12-03T23:00:00.000Z'],
    ['2025-03-30', '01:59', '2025-03-30T00:59:00.000Z'],
    ['2025-03-30', '03:00', '2025-03-30T01:00:00.000Z'],
    ['2025-10-26', '12:00', '2025-10-26T11:00:00.000Z'],
  ])('%s %s', (day, time, moment) => {
    expect(momentOf(day, time)).toBe(moment);
    expect([dayOf(new Date(moment)), timeOf(new Date(moment))]).toEqual([day, time]);
  });

  it('a time that comes twice is the first, one that is skipped is after the jump', () => {
    expect(momentOf('2025-10-26', '02:30')).toBe('2025-10-26T00:30:00.000Z');
    expect(timeOf(new Date(momentOf('2025-03-30', '02:30')))).toBe('03:30');
  });

  it('a field that is not filled is no moment', () => {
    expect(momentOf('', '19:30')).toBe('');
    expect(momentOf('2025-12-04', '')).toBe('');
  });
});
