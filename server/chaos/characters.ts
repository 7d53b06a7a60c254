import { tekstVan } from '@opgaveteams/shared/verslagen/verslag.tekst';
import type * as Y from 'yjs';

/** Ranges of characters of one code unit each that nothing but the tests types. */
const RANGES = [
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0x3400, 0x4dbf],
  [0xe000, 0xf8ff],
] as const;

/** Gives each time another character, so that "exactly once" can be seen of every one. */
export function* characters(): Generator<string, never> {
  for (const [from, to] of RANGES) for (let code = from; code <= to; code++) yield String.fromCharCode(code);
  throw new Error('more characters were typed than there are');
}

/** A line of a text, where somebody types: where it begins in the text, and its words. */
export interface Line {
  from: number;
  words: string;
}

/** The lines of a text. */
export function linesOf(doc: Y.Doc): Line[] {
  let from = 0;
  const lines = tekstVan(doc).toString().split('\n').slice(0, -1);
  return lines.map((words) => {
    const line = { from, words };
    from += words.length + 1;
    return line;
  });
}

/** How often each character stands in a text. */
export function countIn(doc: Y.Doc): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of linesOf(doc))
    for (const character of line.words) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}
