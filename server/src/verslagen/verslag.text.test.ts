import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { buildVerslag } from './verslag.build.ts';
import { textOf } from './verslag.text.ts';

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
    // Yjs prints names in lower case; the names themselves are held below.
    const fragment = make().getXmlFragment('default');
    const xml = fragment.toString();
    expect(xml).toContain('<heading level="2">Ventilatie</heading>');
    expect(xml).toContain('<taskitem checked="true"><paragraph>bellen</paragraph></taskitem>');
    expect(xml).toContain('<orderedlist><listitem><paragraph>eerst</paragraph></listitem>');
    const names = fragment.toArray().map((child) => (child as Y.XmlElement).nodeName);
    expect([...new Set(names)]).toEqual(['heading', 'paragraph', 'bulletList', 'orderedList', 'taskList']);
  });

  it('gives the same bytes each time', () => {
    expect(Y.encodeStateAsUpdate(make())).toEqual(Y.encodeStateAsUpdate(make()));
  });

  it('reads words with formatting, hard breaks and unknown parts', () => {
    const doc = new Y.Doc();
    const paragraph = new Y.XmlElement('paragraph');
    const text = new Y.XmlText();
    text.applyDelta([{ insert: 'vet', attributes: { bold: {} } }, { insert: ' en dun' }]);
    paragraph.insert(0, [text, new Y.XmlElement('hardBreak'), new Y.XmlText('verder')]);
    doc.getXmlFragment('default').insert(0, [paragraph, new Y.XmlElement('horizontalRule')]);
    expect(textOf(doc)).toBe('vet en dun\nverder');
  });

  it('reads tables by row, mentions by name and pictures by what they show', () => {
    const doc = new Y.Doc();
    const element = (name: string, children: (Y.XmlElement | Y.XmlText)[], attributes = {}): Y.XmlElement => {
      const made = new Y.XmlElement(name);
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
      made.insert(0, children);
      return made;
    };
    const cell = (kind: string, ...texts: string[]): Y.XmlElement =>
      element(
        kind,
        texts.map((text) => element('paragraph', [new Y.XmlText(text)])),
      );
    const noor = element('vermelding', [], { soort: 'persoon', id: 'a'.repeat(24), label: 'Noor Berg' });
    doc
      .getXmlFragment('default')
      .insert(0, [
        element('table', [
          element('tableRow', [cell('tableHeader', 'Wie'), cell('tableHeader', 'Wat')]),
          element('tableRow', [cell('tableCell', 'Sam'), cell('tableCell', 'belt', 'en schrijft')]),
        ]),
        element('paragraph', [new Y.XmlText('Vraag het '), noor, new Y.XmlText('.')]),
        element('afbeelding', [], { id: 'b'.repeat(24), alt: 'De natte muur' }),
        element('blockquote', [element('paragraph', [new Y.XmlText('Zo gezegd')])]),
      ]);
    expect(textOf(doc)).toBe(
      'Wie | Wat\nSam | belt en schrijft\nVraag het Noor Berg.\n[De natte muur]\nZo gezegd',
    );
  });
});
