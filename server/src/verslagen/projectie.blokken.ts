import {
  ACTIEPUNT_BLOK,
  isBlokId,
  MAX_BLOKKEN,
  type ActiepuntVelden,
} from '@opgaveteams/shared/verslagen/verslag.blokken';
import {
  BLOK,
  regelsVan,
  tekstVan,
  type Attrs,
  type TekstRegel,
} from '@opgaveteams/shared/verslagen/verslag.tekst';
import * as Y from 'yjs';
import { regelTekst } from './verslag.text.ts';

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

function textIn(regel: TekstRegel): string {
  const words = regelTekst(regel).replace(/\s+/g, ' ').trim();
  return words.length > MAX_TEKST ? `${words.slice(0, MAX_TEKST - 1)}…` : words;
}

/** The clients of everything that stands in each line; the one that made it what it is first. */
function clientsOfLines(tekst: Y.Text): number[][] {
  const lines: number[][] = [];
  let typed: number[] = [];
  let made: number | null = null;
  for (let item = tekst._start; item; item = item.right) {
    const { content, id } = item;
    if (content instanceof Y.ContentFormat && content.key === BLOK && !item.deleted)
      made = content.value === null ? null : id.client;
    typed.push(id.client);
    if (item.deleted || !(content instanceof Y.ContentString)) continue;
    for (const rest of content.str.split('\n').slice(1)) {
      lines.push([...new Set(made === null ? typed : [made, ...typed])]);
      typed = rest === '' ? [] : [id.client];
    }
  }
  return [...lines, [...new Set(typed)]];
}

const idOrNull = (value: unknown): string | null => (isBlokId(value) ? value : null);

/** A day that the calendar has; what a text says beside that is no day. */
function dayOrNull(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) ? value : null;
}

function blokOf(regel: TekstRegel, blok: string, attrs: Attrs, clients: number[]): ActiepuntBlok {
  return {
    blok,
    tekst: textIn(regel),
    actiehouderId: idOrNull(attrs.actiehouderId),
    datum: dayOrNull(attrs.datum),
    actielijnId: idOrNull(attrs.actielijnId),
    clients,
  };
}

/** The actiepunten in a text, in its order. Of blocks with one id, which no editor of ours makes, the first counts. */
export function actiepuntenIn(doc: Y.Doc): ActiepuntBlok[] {
  const found = new Map<string, ActiepuntBlok>();
  const tekst = tekstVan(doc);
  const clients = clientsOfLines(tekst);
  regelsVan(tekst).forEach((regel, n) => {
    const [type, attrs = {}] = regel.blok.pad.at(-1) ?? [];
    const { blok } = attrs;
    if (type !== ACTIEPUNT_BLOK || !isBlokId(blok) || found.has(blok) || found.size >= MAX_BLOKKEN) return;
    found.set(blok, blokOf(regel, blok, attrs, clients[n] ?? []));
  });
  return [...found.values()];
}
