import { Node, type CommandProps } from '@tiptap/core';
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
        // On from a block one writes text; from an empty one it is text itself.
        Enter: () => {
          const { $from, empty } = this.editor.state.selection;
          if (!inside() || !empty) return false;
          if ($from.parent.content.size === 0) return this.editor.commands.setNode('paragraph');
          return this.editor.chain().splitBlock().setNode('paragraph').run();
        },
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
    toggleBlok:
      (soort) =>
      ({ state, commands }: CommandProps) =>
        state.selection.$from.parent.type.name === soort
          ? commands.setNode('paragraph')
          : commands.setNode(soort, { blok: nieuwBlokId() }),
  }),
  addProseMirrorPlugins: () => [ownNames()],
});
