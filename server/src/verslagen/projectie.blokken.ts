import {
  ACTIEPUNT_BLOK,
  isBlokId,
  MAX_BLOKKEN,
  type ActiepuntVelden,
} from '@opgaveteams/shared/verslagen/verslag.blokken';
import { VERSLAG_VELD } from '@opgaveteams/shared/verslagen/verslag.limits';
import * as Y from 'yjs';
import { linesOf } from './verslag.text.ts';

/** An actiepunt as it is written in a text. */
export interface ActiepuntBlok extends ActiepuntVelden {
  blok: string;
  /** One line; empty while nothing is written. */
  tekst: string;
  /** The Yjs clients that typed in it, the one that made it first. */
  clients: number[];
}

/** The longest text of an actiepunt, see `nieuwActiepuntSchema`. */
const MAX_TEKST = 280;

type Element = Y.XmlElement<Record<string, string>>;

function textIn(element: Element): string {
  const words = linesOf(element).join(' ').replace(/\s+/g, ' ').trim();
  return words.length > MAX_TEKST ? `${words.slice(0, MAX_TEKST - 1)}…` : words;
}

/** The clients of everything that stands in a block, words and attributes. */
function clientsIn(element: Element): number[] {
  const clients = new Set<number>();
  if (element._item) clients.add(element._item.id.client);
  const walk = (type: Y.AbstractType<unknown>): void => {
    for (const item of type._map.values()) clients.add(item.id.client);
    for (let item = type._start; item; item = item.right) {
      clients.add(item.id.client);
      if (item.content instanceof Y.ContentType) walk(item.content.type as Y.AbstractType<unknown>);
    }
  };
  walk(element as unknown as Y.AbstractType<unknown>);
  return [...clients];
}

const idOrNull = (value: unknown): string | null => (isBlokId(value) ? value : null);

/** A day that the calendar has; what a text says beside that is no day. */
function dayOrNull(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) ? value : null;
}

function blokOf(element: Element, blok: string): ActiepuntBlok {
  return {
    blok,
    tekst: textIn(element),
    actiehouderId: idOrNull(element.getAttribute('actiehouderId')),
    datum: dayOrNull(element.getAttribute('datum')),
    actielijnId: idOrNull(element.getAttribute('actielijnId')),
    clients: clientsIn(element),
  };
}

/** The actiepunten in a text, in its order. Of blocks with one id, which no editor of ours makes, the first counts. */
export function actiepuntenIn(doc: Y.Doc): ActiepuntBlok[] {
  const found = new Map<string, ActiepuntBlok>();
  const walk = (node: Y.XmlFragment): void => {
    for (const child of node.toArray()) {
      if (!(child instanceof Y.XmlElement)) continue;
      const element = child as Element;
      const blok = element.nodeName === ACTIEPUNT_BLOK ? element.getAttribute('blok') : undefined;
      if (blok === undefined) walk(child);
      else if (isBlokId(blok) && !found.has(blok) && found.size < MAX_BLOKKEN)
        found.set(blok, blokOf(element, blok));
    }
  };
  walk(doc.getXmlFragment(VERSLAG_VELD));
  return [...found.values()];
}
