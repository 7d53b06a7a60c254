import { describe, expect, it } from 'vitest';
import { ankerVan, vindAnker } from './anker.ts';

const tekst = 'Er komen bomen. In de straat komen bomen en banken.';
const anker = { woorden: 'komen bomen', ervoor: 'In de straat ', erna: ' en banken.' };

describe('words that a reactie is about', () => {
  it('are kept with what stands around them', () => {
    expect(ankerVan(tekst, 'straat')).toEqual({
      ...{ woorden: 'straat', ervoor: 'Er komen bomen. In de ', erna: ' komen bomen en banken.' },
    });
    expect(ankerVan(tekst, 'fietspad')).toBeNull();
  });

  it('are found again where their surroundings are, also in an edited text', () => {
    expect(vindAnker(tekst, anker)).toBe(29);
    const bewerkt = `Nieuw begin. ${tekst.replace('In de straat', 'In de hele straat')}`;
    expect(bewerkt.slice(vindAnker(bewerkt, anker) ?? 0)).toBe('komen bomen en banken.');
  });

  it('are gone when they were taken out', () => {
    expect(vindAnker('Er komen planten.', anker)).toBeNull();
  });
});
