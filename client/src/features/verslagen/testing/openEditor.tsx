import { VerslagSync } from '@opgaveteams/shared/verslagen/verslag.sync';
import type { VerslagLine } from '@opgaveteams/shared/verslagen/verslag.line';
import type { Editor } from '@tiptap/core';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { afterEach } from 'vitest';
import type { Keeping } from '../../../device/DeviceText.ts';
import { renderApp } from '../../../testing/renderApp.tsx';
import type { Keeper, OpenVerslag } from '../useVerslag.ts';
import { OpenEditor } from '../editor/OpenEditor.tsx';

// jsdom draws nothing: words have no place on the screen.
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect = () => new DOMRect();

const LABEL = 'Verslag van het overleg';

const PRINT = { titel: 'Overleg', regels: ['donderdag 4 december', 'Werkgroep'] };

/** The id of the text of the tests. */
export const TEXT_ID = 'a'.repeat(24);

/** A server of one text within this test; the real one is tested with the real client half on the server's side. */
export function nearServer(magSchrijven = true) {
  const doc = new Y.Doc();
  let state: ReturnType<VerslagLine['state']> = 'verbonden';
  let told = (): void => undefined;
  const line: VerslagLine = {
    state: () => state,
    onState: (listener) => {
      told = listener;
      return () => undefined;
    },
    on: () => () => undefined,
    command: async (name: string, payload: unknown) => {
      if (state !== 'verbonden') throw new Error('geen_verbinding');
      const { data } = payload as { data: Uint8Array };
      if (name === 'verslag:update') Y.applyUpdate(doc, data);
      const open = () => ({
        update: Y.encodeStateAsUpdate(doc, data),
        stateVector: Y.encodeStateVector(doc),
        magSchrijven,
      });
      return { ok: true, data: name === 'verslag:open' ? open() : undefined } as never;
    },
  };
  const become = (next: typeof state): void => {
    state = next;
    told();
  };
  return { doc, line, become };
}

const opened: OpenVerslag[] = [];
afterEach(() => {
  for (const { sync, awareness, doc } of opened.splice(0)) {
    sync.close();
    awareness.destroy();
    doc.destroy();
  }
});

const keeper = (keeping: Keeping): Keeper => ({ keeping: () => keeping, subscribe: () => () => undefined });

export async function show(server = nearServer(), keeping: Keeping = 'bewaart') {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const open: OpenVerslag = {
    doc,
    awareness,
    device: keeper(keeping),
    sync: new VerslagSync(server.line, TEXT_ID, doc, awareness),
  };
  opened.push(open);
  await renderApp(<OpenEditor open={open} verslagId={TEXT_ID} print={PRINT} label={LABEL} magSchrijven />);
  // The editor hangs on the element it writes in.
  const editor = (): Editor => {
    const dom = document.querySelector<HTMLElement & { editor?: Editor }>('.ProseMirror');
    if (!dom?.editor) throw new Error('no editor on the page');
    return dom.editor;
  };
  return { server, editor, ...open };
}
