import { Extension, type Editor } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/** Adds an empty line at the end where the text ends in something that one cannot go on in: a table, a picture. */
function goOnBelow(editor: Editor): boolean {
  const { lastChild, content } = editor.state.doc;
  if (!editor.isEditable || !lastChild || !(lastChild.isAtom || lastChild.type.spec.isolating)) return false;
  return editor.chain().insertContentAt(content.size, { type: 'paragraph' }).focus('end').run();
}

/** A tap or click under a table or a picture at the end of the text goes on writing there. */
export const GoOnBelow = Extension.create({
  name: 'goOnBelow',
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        props: {
          handleClick(view, _pos, event) {
            const last = view.dom.lastElementChild;
            if (!last || event.clientY <= last.getBoundingClientRect().bottom) return false;
            return goOnBelow(editor);
          },
        },
      }),
    ];
  },
});
