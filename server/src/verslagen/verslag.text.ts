import { VERSLAG_VELD } from '@opgaveteams/shared/verslagen/verslag.limits';
import * as Y from 'yjs';

type TextElement = Y.XmlElement<Record<string, string | number | boolean>>;
type Inline = Y.XmlText | TextElement;

/** Within a line: a break, and who or what is mentioned. */
const inlineElements: Record<string, (element: TextElement) => string> = {
  hardBreak: () => '\n',
  vermelding: (element) => words(element.getAttribute('label')),
};

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What stands before the first line of an item, so that the text without formatting still reads. */
function marker(item: TextElement): string {
  if (item.nodeName === 'taskItem') return item.getAttribute('checked') === true ? '[x] ' : '[ ] ';
  return item.nodeName === 'listItem' ? '- ' : '';
}

function inline(node: Inline): string {
  if (node instanceof Y.XmlElement) return inlineElements[node.nodeName]?.(node) ?? '';
  const parts = node.toDelta() as { insert: unknown }[];
  return parts.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
}

function isInline(node: unknown): node is Inline {
  return node instanceof Y.XmlText || (node instanceof Y.XmlElement && node.nodeName in inlineElements);
}

/** The lines of one block: a row of a table is one line, a picture what it shows. */
function blockLines(block: TextElement): string[] {
  if (block.nodeName === 'afbeelding') return [`[${words(block.getAttribute('alt'))}]`];
  if (block.nodeName === 'tableRow') {
    const cells = block.toArray().filter((cell) => cell instanceof Y.XmlElement);
    return [cells.map((cell) => linesOf(cell).join(' ').trim()).join(' | ')];
  }
  const [first = '', ...rest] = linesOf(block);
  return [marker(block) + first, ...rest];
}

/** The lines of one piece of a text, without formatting. */
export function linesOf(node: Y.XmlFragment): string[] {
  const children = node.toArray();
  const pieces = (children as unknown[]).filter(isInline);
  if (pieces.length > 0 && pieces.length === children.length) return pieces.map(inline).join('').split('\n');
  return children.flatMap((child) => {
    if (child instanceof Y.XmlText) return [inline(child)];
    return child instanceof Y.XmlElement ? blockLines(child as TextElement) : [];
  });
}

/** The text of a shared document without formatting: one line for each paragraph, heading or item. */
export function textOf(doc: Y.Doc): string {
  return linesOf(doc.getXmlFragment(VERSLAG_VELD))
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
