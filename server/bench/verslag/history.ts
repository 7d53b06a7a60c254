import { VERSLAG_VELD } from '@opgaveteams/shared/verslagen/verslag.limits';
import type * as Y from 'yjs';
import { seeded } from '../../src/testing/random.ts';

const LETTERS = 'enatirodslgvhkmbup wjzcf ';
/** How often somebody begins to wipe out; so 260,000 edits leave about 105,000 characters. */
const WIPES = 0.026;
/** One in so many edits somebody goes elsewhere in the text first. */
const STAYS = 250;

/**
 * The history of a long text, edit by edit as somebody typed it: each yields one Yjs update. People type on where they
 * are, wipe some characters out, and now and then go elsewhere.
 */
export function* history(doc: Y.Doc, edits: number, seed: number): Generator<Uint8Array> {
  const chance = seeded(seed);
  let made: Uint8Array | null = null;
  const keep = (update: Uint8Array): void => void (made = update);
  doc.on('update', keep);
  const text = doc.getText(VERSLAG_VELD);
  text.insert(0, '\n');
  if (made) yield made;
  let caret = 0;
  let wiping = 0;
  for (let n = 1; n < edits; n++) {
    if (wiping === 0 && chance.int(STAYS) === 0) caret = chance.int(text.length);
    if (wiping === 0 && chance.next() < WIPES) wiping = 1 + chance.int(30);
    if (wiping > 0 && caret > 0) {
      text.delete(--caret, 1);
      wiping--;
    } else {
      wiping = 0;
      text.insert(caret++, LETTERS[chance.int(LETTERS.length)] ?? ' ');
    }
    yield made as unknown as Uint8Array;
  }
  doc.off('update', keep);
}

/** The text of a document without its formatting. */
export const plainText = (doc: Y.Doc): string => doc.getText(VERSLAG_VELD).toString();
