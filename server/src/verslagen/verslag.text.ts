import {
  leesTekst,
  regelsVan,
  tekstVan,
  type TekstNode,
  type TekstRegel,
} from '@opgaveteams/shared/verslagen/verslag.tekst';
import { kanaalVan, NAMENS_BLOK } from '@opgaveteams/shared/verslagen/verslag.namens';
import type * as Y from 'yjs';

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Within a line: a break, and who or what is mentioned. */
const inlineWords: Record<string, (node: TekstNode) => string> = {
  hardBreak: () => '\n',
  vermelding: ({ attrs }) => words(attrs?.label),
};

const wordsOf = (node: TekstNode): string => node.text ?? inlineWords[node.type]?.(node) ?? '';

/** What stands before the first line of an item, so that the text without formatting still reads. */
function marker({ type, attrs }: TekstNode): string {
  if (type === 'taskItem') return attrs?.checked === true ? '[x] ' : '[ ] ';
  return type === 'listItem' ? '- ' : '';
}

/** Said at each line, so that none of them reads as the words of who wrote it down. */
const namens = { papier: 'Namens bewoner, op papier: ', gesproken: 'Namens bewoner, gesproken: ' };

const isInline = ({ type, text }: TekstNode): boolean => text !== undefined || type in inlineWords;

/** The words of one line, without formatting. */
export const regelTekst = ({ inhoud }: Pick<TekstRegel, 'inhoud'>): string => inhoud.map(wordsOf).join('');

/** The lines of one block: a row of a table is one line, a picture what it shows. */
function linesOf(block: TekstNode): string[] {
  const { type, attrs, content = [] } = block;
  if (type === 'afbeelding') return [`[${words(attrs?.alt)}]`];
  if (type === 'tableRow') return [content.map((cell) => linesOf(cell).join(' ').trim()).join(' | ')];
  if (content.length === 0 || content.some(isInline)) return regelTekst({ inhoud: content }).split('\n');
  if (type === NAMENS_BLOK)
    return content.flatMap(linesOf).map((l) => (l ? namens[kanaalVan(attrs?.kanaal)] + l : l));
  const [first = '', ...rest] = content.flatMap(linesOf);
  return [marker(block) + first, ...rest];
}

/** The text of a shared document without formatting: one line for each paragraph, heading or item. */
export function textOf(doc: Y.Doc): string {
  return (leesTekst(doc).content ?? [])
    .flatMap(linesOf)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{24}$/.test(value);

/** The pictures in a text, by id. */
export function afbeeldingenIn(doc: Y.Doc): string[] {
  const steps = regelsVan(tekstVan(doc)).flatMap(({ blok }) => blok.pad);
  const ids = steps.flatMap(([type, { id }]) => (type === 'afbeelding' && isId(id) ? [id] : []));
  return [...new Set(ids)];
}
