import { describe, expect, it } from 'vitest';
import { vindt, zoekbeginnen, zoekvorm } from './zoek.ts';

/** What the database does with the filters. */
function past(text: string, q: string): boolean {
  const stored = zoekbeginnen(text);
  const filters = vindt('zoek', q);
  if (filters === null) return false;
  return filters.every(({ zoek }) =>
    stored.some((b) => (zoek instanceof RegExp ? zoek.test(b) : b === zoek)),
  );
}

describe('searching by the beginnings of words', () => {
  it('knows no case, no accents and no order', () => {
    expect(zoekvorm(' Özgür ')).toBe('ozgur');
    expect(past('Café over Gérards tuin', 'gerard CAFE')).toBe(true);
    expect(past('Café over Gérards tuin', 'rards')).toBe(false);
  });

  it('looks at every typed letter, also of long words', () => {
    const titel = 'Themabijeenkomst woningcorporaties';
    for (const q of ['th', 'thema', 'themab', 'themabij', 'woningcorporaties'])
      expect(past(titel, q)).toBe(true);
    for (const q of ['themax', 'themabijx', 'woningcorporatiesx', 'thema zzz'])
      expect(past(titel, q)).toBe(false);
  });

  it('finds numbers by their parts, and nothing when there is no word', () => {
    expect(past('AB-2026-007 Wij besluiten', 'ab-2026-007')).toBe(true);
    expect(past('AB-2026-007 Wij besluiten', '2025')).toBe(false);
    for (const q of ['.*', '(((', '- -', 'a']) expect(vindt('zoek', q)).toBeNull();
  });

  it('stores each beginning once', () => {
    expect(zoekbeginnen('tuin Tuinen').toSorted()).toEqual(['tu', 'tui', 'tuin', 'tuine', 'tuinen']);
  });
});
