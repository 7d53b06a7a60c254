import { Node, type CommandProps, type Editor } from '@tiptap/core';
import { kanaalVan, NAMENS_BLOK, type NamensKanaal } from '@opgaveteams/shared/verslagen/verslag.namens';
import { drawNamens, type NamensWords } from './namensView.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    namens: {
      /** Says that the lines at the cursor are of a resident, or that they are not. */
      toggleNamens: (kanaal: NamensKanaal) => ReturnType;
    };
  }
}

/** Puts the lines at the cursor in a block of their own. Behind the last one of a text stays a paragraph, to go on in. */
function wrapHere(kanaal: NamensKanaal, { state, chain }: CommandProps): boolean {
  const end = state.selection.$to.after(1);
  const made = chain();
  if (end === state.doc.content.size)
    made.insertContentAt(end, { type: 'paragraph' }, { updateSelection: false });
  return made.wrapIn(NAMENS_BLOK, { kanaal }).run();
}

function toggle(kanaal: NamensKanaal, props: CommandProps): boolean {
  const { editor, commands } = props;
  if (!editor.isActive(NAMENS_BLOK)) return wrapHere(kanaal, props);
  if (editor.isActive(NAMENS_BLOK, { kanaal })) return commands.lift(NAMENS_BLOK);
  return commands.updateAttributes(NAMENS_BLOK, { kanaal });
}

/** Asks for a picture that comes at the end of the block that begins here. */
function askPicture(editor: Editor, pos: number): void {
  const block = editor.state.doc.nodeAt(pos);
  if (!block) return;
  const end = pos + block.nodeSize - 1;
  const chain = editor.chain();
  if (!block.lastChild?.isTextblock) chain.insertContentAt(end, { type: 'paragraph' });
  const at = block.lastChild?.isTextblock ? end - 1 : end + 1;
  chain.setTextSelection(at).run();
  editor.emit('pictures', { files: null });
}

/** What somebody said or wrote on paper, written down by who writes here: whose it is stands in no field, and no name. */
export const NamensNode = Node.create<{ words: NamensWords }>({
  name: NAMENS_BLOK,
  group: 'block',
  content: 'block+',
  defining: true,
  addOptions: () => ({ words: { papier: '', gesproken: '', uitleg: '', foto: '' } }),
  addAttributes: () => ({
    kanaal: {
      default: 'papier' satisfies NamensKanaal,
      parseHTML: (element: HTMLElement) => kanaalVan(element.getAttribute('data-namens')),
      rendered: false,
    },
  }),
  parseHTML: () => [{ tag: 'section[data-namens]', contentElement: 'div' }],
  renderHTML({ node }) {
    const kanaal = kanaalVan(node.attrs.kanaal);
    const head = ['strong', {}, this.options.words[kanaal]] as const;
    return ['section', { 'data-namens': kanaal }, head, ['div', 0]];
  },
  addNodeView() {
    const { words } = this.options;
    return ({ node, editor, getPos }) =>
      drawNamens(node, words, () => {
        const pos = getPos();
        if (pos !== undefined) askPicture(editor, pos);
      });
  },
  addCommands: () => ({ toggleNamens: (kanaal) => (props) => toggle(kanaal, props) }),
  addKeyboardShortcuts() {
    return {
      'Mod-Alt-n': () => this.editor.commands.toggleNamens('papier'),
      'Mod-Alt-Shift-n': () => this.editor.commands.toggleNamens('gesproken'),
    };
  },
});
