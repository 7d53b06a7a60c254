import { TableMap } from '@tiptap/pm/tables';
import { describe, expect, it } from 'vitest';
import type { Editor } from '@tiptap/core';
import { press, two, writer } from '../../testing/writers.ts';
import { insertTable, runTableCommand, type TableCommand } from './tables.ts';

/** The words of a table, row by row. */
function rows(editor: Editor): string[][] {
  const found: string[][] = [];
  editor.state.doc.descendants((node) => {
    if (node.type.name === 'tableRow') found.push(node.children.map((cell) => cell.textContent));
  });
  return found;
}

function tableOf(editor: Editor) {
  const table = editor.state.doc.children.find(({ type }) => type.name === 'table');
  if (!table) throw new Error('no table in the text');
  return table;
}

/** Puts in a table and fills it cell by cell with Tab. */
function filled(words: string[]): Editor {
  const { editor } = writer();
  insertTable(editor, 2, 2);
  words.forEach((word, i) => {
    if (i > 0) press(editor, 'Tab');
    editor.commands.insertContent(word);
  });
  return editor;
}

describe('a table', () => {
  it('begins with a row of heads, and a line after it to go on at', () => {
    const { editor } = writer();
    insertTable(editor);
    const kinds = editor.state.doc.children.map(({ type }) => type.name);
    expect(kinds).toEqual(['table', 'paragraph']);
    expect(tableOf(editor).firstChild?.children.map(({ type }) => type.name)).toEqual(
      Array(3).fill('tableHeader'),
    );
    expect(editor.isActive('tableHeader')).toBe(true);
  });

  it('comes under what one writes in, never in the middle of it', () => {
    const { editor } = writer();
    editor.chain().insertContent('<ul><li><p>een</p></li></ul>').focus('start').run();
    insertTable(editor, 1, 1);
    const kinds = editor.state.doc.children.map(({ type }) => type.name);
    expect(kinds.slice(0, 2)).toEqual(['bulletList', 'table']);
  });

  it('is filled by Tab; Shift+Tab goes back; Tab in the last cell gives a row', () => {
    const editor = filled(['Wie', 'Wat', 'Sam', 'belt', 'Noor']);
    expect(rows(editor)).toEqual([
      ['Wie', 'Wat'],
      ['Sam', 'belt'],
      ['Noor', ''],
    ]);
    press(editor, 'Tab', { shiftKey: true });
    editor.commands.insertContent('!');
    expect(rows(editor)[1]).not.toContain('belt');
  });

  it('gets and loses rows and columns at the cursor', () => {
    const editor = filled(['a', 'b', 'c', 'd']);
    const does = (name: TableCommand): string[][] => {
      runTableCommand(editor, name);
      return rows(editor);
    };
    expect(does('rij_onder')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['', ''],
    ]);
    expect(does('kolom_voor')).toEqual([
      ['a', '', 'b'],
      ['c', '', 'd'],
      ['', '', ''],
    ]);
    expect(does('kolom_weg')).toEqual([
      ['a', ''],
      ['c', ''],
      ['', ''],
    ]);
    // The cursor went on to the row below.
    expect(does('rij_weg')).toEqual([
      ['a', ''],
      ['c', ''],
    ]);
    // In another row than the top one: it is the top row all the same.
    editor.commands.setTextSelection(14);
    expect(editor.isActive('tableCell')).toBe(true);
    expect(does('koprij')).toHaveLength(2);
    const kinds = tableOf(editor).children.map((row) => row.firstChild?.type.name);
    expect(kinds).toEqual(['tableCell', 'tableCell']);
    expect(does('tabel_weg')).toEqual([]);
  });
});

describe('a table that two people change at once', () => {
  it('is the same for both, with all that each wrote, and comes to rest', () => {
    const { one, other, apart, together } = two();
    insertTable(one, 2, 2);
    one.commands.insertContent('kop');
    other.commands.setTextSelection(4);
    apart();
    runTableCommand(one, 'kolom_na');
    one.commands.insertContent(' van een');
    other.commands.setTextSelection(4);
    runTableCommand(other, 'rij_onder');
    other.commands.insertContent('van twee ');
    together();
    expect(one.getJSON()).toEqual(other.getJSON());
    const text = rows(one).flat().join('|');
    expect(text).toContain('van een');
    expect(text).toContain('van twee');
    // Nobody mends what came from elsewhere: two who do so at once would go on for ever.
    const before = JSON.stringify(one.getJSON()).length;
    // The next one who writes in it does, and then it is whole for both.
    one.commands.setTextSelection(4);
    one.commands.insertContent('x');
    expect(TableMap.get(tableOf(one)).problems ?? []).toEqual([]);
    expect(one.getJSON()).toEqual(other.getJSON());
    expect(JSON.stringify(one.getJSON()).length).toBeLessThan(before * 2);
  });

  it('who only reads changes nothing in it', () => {
    const { one, other, apart, together } = two();
    insertTable(one, 2, 2);
    apart();
    other.setEditable(false);
    runTableCommand(one, 'kolom_na');
    let written = 0;
    together();
    other.on('transaction', ({ transaction }) => (written += transaction.docChanged ? 1 : 0));
    other.view.dispatch(other.state.tr);
    expect(written).toBe(0);
    expect(one.getJSON()).toEqual(other.getJSON());
  });
});
