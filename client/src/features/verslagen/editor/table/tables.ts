import { Extension, type Editor } from '@tiptap/core';
import { Plugin, TextSelection, type Command, type Transaction } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  findTable,
  goToNextCell,
  isInTable,
  tableEditing,
  toggleHeader,
} from '@tiptap/pm/tables';
import { isFromOthers } from '../../tekst/binding.ts';
import { TableCell, TableHeader, TableNode, TableRow, WORDS_IN_CELL } from './tableNodes.ts';

/** What one can do with the table at the cursor. */
export const tableCommands = {
  rij_boven: addRowBefore,
  rij_onder: addRowAfter,
  rij_weg: deleteRow,
  kolom_voor: addColumnBefore,
  kolom_na: addColumnAfter,
  kolom_weg: deleteColumn,
  koprij: toggleHeader('row'),
  tabel_weg: deleteTable,
} satisfies Record<string, Command>;
export type TableCommand = keyof typeof tableCommands;

/** The cursor stands in a table. */
export const inTable = (editor: Editor): boolean => isInTable(editor.state);

/** The top row of the table at the cursor holds heads. */
export function hasHeadRow({ state }: Editor): boolean {
  const table = findTable(state.selection.$from)?.node;
  return table?.firstChild?.firstChild?.type.name === 'tableHeader';
}

export function runTableCommand(editor: Editor, name: TableCommand): void {
  const { state, view } = editor;
  tableCommands[name](state, (tr) => view.dispatch(tr.scrollIntoView()));
  editor.commands.focus();
}

/** Puts in a table with a row of heads, and the cursor in its first cell. */
export function insertTable(editor: Editor, rows = 3, columns = 3): void {
  const cellsOf = (type: string) =>
    Array.from({ length: columns }, () => ({ type, content: [{ type: 'paragraph' }] }));
  const content = Array.from({ length: rows }, (_, row) => ({
    type: 'tableRow',
    content: cellsOf(row === 0 ? 'tableHeader' : 'tableCell'),
  }));
  editor
    .chain()
    .focus()
    .command(({ tr, state, dispatch }) => {
      const table = state.schema.nodeFromJSON({ type: 'table', content });
      if (!dispatch) return true;
      const { $from } = tr.selection;
      const block = $from.depth > 0 ? $from.node(1) : $from.nodeAfter;
      const start = $from.depth > 0 ? $from.before(1) : $from.pos;
      const end = start + (block?.nodeSize ?? 0);
      // Under what one writes in; in the place of an empty line.
      const isEmpty = block?.type.name === 'paragraph' && block.content.size === 0;
      const at = isEmpty ? start : end;
      tr.replaceWith(at, end, table);
      // There is always a line to go on at.
      const after = at + table.nodeSize;
      if (after >= tr.doc.content.size) tr.insert(after, state.schema.node('paragraph'));
      tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView();
      return true;
    })
    .run();
}

/**
 * Rows of unequal length are mended by who changes the table, never on what comes from others: two screens that mend
 * the same row at once would each add a cell, and go on doing so. Who only reads changes nothing.
 */
function tableEditingOf(editor: Editor): Plugin {
  const { spec } = tableEditing();
  const mend = spec.appendTransaction;
  return new Plugin({
    ...spec,
    appendTransaction(trs: readonly Transaction[], before, now) {
      const mine = editor.isEditable && !trs.some((tr) => tr.docChanged && isFromOthers(tr));
      return mine ? mend?.call(this, trs, before, now) : null;
    },
  });
}

/** Goes to another cell; at the end of the table a row comes along. */
function toCell(editor: Editor, step: 1 | -1): boolean {
  const { view } = editor;
  if (!isInTable(view.state)) return false;
  if (goToNextCell(step)(view.state, view.dispatch)) return true;
  if (step > 0 && addRowAfter(view.state, view.dispatch)) goToNextCell(1)(view.state, view.dispatch);
  return true;
}

/** Tables: Tab goes to the next cell, arrows from cell to cell. */
export const Tables = Extension.create<{ pictures: boolean }>({
  name: 'tables',
  addOptions: () => ({ pictures: true }),
  // Tab in a cell goes on to the next one, also from a list in it.
  priority: 1050,
  addExtensions() {
    const cells = [TableHeader, TableCell];
    const words = cells.map((cell) => cell.extend({ content: WORDS_IN_CELL }));
    return [TableNode, TableRow, ...(this.options.pictures ? cells : words)];
  },
  addKeyboardShortcuts() {
    return {
      Tab: () => toCell(this.editor, 1),
      'Shift-Tab': () => toCell(this.editor, -1),
    };
  },
  addProseMirrorPlugins() {
    return [tableEditingOf(this.editor)];
  },
});
