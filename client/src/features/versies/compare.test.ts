import { expect, it } from 'vitest';
import { compare } from './compare.ts';

const anders = (van: string, naar: string) =>
  compare(van, naar)?.flatMap((blok) => (blok.soort === 'anders' ? [blok.stukken] : []));

it('tells per word what went and what came', () => {
  expect(anders('De muren zijn nat.', 'De muren zijn droog.')).toEqual([
    [
      { soort: 'gelijk', tekst: 'De muren zijn ' },
      { soort: 'weg', tekst: 'nat' },
      { soort: 'erbij', tekst: 'droog' },
      { soort: 'gelijk', tekst: '.' },
    ],
  ]);
});

it('a line more is a line more, and the rest stayed', () => {
  const blokken = compare('Eerste\nDerde', 'Eerste\nTweede\nDerde');
  expect(blokken).toEqual([
    { soort: 'gelijk', regels: ['Eerste'] },
    { soort: 'anders', stukken: [{ soort: 'erbij', tekst: 'Tweede' }] },
    { soort: 'gelijk', regels: ['Derde'] },
  ]);
});

it('what is said namens bewoner reads as such: that a line became so, by which way it came, and what is in it', () => {
  const papier = 'Namens bewoner, op papier: ';
  expect(anders('De lift is stuk.', `${papier}De lift is stuk.`)).toEqual([
    [
      { soort: 'erbij', tekst: papier },
      { soort: 'gelijk', tekst: 'De lift is stuk.' },
    ],
  ]);
  expect(anders(`${papier}Het tocht.`, 'Namens bewoner, gesproken: Het tocht erg.')).toEqual([
    [
      { soort: 'gelijk', tekst: 'Namens bewoner, ' },
      { soort: 'weg', tekst: 'op papier' },
      { soort: 'erbij', tekst: 'gesproken' },
      { soort: 'gelijk', tekst: ': Het tocht' },
      { soort: 'erbij', tekst: ' erg' },
      { soort: 'gelijk', tekst: '.' },
    ],
  ]);
});

it('says nothing of texts that are the same', () => {
  expect(anders('Gelijk\n\nGebleven', 'Gelijk\n\nGebleven')).toEqual([]);
});

it('puts both texts together again, whatever they are', () => {
  const lines = ['Agenda', '', '- punt een', '- punt twee', '[x] klaar', 'De muren zijn nat.', '🌧 regen'];
  for (let seed = 1; seed < 200; seed++) {
    const pick = (n: number) => lines[(seed * 31 + n * 17 + seed * n) % lines.length] ?? '';
    const van = Array.from({ length: seed % 7 }, (_, i) => pick(i)).join('\n');
    const naar = Array.from({ length: (seed * 3) % 8 }, (_, i) => pick(i + seed)).join('\n');
    const side = (without: 'weg' | 'erbij') =>
      (compare(van, naar) ?? []).flatMap((blok) => {
        if (blok.soort === 'gelijk') return blok.regels;
        const stukken = blok.stukken.filter(({ soort }) => soort !== without);
        return stukken.length === 0 ? [] : [stukken.map(({ tekst }) => tekst).join('')];
      });
    const words = (text: string[]) => text.filter((line) => line !== '');
    expect(words(side('erbij'))).toEqual(words(van.split('\n')));
    expect(words(side('weg'))).toEqual(words(naar.split('\n')));
  }
});
