import type { Editor } from '@tiptap/core';

/** What stands beside a text gets of it: the editor, and places that stay with their words. */
export interface Marge {
  editor: Editor;
  /** This person may write in the text now. */
  editable: boolean;
  /** A place in the text to keep, in base64; `after`: it holds on to the character after it. */
  neem(pos: number, side: 'before' | 'after'): string;
  /** Where a kept place is now; null when it is of another text. */
  vind(plek: string): number | null;
}
