import type { Anker } from '@opgaveteams/shared/opmerkingen/opmerking.schema';
import { BLOK, tekstVan } from '@opgaveteams/shared/verslagen/verslag.tekst';
import * as Y from 'yjs';

interface Piece {
  insert: string | object;
  attributes?: Record<string, unknown>;
}

const lengthOf = ({ insert }: Piece): number => (typeof insert === 'string' ? insert.length : 1);

/** Is this a place in some text? */
export function isPlace(base64: string): boolean {
  try {
    Y.decodeRelativePosition(Buffer.from(base64, 'base64'));
    return true;
  } catch {
    return false;
  }
}

function indexOf(doc: Y.Doc, base64: string): number | null {
  // First: until somebody asks for it, Yjs does not know what kind of thing the text is.
  const tekst = tekstVan(doc);
  const place = Y.decodeRelativePosition(Buffer.from(base64, 'base64'));
  const found = Y.createAbsolutePositionFromRelativePosition(place, doc);
  return found?.type === tekst ? found.index : null;
}

/** What stands between two places. */
function between(doc: Y.Doc, van: number, tot: number): Piece[] {
  let at = 0;
  return (tekstVan(doc).toDelta() as Piece[]).flatMap((piece) => {
    const begin = at;
    at += lengthOf(piece);
    if (at <= van || begin >= tot) return [];
    if (typeof piece.insert !== 'string') return [piece];
    return [{ ...piece, insert: piece.insert.slice(Math.max(van - begin, 0), tot - begin) }];
  });
}

/** The words as the editor quotes them: what is no text is a space. */
const quoted = (pieces: Piece[]): string =>
  pieces
    .map(({ insert }) => (typeof insert === 'string' ? insert : ' '))
    .join('')
    .trim();

/**
 * Puts other words in the place of a passage, formatted as the first of it was. Gives false, and changes nothing, when
 * its words are not what they were.
 */
export function vervang(doc: Y.Doc, { van, tot, citaat }: Anker, nieuw: string): boolean {
  const [from, to] = [indexOf(doc, van), indexOf(doc, tot)];
  if (from === null || to === null || from >= to) return false;
  const pieces = between(doc, from, to);
  const old = quoted(pieces);
  const [first] = pieces;
  if (!first || old !== citaat.trim() || old.includes('\n')) return false;
  const { [BLOK]: _line, ...attributes } = first.attributes ?? {};
  // Behind the first character, so that what holds on to both ends of the passage holds on to its new words.
  const head = typeof first.insert === 'string' ? (/^./su.exec(first.insert)?.[0].length ?? 1) : 1;
  const rest = to - from - head;
  // One delta from the begin: a deletion that begins in the middle does not know how the words there look, and would
  // take out where that ends.
  tekstVan(doc).applyDelta([
    ...(from > 0 ? [{ retain: from }] : []),
    { delete: head },
    ...(nieuw === '' ? [] : [{ insert: nieuw, attributes }]),
    ...(rest > 0 ? [{ delete: rest }] : []),
  ]);
  return true;
}
