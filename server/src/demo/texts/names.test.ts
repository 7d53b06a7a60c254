import { describe, expect, it } from 'vitest';
import { createRng } from '../rng.ts';
import { NAME_ROWS, writeName } from './names.ts';

/** Surnames of people who hold or held an office in the city or the country. */
const OFFICE_HOLDERS =
  'Halsema, Ünver, Marcouch, Baâdoud, Mbarki, Moorman, Meliani, Aboutaleb, Yeşilgöz, Rutte, Schoof, Jetten, Wilders, Timmermans, Bontenbal, Omtzigt, Keijzer, de Jonge, Kaag, Groot Wassink, van Dantzig, Pels, van der Horst, van Buren, Scholtes, Rijxman, IJmker, Ivens, Kukenheim, Dijksma, Paauw, Holla, Elatik, Azarkan, Kuzu, Öztürk, van Baarle, El Abassi, Ergin, Mutluer, Asante, Ceder, Simons, Bouchallikh, van der Laan, Cohen, Asscher, van Aartsen'.split(
    ', ',
  );

describe('names', () => {
  it('are enough and different', () => {
    const first = new Set(NAME_ROWS.flatMap((row) => row.first));
    const last = new Set(NAME_ROWS.flatMap((row) => row.last));
    expect(first.size).toBeGreaterThanOrEqual(120);
    expect(last.size).toBeGreaterThanOrEqual(120);
    expect(NAME_ROWS.reduce((sum, row) => sum + row.share, 0)).toBe(100);
  });

  it('are never the surname of somebody in office', () => {
    const last = NAME_ROWS.flatMap((row) => row.last);
    expect(last.filter((name) => OFFICE_HOLDERS.includes(name))).toEqual([]);
  });

  it('can be given to two thousand people, each another', () => {
    const taken = new Set<string>();
    const rng = createRng(1);
    for (let count = 0; count < 2000; count += 1) writeName(rng, taken);
    expect(taken.size).toBe(2000);
  });
});
