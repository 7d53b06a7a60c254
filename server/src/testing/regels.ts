import { BLOK, schrijfBlok, tekstVan, type BlokStap } from '@opgaveteams/shared/verslagen/verslag.tekst';
import type * as Y from 'yjs';

/** Puts a line at the end of a text, as an editor does. */
export function addRegel(doc: Y.Doc, words: string, stap: BlokStap = ['paragraph', {}]): void {
  const tekst = tekstVan(doc);
  const blok = schrijfBlok({ gedeeld: 0, pad: [stap] });
  doc.transact(() => {
    tekst.insert(tekst.length, words, {});
    tekst.insert(tekst.length, '\n', blok === null ? {} : { [BLOK]: blok });
  });
}

/** Where the nth line begins and ends; the text holds nothing but words. */
function rangeOf(doc: Y.Doc, n: number): { from: number; to: number } {
  const lines = tekstVan(doc).toString().split('\n');
  const from = lines.slice(0, n).reduce((sum, line) => sum + line.length + 1, 0);
  return { from, to: from + (lines[n]?.length ?? 0) };
}

/** Types in the nth line: at its begin, or at its end. */
export function typeIn(doc: Y.Doc, n: number, words: string, where: 'begin' | 'end' = 'begin'): void {
  const { from, to } = rangeOf(doc, n);
  tekstVan(doc).insert(where === 'begin' ? from : to, words, {});
}

/** Takes the nth line out. */
export function removeRegel(doc: Y.Doc, n: number): void {
  const { from, to } = rangeOf(doc, n);
  tekstVan(doc).delete(from, to - from + 1);
}

/** The content with its formatting, to compare; nothing for an empty text. */
export function formOf(doc: Y.Doc): string {
  const delta: unknown[] = tekstVan(doc).toDelta();
  return delta.length === 0 ? '' : JSON.stringify(delta);
}
