import { createHash } from 'node:crypto';
import { leesTekst, type TekstNode } from '@opgaveteams/shared/verslagen/verslag.tekst';
import type * as Y from 'yjs';

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

function filled(attrs: object | undefined): object | undefined {
  const isEmpty = Object.values(attrs ?? {}).every((v) => v === undefined || v === null);
  return isEmpty ? undefined : attrs;
}

/** Names of the form itself, not those of the editor: it has to be read when there is no such editor any more. */
function plain({ type, attrs, content, marks, text }: TekstNode): object {
  const opmaak = marks && Object.fromEntries(marks.map((mark) => [mark.type, mark.attrs ?? true]));
  if (text !== undefined) return { tekst: text, opmaak };
  return { soort: type, kenmerken: filled(attrs), opmaak, inhoud: content?.map(plain) };
}

/** The blocks of a text, each as one line of canonical JSON. */
export function blokregels(doc: Y.Doc): string[] {
  return (leesTekst(doc).content ?? []).map((node) => JSON.stringify(sorted(plain(node))));
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
