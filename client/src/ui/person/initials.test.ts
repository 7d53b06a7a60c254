import { describe, expect, it } from 'vitest';
import { initials, personAccent } from './initials.ts';

describe('initials', () => {
  it.each([
    ['Noor van den Berg', 'NB'],
    ['Sam', 'S'],
    ['  yasmina  ', 'Y'],
    ['Ömer Çelik', 'ÖÇ'],
    ['فاطمة الزهراء', 'فا'],
    ['', '?'],
  ])('of "%s" are %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});

describe('personAccent', () => {
  it('is the same each time, and uses every colour', () => {
    const colours = Array.from({ length: 200 }, (_, index) => personAccent(`persoon-${index}`));
    expect(personAccent('persoon-7')).toBe(colours[7]);
    expect(new Set(colours)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]));
  });
});
