import { createHash } from 'node:crypto';
import { VERSLAG_VELD } from '@opgaveteams/shared/verslagen/verslag.limits';
import * as Y from 'yjs';

/** Name and version of the form; what it means never changes, a change gets another number (docs/vastgesteld.md). */
const VORM = 'opgaveteams-verslag/1';

interface Kop {
  verslag: string;
  titel: string;
  vastgesteldOp: Date;
  gewoneTaal: string;
}

type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/** JSON with the keys of each object in the order of their UTF-16 code units, and nothing that is undefined. */
function sorted(value: unknown): Plain {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object') return null;
  const entries = Object.entries(value).filter(([, v]) => v !== undefined && v !== null);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, v]) => [key, sorted(v)]));
}

function isEmpty(attributes: object): boolean {
  return Object.values(attributes).every((v) => v === undefined || v === null);
}

function inline(text: Y.XmlText): unknown[] {
  const parts = text.toDelta() as { insert: unknown; attributes?: object }[];
  return parts.map(({ insert, attributes = {} }) => ({
    ...(typeof insert === 'string' ? { tekst: insert } : { ding: insert }),
    ...(isEmpty(attributes) ? {} : { opmaak: attributes }),
  }));
}

function nodes(parent: Y.XmlFragment): unknown[] {
  return parent.toArray().flatMap((child): unknown[] => {
    if (child instanceof Y.XmlText) return inline(child);
    if (!(child instanceof Y.XmlElement)) return [];
    const kenmerken: object = child.getAttributes();
    const inhoud = nodes(child);
    return [
      {
        soort: child.nodeName,
        ...(isEmpty(kenmerken) ? {} : { kenmerken }),
        ...(inhoud.length === 0 ? {} : { inhoud }),
      },
    ];
  });
}

/** The blocks of a text, each as one line of canonical JSON. */
export function blokregels(doc: Y.Doc): string[] {
  return nodes(doc.getXmlFragment(VERSLAG_VELD)).map((node) => JSON.stringify(sorted(node)));
}

/**
 * The form of a vastgesteld verslag of which the hash is taken: UTF-8, one JSON value on each line, the first line what
 * is said of the verslag, each next one a block of its text. It needs nothing of this software to be read or checked.
 */
export function canoniekeVorm(kop: Kop, doc: Y.Doc): string {
  const eerste = sorted({ vorm: VORM, ...kop, vastgesteldOp: kop.vastgesteldOp.toISOString() });
  return [JSON.stringify(eerste), ...blokregels(doc)].map((line) => `${line}\n`).join('');
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
