import type { Extensions } from '@tiptap/core';
import { TaskItem, TaskList } from '@tiptap/extension-list';
import { StarterKit } from '@tiptap/starter-kit';
import type { Awareness } from 'y-protocols/awareness';
import type { Doc } from 'yjs';
import { ActiepuntNode, BesluitNode } from '../blokken/nodes.ts';
import { NamensNode } from '../namens/namensNode.ts';
import type { NamensWords } from '../namens/namensView.ts';
import { Find } from './find/find.ts';
import { TextHeading } from './heading.ts';
import { ImageNode } from './image/imageNode.ts';
import type { ImageWords } from './image/picture.ts';
import { Carets } from '../tekst/Carets.ts';
import { Tekst } from '../tekst/Tekst.ts';
import { caretLooks } from './carets.ts';
import { SafeLink } from './links.ts';
import { MentionNode } from './mention/mentionNode.ts';
import { CleanPaste, type PasteNews } from './paste/CleanPaste.ts';
import { Suggest, type Asker } from './suggest/suggest.ts';
import { Tables } from './table/tables.ts';
import { GoOnBelow } from './tools/goOnBelow.ts';
import { LeaveByTab } from './tools/leave.ts';

/** What a text is for: a verslag holds all there is; a notitie only words, so nothing of it leads elsewhere. */
export type TekstSoort = 'verslag' | 'notitie';

interface Options {
  /** Without: everything. */
  soort?: TekstSoort;
  doc: Doc;
  awareness: Awareness;
  /** What "/" and "@" ask for. */
  askers: readonly Asker[];
  /** What a check box is called for people who hear the page. */
  checkboxLabel(text: string): string;
  imageWords: ImageWords;
  namensWords: NamensWords;
  /** Goes to a screen of this site. */
  follow(path: string): void;
  /** Tells what became of what was pasted. */
  say(news: PasteNews): void;
}

/** What a text can hold, and how it is written together. */
export function extensionsFor(options: Options): Extensions {
  const { soort, doc, awareness, askers, checkboxLabel, imageWords, namensWords, follow, say } = options;
  const alles = soort !== 'notitie';
  return [
    StarterKit.configure({
      heading: false,
      ...{ code: false, codeBlock: false, strike: false, underline: false },
      horizontalRule: false,
      link: false,
      // Undo is that of the shared document: mine alone.
      undoRedo: false,
      // Every reader's editor would add its own empty line to the shared text.
      trailingNode: false,
    }),
    TextHeading,
    SafeLink,
    TaskList,
    TaskItem.configure({
      nested: true,
      a11y: { checkboxLabel: (node) => checkboxLabel(node.textContent) },
    }),
    ...(alles ? [ActiepuntNode, BesluitNode, NamensNode.configure({ words: namensWords })] : []),
    Tekst.configure({ doc }),
    Tables.configure({ pictures: alles }),
    ...(alles ? [ImageNode.configure({ words: imageWords }), MentionNode.configure({ follow })] : []),
    CleanPaste.configure({ say }),
    Find,
    LeaveByTab,
    GoOnBelow,
    Suggest.configure({ askers }),
    Carets.configure({ awareness, looks: caretLooks }),
  ];
}
