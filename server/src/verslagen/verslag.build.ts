import { BLOK, schrijfBlok, tekstVan, type BlokStap } from '@opgaveteams/shared/verslagen/verslag.tekst';
import * as Y from 'yjs';

/** A piece of text as somebody would type it, to make a document without an editor. */
export type Blok =
  | { soort: 'kop'; niveau: 2 | 3; tekst: string }
  | { soort: 'alinea'; tekst: string }
  | { soort: 'lijst'; genummerd?: boolean; items: string[] }
  | { soort: 'taken'; items: { tekst: string; klaar: boolean }[] };

/** The client id of documents that were made, not typed: the same input gives the same bytes. */
const BUILDER_ID = 1;

interface Line {
  tekst: string;
  gedeeld: number;
  pad: BlokStap[];
}

const paragraph: BlokStap = ['paragraph', {}];

/** The items of one list: all but the first stand in the list of the one before. */
const listOf = (list: string, items: { tekst: string; item: BlokStap }[]): Line[] =>
  items.map(({ tekst, item }, i) => ({
    tekst,
    gedeeld: i === 0 ? 0 : 1,
    pad: [[list, {}], item, paragraph],
  }));

function linesOf(blok: Blok): Line[] {
  switch (blok.soort) {
    case 'kop':
      return [{ tekst: blok.tekst, gedeeld: 0, pad: [['heading', { level: blok.niveau }]] }];
    case 'alinea':
      return [{ tekst: blok.tekst, gedeeld: 0, pad: [paragraph] }];
    case 'lijst':
      return listOf(
        blok.genummerd ? 'orderedList' : 'bulletList',
        blok.items.map((tekst) => ({ tekst, item: ['listItem', {}] })),
      );
    case 'taken':
      return listOf(
        'taskList',
        blok.items.map(({ tekst, klaar }) => ({ tekst, item: ['taskItem', { checked: klaar }] })),
      );
  }
}

/** Makes the Yjs document that the editor would have made of these pieces; the same pieces give the same bytes. */
export function buildVerslag(blokken: readonly Blok[]): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = BUILDER_ID;
  const delta = blokken.flatMap(linesOf).flatMap(({ tekst, ...line }) => {
    const blok = schrijfBlok(line);
    return [{ insert: tekst }, { insert: '\n', ...(blok === null ? {} : { attributes: { [BLOK]: blok } }) }];
  });
  tekstVan(doc).applyDelta(delta.filter(({ insert }) => insert !== ''));
  return doc;
}
