import { boomVan, regelsVan, tekstVan } from '@opgaveteams/shared/verslagen/verslag.tekst';
import type { Editor } from '@tiptap/core';
import { DOMSerializer } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { press, two, writer } from '../testing/writers.ts';

const kinds = (editor: Editor): string[] =>
  editor.state.doc.children.map(
    ({ type, attrs, textContent }) => `${type.name} ${String(attrs.kanaal ?? '-')}: ${textContent}`,
  );
const ctrlAlt = { ctrlKey: true, altKey: true };
// As a keyboard sends it: with the key below the letter.
const spoken = { ...ctrlAlt, shiftKey: true, keyCode: 78 };
const block = (editor: Editor): HTMLElement => {
  const found = editor.view.dom.querySelector<HTMLElement>('[data-namens]');
  if (!found) throw new Error('nothing was written down for a resident');
  return found;
};

describe('what is written down for a resident', () => {
  it('comes by the keyboard, says how it came, and leaves a line to go on in', () => {
    const { editor } = writer();
    editor.commands.insertContent('De trap is donker');
    press(editor, 'n', ctrlAlt);
    expect(kinds(editor)).toEqual(['namens papier: De trap is donker', 'paragraph -: ']);
    expect(block(editor).getAttribute('role')).toBe('group');
    expect(block(editor).getAttribute('aria-label')).toBe('Op papier');
    press(editor, 'N', spoken);
    expect(kinds(editor)[0]).toBe('namens gesproken: De trap is donker');
    expect(block(editor).getAttribute('aria-label')).toBe('Gesproken');
    press(editor, 'N', spoken);
    expect(kinds(editor)).toEqual(['paragraph -: De trap is donker', 'paragraph -: ']);
  });

  it('holds more lines; Enter on an empty one goes on behind it', () => {
    const { editor } = writer();
    editor.chain().insertContent('Een').toggleNamens('papier').run();
    press(editor, 'Enter');
    editor.commands.insertContent('Twee');
    expect(kinds(editor)[0]).toBe('namens papier: EenTwee');
    press(editor, 'Enter');
    press(editor, 'Enter');
    editor.commands.insertContent('Weer van ons');
    expect(kinds(editor)).toContain('paragraph -: Weer van ons');
  });

  it('is anonymous: beside the words there is only how it came', () => {
    const { editor, doc } = writer();
    editor.chain().insertContent('De trap').toggleNamens('gesproken').run();
    const [first] = boomVan(regelsVan(tekstVan(doc))).content ?? [];
    expect(first).toEqual({
      type: 'namens',
      attrs: { kanaal: 'gesproken' },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'De trap' }] }],
    });
  });

  it('on paper and on the clipboard says so in words, and comes back as it was', () => {
    const { editor } = writer();
    editor.chain().insertContent('De trap').toggleNamens('papier').run();
    const copy = document.createElement('div');
    copy.append(DOMSerializer.fromSchema(editor.schema).serializeFragment(editor.state.doc.content));
    expect(copy.querySelector('section')?.textContent).toBe('Op papierDe trap');
    expect(copy.querySelector('button')).toBeNull();
    const other = writer().editor;
    other.commands.setContent(copy.innerHTML);
    expect(kinds(other)[0]).toBe('namens papier: De trap');
  });

  it('asks for a picture from the block, which then stands in it', () => {
    const { editor } = writer();
    editor.chain().insertContent('De trap').toggleNamens('papier').run();
    let asked = 0;
    editor.on('pictures', () => asked++);
    editor.commands.setTextSelection(editor.state.doc.content.size - 1);
    block(editor).querySelector('button')?.click();
    expect(asked).toBe(1);
    const picture = { type: 'afbeelding', attrs: { id: 'b'.repeat(24), alt: 'De flip-over' } };
    for (let n = 1; n <= 2; n++) {
      editor.commands.insertContent([picture, { type: 'paragraph' }]);
      expect(editor.state.doc.firstChild?.children.filter((c) => c.type.name === 'afbeelding')).toHaveLength(
        n,
      );
      editor.commands.setTextSelection(editor.state.doc.content.size - 1);
      block(editor).querySelector('button')?.click();
    }
    expect(asked).toBe(3);
  });

  it('stays theirs when another turns it while one types in it', () => {
    const { one, other, apart, together } = two();
    one.chain().insertContent('De trap').toggleNamens('papier').run();
    apart();
    other.chain().setTextSelection(4).toggleNamens('gesproken').run();
    one.chain().setTextSelection(9).insertContent(' is donker').run();
    together();
    expect(kinds(one)[0]).toBe('namens gesproken: De trap is donker');
    expect(kinds(other)).toEqual(kinds(one));
  });
});
