import type { Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { TaskItem, TaskList } from '@tiptap/extension-list';
import { StarterKit } from '@tiptap/starter-kit';
import { VERSLAG_VELD } from '@opgaveteams/shared/verslagen/verslag.limits';
import type { Awareness } from 'y-protocols/awareness';
import type { Doc } from 'yjs';
import { Carets } from './carets.ts';
import { SafeLink } from './links.ts';
import { Suggest, type Asker } from './suggest/suggest.ts';

interface Options {
  doc: Doc;
  awareness: Awareness;
  /** What "/" and "@" ask for. */
  askers: readonly Asker[];
  /** What a check box is called for people who hear the page. */
  checkboxLabel(text: string): string;
}

/** What a text can hold, and how it is written together. */
export function extensionsFor({ doc, awareness, askers, checkboxLabel }: Options): Extensions {
  return [
    StarterKit.configure({
      heading: { levels: [2, 3] },
      ...{ code: false, codeBlock: false, strike: false, underline: false },
      horizontalRule: false,
      link: false,
      // Undo is that of the shared document: mine alone.
      undoRedo: false,
      // Every reader's editor would add its own empty line to the shared text.
      trailingNode: false,
    }),
    SafeLink,
    TaskList,
    TaskItem.configure({
      nested: true,
      a11y: { checkboxLabel: (node) => checkboxLabel(node.textContent) },
    }),
    Collaboration.configure({ document: doc, field: VERSLAG_VELD }),
    Suggest.configure({ askers }),
    Carets.configure({ awareness }),
  ];
}
