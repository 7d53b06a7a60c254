import { describe, expect, it } from 'vitest';
import { dayInWords, exactMoment, momentInWords, relativeInWords } from './words.ts';

const now = new Date('2025-12-01T09:00:00Z');
const at = (iso: string) => new Date(iso);

describe('moments in words', () => {
  it('says day, month and time as people do', () => {
    expect(momentInWords(at('2025-12-04T18:30:00Z'), 'nl', now)).toBe('donderdag 4 december, 19.30 uur');
    expect(momentInWords(at('2025-12-04T18:30:00Z'), 'en', now)).toBe('Thursday 4 December, 19:30');
  });

  it('says the year when it is another one', () => {
    expect(dayInWords(at('2023-03-23'), 'nl', now)).toBe('donderdag 23 maart 2023');
  });

  it('keeps the time of the neighbourhood through daylight saving', () => {
    expect(momentInWords(at('2025-10-26T00:30:00Z'), 'nl', now)).toBe('zondag 26 oktober, 02.30 uur');
    expect(momentInWords(at('2025-10-26T01:30:00Z'), 'nl', now)).toBe('zondag 26 oktober, 02.30 uur');
    expect(exactMoment(at('2025-10-26T00:30:00Z'), 'nl')).not.toBe(
      exactMoment(at('2025-10-26T01:30:00Z'), 'nl'),
    );
  });

  it('midnight in Amsterdam belongs to the new day', () => {
    expect(momentInWords(at('2025-12-03T23:00:00Z'), 'nl', now)).toBe('donderdag 4 december, 00.00 uur');
  });
});

describe('how long ago', () => {
  it.each([
    ['2025-12-01T08:59:40Z', 'zojuist'],
    ['2025-12-01T08:55:00Z', '5 minuten geleden'],
    ['2025-12-01T06:00:00Z', '3 uur geleden'],
    ['2025-11-30T22:00:00Z', 'gisteren'],
    ['2025-11-30T23:30:00Z', '9 uur geleden'],
    ['2025-11-28T12:00:00Z', '3 dagen geleden'],
    ['2025-12-02T06:00:00Z', 'morgen'],
    ['2025-12-04T18:30:00Z', 'over 3 dagen'],
    ['2025-09-02T08:00:00Z', '2 maanden geleden'],
    ['2023-03-23T08:00:00Z', '2 jaar geleden'],
  ])('%s is %s', (iso, words) => {
    expect(relativeInWords(at(iso), 'nl', now)).toBe(words);
  });
});
