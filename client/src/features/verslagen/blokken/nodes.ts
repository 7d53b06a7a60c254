import { Node, type CommandProps, type Editor } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { ACTIEPUNT_BLOK, BESLUIT_BLOK, nieuwBlokId } from '@opgaveteams/shared/verslagen/verslag.blokken';
import { BlokView } from './BlokView.tsx';
import { ownNames } from './ownNames.ts';

export type BlokSoort = typeof ACTIEPUNT_BLOK | typeof BESLUIT_BLOK;

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    blokken: {
      /** Makes the paragraph at the cursor an actiepunt or a besluit, or a paragraph again. */
      toggleBlok: (soort: BlokSoort) => ReturnType;
    };
  }
}

/** An attribute that travels with what is copied; another block never inherits it. */
const attribute = (name: string, html: string) => ({
  default: null as string | null,
  keepOnSplit: false,
  parseHTML: (element: HTMLElement) => element.getAttribute(html),
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[name] ? { [html]: String(attributes[name]) } : {},
});

/** The paragraph right behind the block at the cursor, if nothing is written in it. */
function emptyBehind({ state }: Editor): number | null {
  const end = state.selection.$from.after();
  const next = state.doc.resolve(end).nodeAfter;
  return next?.type.name === 'paragraph' && next.content.size === 0 ? end + 1 : null;
}

/** Enter: behind a block one writes on in a paragraph, before it one makes room; an empty one is a paragraph itself. */
function goOn(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  const { size } = $from.parent.content;
  if (!empty) return false;
  if (size === 0) return editor.commands.setNode('paragraph');
  if ($from.parentOffset === 0) return editor.commands.insertContentAt($from.before(), { type: 'paragraph' });
  const behind = $from.parentOffset === size ? emptyBehind(editor) : null;
  if (behind !== null) return editor.commands.setTextSelection(behind);
  return editor.chain().splitBlock().setNode('paragraph').run();
}

/** Makes the paragraph at the cursor a block. Behind the last one of a text stays a paragraph, to go on in. */
function becomeBlok(soort: BlokSoort, { state, chain }: CommandProps): boolean {
  const { $from } = state.selection;
  const isLast = $from.after(1) === state.doc.content.size;
  const at = $from.after(1);
  const made = chain().setNode(soort, { blok: nieuwBlokId() });
  if (isLast) made.insertContentAt(at, { type: 'paragraph' }, { updateSelection: false });
  return made.run();
}

function blokNode(soort: BlokSoort, keys: string, velden: Record<string, string>) {
  const fields = Object.entries({ blok: 'data-blok', ...velden });
  return Node.create({
    name: soort,
    group: 'block',
    content: 'inline*',
    marks: '',
    defining: true,
    isolating: true,
    addAttributes: () => Object.fromEntries(fields.map(([name, html]) => [name, attribute(name, html)])),
    parseHTML: () => [{ tag: `div[data-blok-soort="${soort}"]` }],
    renderHTML: ({ HTMLAttributes }) => ['div', { 'data-blok-soort': soort, ...HTMLAttributes }, 0],
    addNodeView: () => ReactNodeViewRenderer(BlokView),
    addKeyboardShortcuts() {
      const inside = (): boolean => this.editor.isActive(soort);
      return {
        [keys]: () => this.editor.commands.toggleBlok(soort),
        Enter: () => inside() && goOn(this.editor),
        Backspace: () => {
          const { $from, empty } = this.editor.state.selection;
          if (!inside() || !empty || $from.parentOffset > 0) return false;
          return this.editor.commands.setNode('paragraph');
        },
      };
    },
  });
}

/** An actiepunt in the text: who, by when and for which actielijn; what became of it the record knows. */
export const ActiepuntNode = blokNode(ACTIEPUNT_BLOK, 'Mod-Alt-a', {
  actiehouderId: 'data-actiehouder',
  datum: 'data-datum',
  actielijnId: 'data-actielijn',
});

/** A besluit in the text: a voorstel, until somebody who may takes it. */
export const BesluitNode = blokNode(BESLUIT_BLOK, 'Mod-Alt-b', {}).extend({
  addCommands: () => ({
    toggleBlok: (soort) => (props: CommandProps) =>
      props.state.selection.$from.parent.type.name === soort
        ? props.commands.setNode('paragraph')
        : becomeBlok(soort, props),
  }),
  addProseMirrorPlugins: () => [ownNames()],
});
