import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Writer } from '../useVerslag.ts';
import { findPlace, takePlace } from './places.ts';

/** How a caret and what is chosen by others look. */
interface Looks {
  caret(writer: Writer): HTMLElement;
  selection(writer: Writer): Record<string, string>;
}

interface Cursor {
  anchor: unknown;
  head: unknown;
}

const caretsKey = new PluginKey<DecorationSet>('carets');

function placeOf(awareness: Awareness, state: EditorState, value: unknown): number | null {
  if (!value) return null;
  return findPlace(awareness.doc, state.doc, Y.createRelativePositionFromJSON(value));
}

function decorate(awareness: Awareness, state: EditorState, looks: Looks): DecorationSet {
  const all: Decoration[] = [];
  for (const [clientId, told] of awareness.getStates()) {
    const { user, cursor } = told as { user?: Writer; cursor?: Cursor | null };
    if (clientId === awareness.clientID || !user?.id || !cursor) continue;
    const anchor = placeOf(awareness, state, cursor.anchor);
    const head = placeOf(awareness, state, cursor.head);
    if (anchor === null || head === null) continue;
    const key = `${clientId} ${user.naam}`;
    all.push(Decoration.widget(head, () => looks.caret(user), { key, side: 10, ignoreSelection: true }));
    const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
    if (from < to) all.push(Decoration.inline(from, to, looks.selection(user), { inclusiveEnd: true }));
  }
  return DecorationSet.create(state.doc, all);
}

/** Tells others where I am, while I am in the text. */
function tellMine(view: EditorView, awareness: Awareness): void {
  const mine = awareness.getLocalState();
  if (mine === null) return;
  const { selection, doc } = view.state;
  const cursor = view.hasFocus()
    ? {
        anchor: Y.relativePositionToJSON(takePlace(awareness.doc, doc, selection.anchor)),
        head: Y.relativePositionToJSON(takePlace(awareness.doc, doc, selection.head)),
      }
    : null;
  if (JSON.stringify(mine.cursor ?? null) !== JSON.stringify(cursor))
    awareness.setLocalStateField('cursor', cursor);
}

function caretsPlugin(awareness: Awareness, looks: Looks): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: caretsKey,
    state: {
      init: (_, state) => decorate(awareness, state, looks),
      apply: (tr, shown, _old, state) =>
        tr.getMeta(caretsKey) ? decorate(awareness, state, looks) : shown.map(tr.mapping, tr.doc),
    },
    props: { decorations: (state) => caretsKey.getState(state) },
    view(view) {
      let planned = false;
      // Once for all that happens in one turn: many carets move at the same time.
      const refresh = (): void => {
        if (planned) return;
        planned = true;
        queueMicrotask(() => {
          planned = false;
          if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(caretsKey, true));
        });
      };
      const onAwareness = ({ added, updated, removed }: Record<string, number[]>): void => {
        const others = [added, updated, removed].flat().some((id) => id !== awareness.clientID);
        if (others) refresh();
      };
      const onFocus = (): void => tellMine(view, awareness);
      awareness.on('change', onAwareness);
      view.dom.addEventListener('focusin', onFocus);
      view.dom.addEventListener('focusout', onFocus);
      return {
        update: (_view, before) => {
          tellMine(view, awareness);
          if (!before.doc.eq(view.state.doc)) refresh();
        },
        destroy: () => {
          awareness.off('change', onAwareness);
          view.dom.removeEventListener('focusin', onFocus);
          view.dom.removeEventListener('focusout', onFocus);
        },
      };
    },
  });
}

/** Shows where others are in the text, and tells them where I am. */
export const Carets = Extension.create<{ awareness: Awareness | null; looks: Looks | null }>({
  name: 'carets',
  // After the text itself: a caret is told when the text is already shared.
  priority: 900,
  addOptions: () => ({ awareness: null, looks: null }),
  addProseMirrorPlugins() {
    const { awareness, looks } = this.options;
    return awareness && looks ? [caretsPlugin(awareness, looks)] : [];
  },
});
