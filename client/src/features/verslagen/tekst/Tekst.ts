import { Extension } from '@tiptap/core';
import { tekstVan } from '@opgaveteams/shared/verslagen/verslag.tekst';
import * as Y from 'yjs';
import { docOf, tekstPlugin } from './binding.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    tekst: {
      /** Takes back the last thing that I did; what others did stays. */
      undo: () => ReturnType;
      /** Does again what I took back. */
      redo: () => ReturnType;
      /** What comes now is taken back apart from what was just typed. */
      newStep: () => ReturnType;
    };
  }
}

/** What is typed within this time, in ms, is taken back together. */
const TOGETHER_MS = 500;

/** Writing in a shared text: see `binding.ts`. Undo and redo are mine alone. */
export const Tekst = Extension.create<{ doc: Y.Doc | null }, { undo: Y.UndoManager | null }>({
  name: 'tekst',
  priority: 1000,
  addOptions: () => ({ doc: null }),
  addStorage: () => ({ undo: null }),

  onBeforeCreate() {
    const { doc } = this.options;
    if (doc) this.editor.options.content = docOf(this.editor.schema, doc).toJSON();
  },

  addProseMirrorPlugins() {
    const { doc } = this.options;
    if (!doc) return [];
    // The editor makes its plugins anew when its settings change; what can be taken back stays.
    this.storage.undo ??= new Y.UndoManager(tekstVan(doc), {
      trackedOrigins: new Set(),
      captureTimeout: TOGETHER_MS,
    });
    return [tekstPlugin(doc, this.storage.undo)];
  },

  addCommands() {
    const act =
      (what: 'undo' | 'redo') =>
      () =>
      ({ dispatch, tr }: { dispatch: unknown; tr: { setMeta(key: string, value: unknown): unknown } }) => {
        const manager = this.storage.undo;
        const has = what === 'undo' ? manager?.canUndo() : manager?.canRedo();
        if (!manager || !has) return false;
        // The change comes back from the shared text; this transaction does nothing itself.
        tr.setMeta('preventDispatch', true);
        if (dispatch) manager[what]();
        return true;
      };
    const newStep = () => (): boolean => {
      this.storage.undo?.stopCapturing();
      return true;
    };
    return { undo: act('undo'), redo: act('redo'), newStep };
  },

  addKeyboardShortcuts() {
    return {
      'Mod-z': () => this.editor.commands.undo(),
      'Shift-Mod-z': () => this.editor.commands.redo(),
      'Mod-y': () => this.editor.commands.redo(),
    };
  },

  onDestroy() {
    this.storage.undo?.destroy();
    this.storage.undo = null;
  },
});
