import { callOrReturn, getExtensionField, mergeAttributes, Node } from '@tiptap/core';
import classes from './Table.module.css';

declare module '@tiptap/core' {
  interface NodeConfig {
    /** What this node is to prosemirror-tables. */
    tableRole?: 'table' | 'row' | 'cell' | 'header_cell';
  }
}

/** More columns or rows than this in one cell is nonsense, and would make a table that no browser can draw. */
const MAX_SPAN = 50;

function span(name: 'colspan' | 'rowspan') {
  return {
    default: 1,
    parseHTML: (cell: HTMLElement): number => {
      const given = Number(cell.getAttribute(name));
      return Number.isInteger(given) && given > 1 ? Math.min(given, MAX_SPAN) : 1;
    },
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes[name] === 1 ? {} : { [name]: String(attributes[name]) },
  };
}

/** What a cell holds in a text without pictures. */
export const WORDS_IN_CELL = '(paragraph | bulletList | orderedList | taskList)+';

/** Lists and pictures may stand in a cell, another table may not. */
const cell = {
  content: '(paragraph | bulletList | orderedList | taskList | afbeelding)+',
  isolating: true,
  addAttributes: () => ({ colspan: span('colspan'), rowspan: span('rowspan') }),
} as const;

export const TableCell = Node.create({
  ...cell,
  name: 'tableCell',
  tableRole: 'cell',
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
});

export const TableHeader = Node.create({
  ...cell,
  name: 'tableHeader',
  tableRole: 'header_cell',
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', HTMLAttributes, 0],
});

export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  tableRole: 'row',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0],
});

export const TableNode = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  tableRole: 'table',
  parseHTML: () => [{ tag: 'table' }],
  // The frame scrolls where the table is wider than the screen.
  renderHTML: ({ HTMLAttributes }) => [
    'div',
    { class: classes.frame },
    ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]],
  ],
  extendNodeSchema: (extension) => ({
    tableRole: callOrReturn(
      getExtensionField(extension, 'tableRole', {
        name: extension.name,
        options: extension.options,
        storage: extension.storage,
      }),
    ),
  }),
});
