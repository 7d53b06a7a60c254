import type { Node } from '@tiptap/pm/model';
import { tekstVan } from '@opgaveteams/shared/verslagen/verslag.tekst';
import * as Y from 'yjs';
import { flatOf, posOf } from './flat.ts';

/*
 * Places that stay with their words while others write. The editor's document and the shared text must be the same
 * when a place is taken or found, as they are outside of a change.
 */

/**
 * Takes a place in the text.
 * @param side the character it holds on to: the one before it (a caret stays behind one's own letters) or after it
 */
export function takePlace(
  doc: Y.Doc,
  node: Node,
  pos: number,
  side: 'before' | 'after' = 'before',
): Y.RelativePosition {
  return Y.createRelativePositionFromTypeIndex(tekstVan(doc), flatOf(node, pos), side === 'before' ? -1 : 0);
}

/** Finds a place again; null when it is of another text. Where its words are gone: where they were. */
export function findPlace(doc: Y.Doc, node: Node, place: Y.RelativePosition): number | null {
  const found = Y.createAbsolutePositionFromRelativePosition(place, doc);
  return found && found.type === tekstVan(doc) ? posOf(node, found.index) : null;
}
