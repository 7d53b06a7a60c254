import { isBlokId } from '@opgaveteams/shared/verslagen/verslag.blokken';
import { BLOK, schrijfBlok, tekstVan } from '@opgaveteams/shared/verslagen/verslag.tekst';
import { act, screen } from '@testing-library/react';
import type { Editor } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { show } from '../testing/openEditor.tsx';

async function written(tekst: string) {
  const page = await show();
  await screen.findByText('Opgeslagen');
  const editor = page.editor();
  act(() => void editor.chain().toggleBlok('actiepunt').insertContent(tekst).run());
  return { ...page, editor };
}

const kinds = (editor: Editor): string[] =>
  editor.state.doc.children.map((node) => `${node.type.name}: ${node.textContent}`);
const names = (editor: Editor): string[] =>
  editor.state.doc.children.flatMap((node) => ('blok' in node.attrs ? String(node.attrs.blok) : []));
const press = (editor: Editor, key: string): void =>
  act(() => void editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));

describe('a block in the text', () => {
  it('has a name of its own, and a paragraph behind it to go on in', async () => {
    const { editor } = await written('Meters ophangen');
    expect(kinds(editor)).toEqual(['actiepunt: Meters ophangen', 'paragraph: ']);
    expect(names(editor).every(isBlokId)).toBe(true);
    press(editor, 'Enter');
    act(() => void editor.commands.insertContent('En verder'));
    expect(kinds(editor)).toEqual(['actiepunt: Meters ophangen', 'paragraph: En verder']);
  });

  it('that is copied is another one; the one that stood there keeps its name', async () => {
    const { editor } = await written('Bellen');
    const [name] = names(editor);
    const copy = editor.state.doc.child(0);
    // Before it, so that the order says nothing.
    act(() => void editor.view.dispatch(editor.state.tr.insert(0, copy)));
    expect(names(editor)).toHaveLength(2);
    expect(names(editor)[1]).toBe(name);
    expect(isBlokId(names(editor)[0])).toBe(true);
    expect(names(editor)[0]).not.toBe(name);
  });

  it('that was cut and pasted is the same one, and so is one that comes back with undo', async () => {
    const { editor } = await written('Bellen');
    const [name] = names(editor);
    const block = editor.state.doc.child(0);
    act(() => void editor.view.dispatch(editor.state.tr.delete(0, block.nodeSize)));
    expect(names(editor)).toEqual([]);
    act(() => void editor.view.dispatch(editor.state.tr.insert(editor.state.doc.content.size, block)));
    expect(names(editor)).toEqual([name]);
    act(() => void editor.commands.undo());
    expect(names(editor)).toEqual([]);
    act(() => void editor.commands.redo());
    expect(names(editor)).toEqual([name]);
  });

  it('of somebody else keeps the name that they gave it', async () => {
    const { editor, doc } = await written('Van mij');
    const [name = ''] = names(editor);
    const blok = schrijfBlok({ gedeeld: 0, pad: [['actiepunt', { blok: name }]] });
    const theirs = [{ insert: 'Van een ander' }, { insert: '\n', attributes: { [BLOK]: blok } }];
    const tekst = tekstVan(doc);
    act(() => doc.transact(() => tekst.applyDelta([{ retain: tekst.length }, ...theirs]), 'elsewhere'));
    expect(names(editor)).toEqual([name, name]);
  });

  it('is text again with Backspace at its beginning, and lets words before it', async () => {
    const { editor } = await written('Toch niet');
    act(() => void editor.commands.setTextSelection(1));
    press(editor, 'Enter');
    expect(kinds(editor)).toEqual(['paragraph: ', 'actiepunt: Toch niet', 'paragraph: ']);
    act(() => void editor.commands.setTextSelection(3));
    press(editor, 'Backspace');
    expect(kinds(editor)).toEqual(['paragraph: ', 'paragraph: Toch niet', 'paragraph: ']);
  });
});
