import { VERSLAG_VELD } from '@opgaveteams/shared/verslagen/verslag.limits';
import * as Y from 'yjs';

/** What stands before the first line of an item, so that the text without formatting still reads. */
function marker(item: Y.XmlElement<Record<string, string | number | boolean>>): string {
  if (item.nodeName === 'taskItem') return item.getAttribute('checked') === true ? '[x] ' : '[ ] ';
  return item.nodeName === 'listItem' ? '- ' : '';
}

function inline(text: Y.XmlText): string {
  const parts = text.toDelta() as { insert: unknown }[];
  return parts.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
}

function isInline(node: unknown): boolean {
  return node instanceof Y.XmlText || (node instanceof Y.XmlElement && node.nodeName === 'hardBreak');
}

/** The lines of one piece of a text, without formatting. */
export function linesOf(node: Y.XmlFragment): string[] {
  const children = node.toArray();
  if (children.length > 0 && children.every(isInline))
    return children
      .map((child) => (child instanceof Y.XmlText ? inline(child) : '\n'))
      .join('')
      .split('\n');
  return children.flatMap((child) => {
    if (child instanceof Y.XmlText) return [inline(child)];
    if (!(child instanceof Y.XmlElement)) return [];
    const [first = '', ...rest] = linesOf(child);
    return [marker(child as Y.XmlElement<Record<string, string | number | boolean>>) + first, ...rest];
  });
}

/** The text of a shared document without formatting: one line for each paragraph, heading or item. */
export function textOf(doc: Y.Doc): string {
  return linesOf(doc.getXmlFragment(VERSLAG_VELD))
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
