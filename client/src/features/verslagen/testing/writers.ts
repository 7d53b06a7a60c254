import { Editor } from '@tiptap/core';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { afterEach } from 'vitest';
import { extensionsFor } from '../editor/extensions.ts';

// jsdom draws nothing: words have no place on the screen.
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect = () => new DOMRect();

const NAMENS = { papier: 'Op papier', gesproken: 'Gesproken', uitleg: 'Geen naam', foto: 'Foto' };

const editors: Editor[] = [];
afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy();
});

/** Somebody who writes, with an editor of their own and without a screen. */
export function writer(doc = new Y.Doc()): { editor: Editor; doc: Y.Doc } {
  const element = document.createElement('div');
  document.body.append(element);
  const editor = new Editor({
    element,
    injectCSS: false,
    extensions: extensionsFor({
      ...{ doc, awareness: new Awareness(doc), askers: [] },
      ...{ checkboxLabel: (text) => text, imageWords: { missing: '', undescribed: '' } },
      namensWords: NAMENS,
      ...{ follow: () => undefined, say: () => undefined },
    }),
  });
  editors.push(editor);
  return { editor, doc };
}

/** Two who write in one text. Between `apart` and `together` neither hears the other. */
export function two() {
  const one = writer();
  const other = writer();
  let online = true;
  one.doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (online && origin !== other.doc) Y.applyUpdate(other.doc, update, one.doc);
  });
  other.doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (online && origin !== one.doc) Y.applyUpdate(one.doc, update, other.doc);
  });
  return {
    one: one.editor,
    other: other.editor,
    apart: () => void (online = false),
    together: () => {
      online = true;
      const fromOne = Y.encodeStateAsUpdate(one.doc);
      Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc), other.doc);
      Y.applyUpdate(other.doc, fromOne, one.doc);
    },
  };
}

/** Presses a key in the text. */
export function press(editor: Editor, key: string, held: Partial<KeyboardEventInit> = {}): void {
  editor.view.dom.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }),
  );
}
