import type { Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { leesTekst, tekstVan } from '@opgaveteams/shared/verslagen/verslag.tekst';
import { afterEach, describe, expect, it } from 'vitest';
import { docOf } from './binding.ts';
import { Together } from './together.ts';

const open: Together[] = [];
afterEach(() => open.splice(0).forEach((together) => together.close()));

function two() {
  const room = new Together(2);
  open.push(room);
  const [sam, noor] = room.editors as [Editor, Editor];
  return { room, sam, noor };
}

const line = (editor: Editor, words: string): void =>
  void editor.commands.insertContentAt(editor.state.doc.content.size, {
    ...{ type: 'paragraph', content: [{ type: 'text', text: words }] },
  });

describe('the shared text', () => {
  it('is as an editor without others would have it', () => {
    const { room, sam, noor } = two();
    sam.commands.setContent(
      '<h2>Kop</h2><ul><li><p>een</p><ul><li><p>dieper</p></li></ul></li><li><p>twee</p><p>nog</p></li></ul>' +
        '<blockquote><p>Zo <strong>is</strong> het<br>hier</p></blockquote>' +
        '<ul data-type="taskList"><li data-type="taskItem" data-checked="true"><p>klaar</p></li></ul>',
    );
    room.settle();
    expect(noor.getJSON()).toEqual(sam.getJSON());
    const doc = room.docs[1];
    expect(doc && docOf(noor.schema, doc).eq(noor.state.doc)).toBe(true);
  });

  it('keeps lines that together fit in no document, and their words', () => {
    const { room, sam } = two();
    const doc = room.docs[0];
    const item = (list: string, name: string): string => JSON.stringify([1, list, name, 'paragraph']);
    if (!doc) throw new Error('a document');
    tekstVan(doc).applyDelta([
      { insert: 'een' },
      { insert: '\n', attributes: { blok: item('bulletList', 'listItem') } },
      { insert: 'van een ander soort' },
      { insert: '\n', attributes: { blok: item('bulletList', 'taskItem') } },
      { insert: 'nergens in' },
      { insert: '\n', attributes: { blok: JSON.stringify([0, 'listItem', 'paragraph']) } },
      { insert: 'van een later jaar' },
      { insert: '\n', attributes: { blok: JSON.stringify([0, ['nieuwsoort', { a: 1 }]]) } },
      { insert: 'onleesbaar' },
      { insert: '\n', attributes: { blok: '{' } },
    ]);
    const words = sam.state.doc.textBetween(0, sam.state.doc.content.size, '|');
    expect(words).toBe('een|van een ander soort|nergens in|van een later jaar|onleesbaar');
    sam.state.doc.check();
    // Showing it changed nothing: an older editor takes nothing away.
    expect(JSON.stringify(leesTekst(doc))).toContain('nieuwsoort');
    sam.commands.insertContentAt(1, 'nog ');
    expect(JSON.stringify(leesTekst(doc))).toContain('nieuwsoort');
  });
});

describe('the editor', () => {
  it('writes what was typed once, also when it makes its plugins anew', () => {
    const { room, sam, noor } = two();
    sam.commands.insertContent('Einde.');
    sam.registerPlugin(new Plugin({ key: new PluginKey('later') }));
    sam.view.dispatch(sam.state.tr.setMeta('niets', true));
    sam.setEditable(false);
    sam.unregisterPlugin('later');
    room.settle();
    expect(room.textOf(0)).toBe('Einde.');
    expect(noor.getJSON()).toEqual(sam.getJSON());
  });
});

describe('undo', () => {
  it('takes back what I did, not what another did', () => {
    const { room, sam, noor } = two();
    line(sam, 'Van Sam');
    room.settle();
    line(noor, 'Van Noor');
    room.settle();
    expect(sam.can().undo()).toBe(true);
    sam.commands.undo();
    room.settle();
    expect(room.textOf(0)).not.toContain('Van Sam');
    expect(room.textOf(1)).toContain('Van Noor');
    sam.commands.redo();
    room.settle();
    expect(room.textOf(1)).toContain('Van Sam');
    expect(noor.getJSON()).toEqual(sam.getJSON());
  });

  it('has nothing to take back in a text that others wrote', () => {
    const { room, sam, noor } = two();
    line(noor, 'Van Noor');
    room.settle();
    expect(sam.can().undo()).toBe(false);
    expect(sam.commands.undo()).toBe(false);
    expect(room.textOf(0)).toContain('Van Noor');
  });

  it('takes back a kind of line without touching what was typed in it since', () => {
    const { room, sam, noor } = two();
    sam.commands.insertContent('Ventilatie');
    room.settle();
    noor.commands.setTextSelection(11);
    noor.commands.toggleHeading({ level: 2 });
    room.settle();
    sam.commands.insertContentAt(11, ' in de flats');
    room.settle();
    noor.commands.undo();
    room.settle();
    expect(sam.getHTML()).toBe('<p>Ventilatie in de flats</p>');
  });
});
