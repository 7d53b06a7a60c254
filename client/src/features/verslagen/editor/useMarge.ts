import type { Editor } from '@tiptap/core';
import { useMemo } from 'react';
import * as Y from 'yjs';
import type { Marge } from '../../../ui/tekst/marge.ts';
import { findPlace, takePlace } from '../tekst/places.ts';

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** What stands beside the text gets of it: places that stay with their words, as text that can be kept. */
export function useMarge(editor: Editor, doc: Y.Doc, editable: boolean): Marge {
  return useMemo(
    () => ({
      editor,
      editable,
      neem: (pos, side) => toBase64(Y.encodeRelativePosition(takePlace(doc, editor.state.doc, pos, side))),
      vind: (plek) => findPlace(doc, editor.state.doc, Y.decodeRelativePosition(fromBase64(plek))),
    }),
    [editor, doc, editable],
  );
}
