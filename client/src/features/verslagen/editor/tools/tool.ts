import type { Editor } from '@tiptap/core';
import type { Icon } from '@tabler/icons-react';

/** Something one can do with the text: a button above it and, for what stands in the text, a line of the "/" menu. */
export interface Tool {
  key: string;
  /** What it is called, in the language of the page. */
  label: string;
  /** Other words by which people look for it in the menu, with spaces between them. */
  words?: string;
  Icon: Icon;
  /** The keys that do the same, as `aria-keyshortcuts` writes them. */
  keys?: string;
  /** The text at the cursor is this now. Without: it never is. */
  isActive?(editor: Editor): boolean;
  /** It does nothing now. Without: it always does something. */
  isIdle?(editor: Editor): boolean;
  run(editor: Editor): void;
}
