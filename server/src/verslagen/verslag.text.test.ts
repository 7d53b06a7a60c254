import { leesTekst, schrijfBlok, tekstVan, type BlokStap } from '@opgaveteams/shared/verslagen/verslag.tekst';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { buildVerslag } from './verslag.build.ts';
import { afbeeldingenIn, textOf } from './verslag.text.ts';

describe('a verslag made of pieces', () => {
  const blokken = [
    { soort: 'kop', niveau: 2, tekst: 'Ventilatie' },
    { soort: 'alinea', tekst: 'Sam vertelt hoe het gaat.' },
    { soort: 'alinea', tekst: '' },
    { soort: 'lijst', items: [] },
    { soort: 'lijst', items: ['meten', 'kiezen'] },
    { soort: 'lijst', genummerd: true, items: ['eerst', 'dan'] },
    {
      soort: 'taken',
      items: [
        { tekst: 'bellen', klaar: true },
        { tekst: 'schrijven', klaar: false },
      ],
    },
  ] as const;
  const make = () =>
    buildVerslag(blokken.map((b) => ({ ...b }) as Parameters<typeof buildVerslag>[0][number]));

  it('reads as text, one line for each piece', () => {
    expect(textOf(make())).toBe(
      'Ventilatie\nSam vertelt hoe het gaat.\n\n- meten\n- kiezen\n- eerst\n- dan\n[x] bellen\n[ ] schrijven',
    );
  });

  it('has the names and attributes that the editor uses', () => {
    const { content = [] } = leesTekst(make());
    const [kop, , , lijst] = content;
    expect(kop).toEqual({
      type: 'heading',
      attrs: { level: 2 },
      content: [{ type: 'text', text: 'Ventilatie' }],
    });
    const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
    expect(lijst).toEqual({
      type: 'bulletList',
      content: ['meten', 'kiezen'].map((text) => ({ type: 'listItem', content: [paragraph(text)] })),
    });
    expect(content.at(-1)?.content?.[0]).toEqual({
      ...{ type: 'taskItem', attrs: { checked: true }, content: [paragraph('bellen')] },
    });
    const names = content.map(({ type }) => type);
    expect([...new Set(names)]).toEqual(['heading', 'paragraph', 'bulletList', 'orderedList', 'taskList']);
  });

  it('gives the same bytes each time', () => {
    expect(Y.encodeStateAsUpdate(make())).toEqual(Y.encodeStateAsUpdate(make()));
  });

  it('reads words with formatting, hard breaks and unknown parts', () => {
    const doc = new Y.Doc();
    tekstVan(doc).applyDelta([
      ...[{ insert: 'vet', attributes: { bold: true } }, { insert: ' en dun' }],
      ...[{ insert: { type: 'hardBreak' } }, { insert: 'verder' }, { insert: { type: 'onbekend' } }],
      { insert: '\n', attributes: { blok: '[0,"horizontalRule"]' } },
    ]);
    expect(textOf(doc)).toBe('vet en dun\nverder');
  });

  it('says at every line that was written down for a resident that it is theirs', () => {
    const doc = new Y.Doc();
    const line = (gedeeld: number, kanaal: string, ...inner: BlokStap[]) => ({
      insert: '\n',
      attributes: { blok: schrijfBlok({ gedeeld, pad: [['namens', { kanaal }], ...inner] }) },
    });
    tekstVan(doc).applyDelta([
      { insert: 'De trap is donker.' },
      line(0, 'papier', ['paragraph', {}]),
      line(1, 'papier', ['afbeelding', { id: 'b'.repeat(24), alt: 'De flip-over' }]),
      line(1, 'papier', ['paragraph', {}]),
      { insert: 'Een lamp' },
      line(1, 'papier', ['bulletList', {}], ['listItem', {}], ['paragraph', {}]),
      { insert: 'De lift ook.' },
      line(0, 'gesproken', ['paragraph', {}]),
      { insert: 'Dit zeggen wij zelf.\n' },
    ]);
    expect(textOf(doc)).toBe(
      [
        'Namens bewoner, op papier: De trap is donker.',
        'Namens bewoner, op papier: [De flip-over]',
        '',
        'Namens bewoner, op papier: - Een lamp',
        'Namens bewoner, gesproken: De lift ook.',
        'Dit zeggen wij zelf.',
      ].join('\n'),
    );
    expect(afbeeldingenIn(doc)).toEqual(['b'.repeat(24)]);
  });

  it('reads tables by row, mentions by name and pictures by what they show', () => {
    const doc = new Y.Doc();
    const line = (gedeeld: number, ...pad: BlokStap[]) => ({
      ...{ insert: '\n', attributes: { blok: schrijfBlok({ gedeeld, pad }) } },
    });
    const cell = (gedeeld: number, kind: string) =>
      line(gedeeld, ['table', {}], ['tableRow', {}], [kind, {}], ['paragraph', {}]);
    const noor = { type: 'vermelding', attrs: { soort: 'persoon', id: 'a'.repeat(24), label: 'Noor Berg' } };
    tekstVan(doc).applyDelta([
      ...[{ insert: 'Wie' }, cell(0, 'tableHeader'), { insert: 'Wat' }, cell(2, 'tableHeader')],
      ...[{ insert: 'Sam' }, cell(1, 'tableCell'), { insert: 'belt' }, cell(2, 'tableCell')],
      ...[{ insert: 'en schrijft' }, cell(3, 'tableCell')],
      ...[{ insert: 'Vraag het ' }, { insert: noor }, { insert: '.\n' }],
      line(0, ['afbeelding', { id: 'b'.repeat(24), alt: 'De natte muur' }]),
      ...[{ insert: 'Zo gezegd' }, line(0, ['blockquote', {}], ['paragraph', {}])],
    ]);
    expect(textOf(doc)).toBe(
      'Wie | Wat\nSam | belt en schrijft\nVraag het Noor Berg.\n[De natte muur]\nZo gezegd',
    );
  });
});
