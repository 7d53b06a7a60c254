import type { Node, Schema } from '@tiptap/pm/model';
import { NodeSelection, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import type { Selection, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { leesTekst, tekstVan } from '@opgaveteams/shared/verslagen/verslag.tekst';
import * as Y from 'yjs';
import { fitDoc } from './fit.ts';
import { flatOf } from './flat.ts';
import { findPlace, takePlace } from './places.ts';
import { Turn } from './turn.ts';
import { placesOf, takenIn, writeSteps, type Taken } from './write.ts';

/** What was done in the editor since the shared text was last written to. */
interface Pending {
  steps: Taken[];
}

const NOTHING: Pending = { steps: [] };

/** What was written already; the editor keeps its state when it makes its plugins, and with them this binding, anew. */
const written = new WeakSet<Pending>([NOTHING]);

export const tekstKey = new PluginKey<Pending>('tekst');

/** Is this change of the document one that came from the shared text? */
export const isFromOthers = (tr: Transaction): boolean => tr.getMeta(tekstKey) === 'shared';

/** The document that the editor shows for a shared text. */
export const docOf = (schema: Schema, doc: Y.Doc): Node => fitDoc(schema, leesTekst(doc));

interface KeptSelection {
  anchor: Y.RelativePosition;
  head: Y.RelativePosition;
  isNode: boolean;
}

/** Ties one editor to one shared text: what is done here is written there, what is done there is shown here. */
class TekstBinding {
  readonly #doc: Y.Doc;
  readonly #view: EditorView;
  readonly #undo: Y.UndoManager;
  readonly #turn: Turn;
  #kept: KeptSelection | null = null;

  constructor(view: EditorView, doc: Y.Doc, undo: Y.UndoManager) {
    this.#view = view;
    this.#doc = doc;
    this.#undo = undo;
    this.#turn = new Turn(doc);
    undo.trackedOrigins.add(this);
    doc.on('beforeAllTransactions', this.#keepSelection);
    tekstVan(doc).observe(this.#onShared);
    this.#show(null);
  }

  /** Writes what was done here. */
  flush(): void {
    const pending = tekstKey.getState(this.#view.state) ?? NOTHING;
    if (written.has(pending)) return;
    written.add(pending);
    this.#turn.take(placesOf(pending.steps));
    this.#doc.transact(() => writeSteps(tekstVan(this.#doc), pending.steps), this);
  }

  destroy(): void {
    this.#undo.trackedOrigins.delete(this);
    this.#turn.destroy();
    this.#doc.off('beforeAllTransactions', this.#keepSelection);
    tekstVan(this.#doc).unobserve(this.#onShared);
  }

  readonly #keepSelection = (): void => {
    const { selection, doc } = this.#view.state;
    const text = selection instanceof TextSelection;
    const isNode = selection instanceof NodeSelection;
    this.#kept = null;
    if (!text && !isNode) return;
    // What is chosen keeps its words. A caret stays behind one's own letters, and goes along with those of another.
    const side = (end: number): 'before' | 'after' => {
      if (isNode) return 'after';
      const goesOn = selection.empty ? this.#turn.isOthers(flatOf(doc, end)) : end === selection.from;
      return goesOn ? 'after' : 'before';
    };
    this.#kept = {
      anchor: takePlace(this.#doc, doc, selection.anchor, side(selection.anchor)),
      head: takePlace(this.#doc, doc, selection.head, side(selection.head)),
      isNode,
    };
  };

  readonly #onShared = (event: Y.YTextEvent, transaction: Y.Transaction): void => {
    if (transaction.origin === this) return;
    this.#show(transaction.origin === this.#undo ? endOfChange(event) : null);
  };

  /** Shows the shared text; after undo the caret goes where something changed. */
  #show(caretAt: number | null): void {
    const { state } = this.#view;
    const next = docOf(state.schema, this.#doc);
    const tr = replaceChanged(state.tr, next);
    if (!tr.docChanged) return;
    tr.setMeta(tekstKey, 'shared').setMeta('addToHistory', false);
    const selection = caretAt === null ? this.#selectionIn(tr.doc) : this.#caretIn(tr.doc, caretAt);
    if (selection) tr.setSelection(selection);
    if (caretAt === null) tr.setStoredMarks(state.storedMarks);
    else tr.scrollIntoView();
    this.#view.dispatch(tr);
  }

  #caretIn(node: Node, flat: number): Selection {
    const place = Y.createRelativePositionFromTypeIndex(tekstVan(this.#doc), flat, -1);
    return TextSelection.near(node.resolve(findPlace(this.#doc, node, place) ?? 0));
  }

  #selectionIn(node: Node): Selection | null {
    if (!this.#kept) return null;
    const anchor = findPlace(this.#doc, node, this.#kept.anchor);
    const head = findPlace(this.#doc, node, this.#kept.head);
    if (anchor === null || head === null) return null;
    if (!this.#kept.isNode) return TextSelection.between(node.resolve(anchor), node.resolve(head));
    const at = node.nodeAt(anchor);
    return at && NodeSelection.isSelectable(at) ? NodeSelection.create(node, anchor) : null;
  }
}

/** The place behind what a change put in or took out last. */
function endOfChange(event: Y.YTextEvent): number {
  let index = 0;
  let last = 0;
  for (const { retain, insert, attributes, delete: removed } of event.delta) {
    if (retain !== undefined) index += retain;
    if (insert !== undefined) index += typeof insert === 'string' ? insert.length : 1;
    if (insert !== undefined || removed !== undefined || attributes !== undefined) last = index;
  }
  return last;
}

/** Replaces only what differs: within one line where that is all, else the blocks from the first to the last that do. */
function replaceChanged(tr: Transaction, next: Node): Transaction {
  const { doc } = tr;
  const start = doc.content.findDiffStart(next.content);
  const end = doc.content.findDiffEnd(next.content);
  if (start === null || end === null) return tr;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const [oldEnd, newEnd] = [end.a + overlap, end.b + overlap];
  const [$from, $to] = [doc.resolve(start), doc.resolve(oldEnd)];
  const [$new, $newEnd] = [next.resolve(start), next.resolve(newEnd)];
  if ($from.parent.isTextblock && $from.sameParent($to) && $new.sameParent($newEnd))
    return tr.replace(start, oldEnd, next.slice(start, newEnd));
  const from = $from.depth === 0 ? start : $from.before(1);
  const to = $to.depth === 0 ? oldEnd : $to.after(1);
  const until = $newEnd.depth === 0 ? newEnd : $newEnd.after(1);
  return tr.replaceWith(from, to, next.slice(from, until).content);
}

/** The plugin that ties an editor to a shared text. */
export function tekstPlugin(doc: Y.Doc, undo: Y.UndoManager): Plugin<Pending> {
  return new Plugin<Pending>({
    key: tekstKey,
    state: {
      init: () => NOTHING,
      apply(tr, pending) {
        if (isFromOthers(tr)) return NOTHING;
        if (!tr.docChanged) return pending;
        const earlier = written.has(pending) ? [] : pending.steps;
        return { steps: [...earlier, ...takenIn(tr)] };
      },
    },
    props: {
      handleDOMEvents: {
        /** With the keyboard one comes in without a place, where a text begins with a block: then it is the known one. */
        focus(view) {
          if (!view.dom.contains(view.dom.ownerDocument.getSelection()?.anchorNode ?? null)) view.focus();
          return false;
        },
      },
    },
    view(view) {
      const binding = new TekstBinding(view, doc, undo);
      return { update: () => binding.flush(), destroy: () => binding.destroy() };
    },
  });
}
