import { tekstVan } from '@opgaveteams/shared/verslagen/verslag.tekst';
import type * as Y from 'yjs';

interface Piece {
  insert: string | object;
  attributes?: Record<string, unknown>;
}

/** A text character by character, each with its formatting. */
const piecesOf = (doc: Y.Doc): Piece[] =>
  (tekstVan(doc).toDelta() as Piece[]).flatMap((piece) =>
    typeof piece.insert === 'string'
      ? Array.from({ length: piece.insert.length }, (_, i) => ({
          ...piece,
          insert: (piece.insert as string).charAt(i),
        }))
      : [piece],
  );

/**
 * Makes a text as it was, as a change like any other: what is the same at its begin and its end stays as it is, so
 * that remarks and carets there stay with their words.
 */
export function zetTerug(doc: Y.Doc, oud: Y.Doc): void {
  const [nu, toen] = [piecesOf(doc), piecesOf(oud)];
  const [nuForm, toenForm] = [nu, toen].map((pieces) => pieces.map((piece) => JSON.stringify(piece)));
  if (!nuForm || !toenForm) return;
  const shortest = Math.min(nu.length, toen.length);
  let begin = 0;
  while (begin < shortest && nuForm[begin] === toenForm[begin]) begin++;
  let end = 0;
  while (end < shortest - begin && nuForm.at(-1 - end) === toenForm.at(-1 - end)) end++;
  const middle = toen.slice(begin, toen.length - end);
  const removed = nu.length - begin - end;
  tekstVan(doc).applyDelta([
    ...(begin > 0 ? [{ retain: begin }] : []),
    ...middle,
    ...(removed > 0 ? [{ delete: removed }] : []),
  ]);
}
