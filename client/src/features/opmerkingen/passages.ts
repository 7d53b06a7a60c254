import type { Anker, Opmerking } from '@opgaveteams/shared/opmerkingen/opmerking.schema';
import type { Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Marge } from '../../ui/tekst/marge.ts';
import classes from './Opmerkingen.module.css';

/** Where the words of a remark are now. */
export interface Passage {
  from: number;
  to: number;
}

/** The most words that are kept with a remark. */
const MAX_CITAAT = 500;

const key = new PluginKey<DecorationSet>('opmerkingen');

/** Between blocks a quotation has a space, as one reads it. */
const wordsAt = ({ state: { doc } }: Editor, { from, to }: Passage): string =>
  doc.textBetween(from, to, ' ', ' ');

/** The words that are chosen in the text, as an anchor; null when none are. */
export function takeAnker({ editor, neem }: Marge): (Anker & { inEenAlinea: boolean }) | null {
  const { from, to, $from, $to } = editor.state.selection;
  const chosen = wordsAt(editor, { from, to });
  const citaat = chosen.trim();
  if (citaat === '') return null;
  // Spaces that were chosen along are no part of what is said.
  const begin = from + chosen.length - chosen.trimStart().length;
  const end = to - (chosen.length - chosen.trimEnd().length);
  return {
    van: neem(begin, 'after'),
    tot: neem(end, 'before'),
    citaat: citaat.slice(0, MAX_CITAAT),
    inEenAlinea: $from.sameParent($to) && citaat.length <= MAX_CITAAT,
  };
}

/** Where the words of an anchor are now; null when they are gone. */
export function findPassage({ vind }: Pick<Marge, 'vind'>, anker: Anker): Passage | null {
  const [from, to] = [vind(anker.van), vind(anker.tot)];
  return from !== null && to !== null && from < to ? { from, to } : null;
}

/** Do the words of a proposal still stand there as they were? */
export function standsStill(marge: Marge, anker: Anker): Passage | null {
  const passage = findPassage(marge, anker);
  return passage && wordsAt(marge.editor, passage).trim() === anker.citaat ? passage : null;
}

function decorate(marge: Marge, opmerkingen: readonly Opmerking[]): DecorationSet {
  const all = opmerkingen.flatMap(({ id, anker, soort }) => {
    const passage = anker && findPassage(marge, anker);
    if (!passage) return [];
    const look = { class: classes[soort === 'voorstel' ? 'proposed' : 'remarked'] ?? '' };
    return [Decoration.inline(passage.from, passage.to, look, { opmerkingId: id, inclusiveEnd: false })];
  });
  return DecorationSet.create(marge.editor.state.doc, all);
}

/**
 * Marks the words of remarks in the text, for readers too: nothing of it is in the text itself.
 * @param onChoose somebody clicked on such words
 * @returns `show` with the remarks to mark, and `stop`
 */
export function markPassages(marge: Marge, onChoose: (opmerkingId: string) => void) {
  const { editor } = marge;
  const plugin = new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, set) =>
        (tr.getMeta(key) as DecorationSet | undefined) ?? (tr.docChanged ? set.map(tr.mapping, tr.doc) : set),
    },
    props: {
      decorations: (state) => key.getState(state),
      handleClick: (view, pos) => {
        const [found] = key.getState(view.state)?.find(pos, pos) ?? [];
        const id = (found?.spec as { opmerkingId?: string } | undefined)?.opmerkingId;
        if (id) onChoose(id);
        return false;
      },
    },
  });
  editor.registerPlugin(plugin);
  return {
    show(opmerkingen: readonly Opmerking[]): void {
      if (editor.isDestroyed) return;
      editor.view.dispatch(
        editor.state.tr.setMeta(key, decorate(marge, opmerkingen)).setMeta('addToHistory', false),
      );
    },
    stop: () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(key);
    },
  };
}
