import { Extension, type Editor } from '@tiptap/core';
import type { Node as TextNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import classes from './Find.module.css';

declare module '@tiptap/core' {
  interface EditorEvents {
    /** Somebody wants to find something in the text. */
    find: undefined;
  }
}

interface Match {
  from: number;
  to: number;
}

export interface Finding {
  query: string;
  matches: readonly Match[];
  /** Which of them one looks at now. */
  at: number;
}

/** More than anybody goes through one by one. */
const MAX_MATCHES = 1_000;

/** Without case and accents, letter for letter, so that places stay places. */
function folded(text: string): string {
  return Array.from({ length: text.length }, (_, i) => {
    const letter = text.charAt(i);
    const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return bare.length === 1 ? bare : letter;
  }).join('');
}

/** Where these words stand; within one paragraph, whatever their formatting. */
export function matchesIn(doc: TextNode, query: string): Match[] {
  const wanted = folded(query);
  const matches: Match[] = [];
  if (wanted === '') return matches;
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return matches.length < MAX_MATCHES;
    // One sign for each thing that is no text, as long as it is in the document.
    const text = folded(node.textBetween(0, node.content.size, undefined, '\ufffc'));
    for (let i = text.indexOf(wanted); i >= 0; i = text.indexOf(wanted, i + wanted.length))
      if (matches.length < MAX_MATCHES) matches.push({ from: pos + 1 + i, to: pos + 1 + i + wanted.length });
    return false;
  });
  return matches;
}

const key = new PluginKey<Finding>('find');
const nothing: Finding = { query: '', matches: [], at: 0 };

/** What is looked for in the text now. */
export const findingOf = (state: EditorState): Finding => key.getState(state) ?? nothing;

function show(editor: Editor, { matches, at }: Finding): void {
  const match = matches[at];
  if (!match) return;
  const { node } = editor.view.domAtPos(match.from);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView?.({ block: 'center' });
}

/** Looks for these words, and shows the first of them after the cursor; nothing is looked for at ''. */
export function find(editor: Editor, query: string): void {
  const { state, view } = editor;
  const matches = matchesIn(state.doc, query);
  const after = matches.findIndex(({ from }) => from >= state.selection.from);
  view.dispatch(state.tr.setMeta(key, { query, matches, at: Math.max(0, after) }));
  show(editor, findingOf(editor.state));
}

/** Goes to the next (1) or the former (-1) place; after the last comes the first. */
export function step(editor: Editor, by: 1 | -1): void {
  const { query, matches, at } = findingOf(editor.state);
  if (matches.length === 0) return;
  const next = { query, matches, at: (at + by + matches.length) % matches.length };
  editor.view.dispatch(editor.state.tr.setMeta(key, next));
  show(editor, next);
}

/** Stops looking, with the cursor at the words one looked at. */
export function stopFinding(editor: Editor): void {
  const { matches, at } = findingOf(editor.state);
  const match = matches[at];
  editor.view.dispatch(editor.state.tr.setMeta(key, nothing));
  const chain = editor.chain();
  (match ? chain.setTextSelection(match) : chain).focus().run();
}

const decoration = ({ from, to }: Match, now: boolean): Decoration =>
  Decoration.inline(from, to, { class: (now ? classes.now : classes.match) ?? '' });

/** Marks in the text what one looks for. It is on one's own screen alone. */
export const Find = Extension.create({
  name: 'find',
  addKeyboardShortcuts() {
    return { 'Mod-f': () => (this.editor.emit('find', undefined), true) };
  },
  addProseMirrorPlugins: () => [
    new Plugin<Finding>({
      key,
      state: {
        init: () => nothing,
        apply(tr, before, _old, { doc }) {
          const asked = tr.getMeta(key) as Finding | undefined;
          if (asked) return asked;
          if (!tr.docChanged || before.query === '') return before;
          const matches = matchesIn(doc, before.query);
          return { ...before, matches, at: Math.min(before.at, Math.max(0, matches.length - 1)) };
        },
      },
      props: {
        decorations(state) {
          const { matches, at } = findingOf(state);
          return DecorationSet.create(
            state.doc,
            matches.map((match, i) => decoration(match, i === at)),
          );
        },
      },
    }),
  ],
});
