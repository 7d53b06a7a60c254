import { VERSLAG_VELD } from '@opgaveteams/shared/verslagen/verslag.limits';
import * as Y from 'yjs';

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

/** The lines of a text: where somebody types. */
export function linesOf(doc: Y.Doc): Y.XmlText[] {
  return doc
    .getXmlFragment(VERSLAG_VELD)
    .toArray()
    .flatMap((node) => (node instanceof Y.XmlElement ? (node.toArray() as Y.XmlText[]) : []))
    .filter((line) => line instanceof Y.XmlText);
}

/** How often each character stands in a text. */
export function countIn(doc: Y.Doc): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of linesOf(doc))
    for (const character of line.toString()) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}
