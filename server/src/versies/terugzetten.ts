import { tekstVan } from '@opgaveteams/shared/verslagen/verslag.tekst';
import type * as Y from 'yjs';

interface Piece {
  insert: string | object;
  attributes?: Record<string, unknown>;
}

/** A text as one row: its characters, and of each a number for what it is and how it is formatted. */
interface Row {
  pieces: Piece[];
  text: string;
  forms: Int32Array;
}

const wordsOf = ({ insert }: Piece): string => (typeof insert === 'string' ? insert : '\uFFFC');

function rowOf(doc: Y.Doc, known: Map<string, number>): Row {
  const pieces = tekstVan(doc).toDelta() as Piece[];
  const text = pieces.map(wordsOf).join('');
  const forms = new Int32Array(text.length);
  let at = 0;
  for (const piece of pieces) {
    const embedded = typeof piece.insert === 'string' ? null : piece.insert;
    const key = JSON.stringify([embedded, piece.attributes]);
    const form = known.get(key) ?? known.size;
    known.set(key, form);
    const end = at + wordsOf(piece).length;
    forms.fill(form, at, end);
    at = end;
  }
  return { pieces, text, forms };
}

/** How much of the begin and of the end is the same in both; never half of a character that takes two places. */
function same(nu: Row, toen: Row): { begin: number; end: number } {
  const shortest = Math.min(nu.text.length, toen.text.length);
  const equal = (a: number, b: number): boolean =>
    nu.text.charCodeAt(a) === toen.text.charCodeAt(b) && nu.forms[a] === toen.forms[b];
  let begin = 0;
  while (begin < shortest && equal(begin, begin)) begin++;
  if (/[\uD800-\uDBFF]/.test(nu.text.charAt(begin - 1))) begin--;
  let end = 0;
  while (end < shortest - begin && equal(nu.text.length - 1 - end, toen.text.length - 1 - end)) end++;
  if (end > 0 && /[\uDC00-\uDFFF]/.test(nu.text.charAt(nu.text.length - end))) end--;
  return { begin, end };
}

function slice(pieces: readonly Piece[], from: number, to: number): Piece[] {
  let at = 0;
  return pieces.flatMap((piece) => {
    const begin = at;
    at += wordsOf(piece).length;
    if (at <= from || begin >= to) return [];
    const { insert } = piece;
    if (typeof insert !== 'string') return [piece];
    return [{ ...piece, insert: insert.slice(Math.max(from - begin, 0), to - begin) }];
  });
}

/**
 * Makes a text as it was, as a change like any other: what is the same at its begin and its end stays as it is, so
 * that remarks and carets there stay with their words.
 */
export function zetTerug(doc: Y.Doc, oud: Y.Doc): void {
  const known = new Map<string, number>();
  const [nu, toen] = [rowOf(doc, known), rowOf(oud, known)];
  const { begin, end } = same(nu, toen);
  const removed = nu.text.length - begin - end;
  tekstVan(doc).applyDelta([
    ...(begin > 0 ? [{ retain: begin }] : []),
    ...slice(toen.pieces, begin, toen.text.length - end),
    ...(removed > 0 ? [{ delete: removed }] : []),
  ]);
}
