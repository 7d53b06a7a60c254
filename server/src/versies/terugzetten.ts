import { VERSLAG_VELD } from '@opgaveteams/shared/verslagen/verslag.limits';
import * as Y from 'yjs';

type Block = Y.XmlElement | Y.XmlText;

const blocksOf = (doc: Y.Doc): Block[] =>
  doc
    .getXmlFragment(VERSLAG_VELD)
    .toArray()
    .filter((b): b is Block => !(b instanceof Y.XmlHook));

/**
 * Makes a text as it was, as a change like any other: what is the same at its begin and its end stays as it is, so
 * that remarks and carets there stay with their words.
 */
export function zetTerug(doc: Y.Doc, oud: Y.Doc): void {
  const [nu, toen] = [blocksOf(doc), blocksOf(oud)];
  const same = (a: Block | undefined, b: Block | undefined): boolean => a?.toString() === b?.toString();
  const shortest = Math.min(nu.length, toen.length);
  let begin = 0;
  while (begin < shortest && same(nu[begin], toen[begin])) begin++;
  let end = 0;
  while (end < shortest - begin && same(nu.at(-1 - end), toen.at(-1 - end))) end++;
  const fragment = doc.getXmlFragment(VERSLAG_VELD);
  fragment.delete(begin, nu.length - begin - end);
  fragment.insert(
    begin,
    toen.slice(begin, toen.length - end).map((block) => block.clone()),
  );
}
