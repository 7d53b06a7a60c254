import type { Verloop } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.api';
import { describe, expect, it } from 'vitest';
import { alles, DAG, JAAR, rijenVan, strepen, tabelVan, veranderd, zoom, ZOOM } from './tijdlijn.ts';

const groep = (naam: string, soort: 'kernteam' | 'werkgroep') => ({
  ...{ id: naam, naam, soort, begin: '2020-01-01T00:00:00Z', einde: null },
});
const periode = (
  id: string,
  groepAt: number,
  persoon: number,
  van: string,
  tot: string | null,
  namens = 0,
) => ({
  ...{ id, groep: groepAt, persoon, namens, rol: 'lid' as const, basis: 'vast' as const },
  van: `${van}T00:00:00Z`,
  tot: tot && `${tot}T00:00:00Z`,
});
const verloop: Verloop = {
  groepen: [groep('Aanpak', 'werkgroep'), groep('Kern', 'kernteam'), groep('Leeg', 'werkgroep')],
  personen: [
    { id: '1', naam: 'Noor' },
    { id: null, naam: null },
  ],
  namens: [
    { soort: 'zichzelf', naam: null },
    { soort: 'bewoners', naam: null },
  ],
  perioden: [
    periode('a', 1, 0, '2022-01-01', '2024-01-01'),
    periode('b', 1, 0, '2024-01-01', null, 1),
    periode('c', 1, 1, '2020-01-01', '2023-01-01'),
    periode('d', 0, 0, '2024-06-01', '2024-07-01'),
    periode('e', 0, 1, '2025-01-01', '2025-01-01'),
  ],
  volledig: true,
};
const rijen = rijenVan(verloop);
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

describe('the lanes of a team', () => {
  it('are one for each person in a groep, the kernteam first, who came first first', () => {
    expect(rijen.map((r) => r.naam)).toEqual(['Kern', null, 'Noor', 'Aanpak', 'Noor']);
    expect(rijen[2]).toMatchObject({ balken: [{ id: 'a' }, { id: 'b' }] });
  });

  it('zoom from a month to twenty years and not further', () => {
    let venster = { van: at('2025-01-01'), duur: JAAR };
    for (let i = 0; i < 10; i++) venster = zoom(venster, 1);
    expect(venster.duur).toBe(20 * JAAR);
    for (let i = 0; i < 10; i++) venster = zoom(venster, -1);
    expect(venster.duur).toBe(31 * DAG);
  });

  it('begin with everything in view', () => {
    const now = at('2026-01-01');
    const venster = alles(rijen, now);
    expect(ZOOM).toContain(venster.duur);
    expect(venster.van).toBeLessThan(at('2020-01-01'));
    expect(venster.van + venster.duur).toBeGreaterThan(now);
  });

  it('have lines of the calendar that one can read', () => {
    const years = strepen({ van: at('2006-02-01'), duur: 20 * JAAR }, 700);
    expect(years.length).toBeLessThanOrEqual(10);
    expect(years.every((s) => s.maand === null && new Date(s.at).getUTCMonth() === 0)).toBe(true);
    const months = strepen({ van: at('2025-01-15'), duur: JAAR }, 1200);
    expect(months[0]).toEqual({ at: at('2025-02-01'), jaar: 2025, maand: 1 });
  });

  it('are the same facts as a table, of what is in view', () => {
    const rows = tabelVan(rijen, { van: at('2024-02-01'), duur: JAAR });
    expect(rows.map((r) => r.balk.id)).toEqual(['b', 'd']);
  });
});

describe('[rule 1] what changed since a day', () => {
  it('is who came, who went, and who sits there otherwise', () => {
    const { kwamen, gingen, anders } = veranderd(rijen, at('2022-06-01'), at('2026-01-01'));
    // Who came and went in between is not forgotten; what was called off never was.
    expect(kwamen.map((w) => w.id)).toEqual(['d']);
    expect(gingen.map((w) => w.id)).toEqual(['c', 'd']);
    expect(anders.map((w) => [w.voor?.id, w.na?.id])).toEqual([['a', 'b']]);
  });
});
