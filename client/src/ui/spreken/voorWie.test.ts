import { expect, it } from 'vitest';
import { keuzeVan, laatsteKeuze, namensVan } from './voorWie.ts';

const organisaties = [
  { id: 'a'.repeat(24), naam: 'Buurthuis' },
  { id: 'b'.repeat(24), naam: 'Corporatie' },
];
const voor = (naam: string) => ({ soort: 'organisatie', naam });

it('proposes what was chosen last, whatever the order in which one hears of it', () => {
  const oud = { van: '2024-01-01T00:00:00.000Z', namens: voor('Buurthuis') };
  const nieuw = { van: '2025-01-01T00:00:00.000Z', namens: voor('Corporatie') };
  expect(laatsteKeuze([nieuw, oud], organisaties)).toBe('b'.repeat(24));
  expect(laatsteKeuze([oud, nieuw], organisaties)).toBe('b'.repeat(24));
  expect(laatsteKeuze([], organisaties)).toBe('zichzelf');
});

it('never proposes a name that is not one’s own to use any more', () => {
  expect(keuzeVan(voor('Vroeger werk'), organisaties)).toBe('zichzelf');
  expect(keuzeVan({ soort: 'thema', naam: 'Wonen' }, organisaties)).toBe('zichzelf');
});

it('says a choice as the contract has it', () => {
  expect(namensVan('bewoners')).toEqual({ soort: 'bewoners' });
  expect(namensVan('b'.repeat(24))).toEqual({ soort: 'organisatie', organisatieId: 'b'.repeat(24) });
});
