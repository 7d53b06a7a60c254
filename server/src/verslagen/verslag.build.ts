import { VERSLAG_VELD } from '@opgaveteams/shared/verslagen/verslag.limits';
import * as Y from 'yjs';

/** A piece of text as somebody would type it, to make a document without an editor. */
export type Blok =
  | { soort: 'kop'; niveau: 2 | 3; tekst: string }
  | { soort: 'alinea'; tekst: string }
  | { soort: 'lijst'; genummerd?: boolean; items: string[] }
  | { soort: 'taken'; items: { tekst: string; klaar: boolean }[] };

type Attributes = Record<string, string | number | boolean>;
type Node = Y.XmlElement<Record<string, string | number | boolean>>;

/** The client id of documents that were made, not typed: the same input gives the same bytes. */
const BUILDER_ID = 1;

function node(
  name: string,
  children: (Y.XmlElement | Y.XmlText)[],
  attributes: Attributes = {},
): Y.XmlElement {
  const element = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes))
    (element as unknown as Node).setAttribute(key, value);
  element.insert(0, children);
  return element;
}

function words(tekst: string): Y.XmlText[] {
  return tekst === '' ? [] : [new Y.XmlText(tekst)];
}

const paragraph = (tekst: string): Y.XmlElement => node('paragraph', words(tekst));

function blockNode(blok: Blok): Y.XmlElement {
  switch (blok.soort) {
    case 'kop':
      return node('heading', words(blok.tekst), { level: blok.niveau });
    case 'alinea':
      return paragraph(blok.tekst);
    case 'lijst':
      return node(
        blok.genummerd ? 'orderedList' : 'bulletList',
        blok.items.map((item) => node('listItem', [paragraph(item)])),
      );
    case 'taken':
      return node(
        'taskList',
        blok.items.map(({ tekst, klaar }) => node('taskItem', [paragraph(tekst)], { checked: klaar })),
      );
  }
}

/** A list without items is no list to the editor, which would throw it out. */
const isWhole = (blok: Blok): boolean => !('items' in blok) || blok.items.length > 0;

/** Makes the Yjs document that the editor would have made of these pieces; the same pieces give the same bytes. */
export function buildVerslag(blokken: readonly Blok[]): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = BUILDER_ID;
  doc.transact(() => doc.getXmlFragment(VERSLAG_VELD).insert(0, blokken.filter(isWhole).map(blockNode)));
  return doc;
}
