import { isBlokId, nieuwBlokId } from '@opgaveteams/shared/verslagen/verslag.blokken';
import type { Node } from '@tiptap/pm/model';
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state';
import { isFromOthers } from '../tekst/binding.ts';

interface Place {
  pos: number;
  blok: unknown;
}

function blokkenIn(doc: Node): Place[] {
  const places: Place[] = [];
  doc.descendants((node, pos) => {
    if ('blok' in node.attrs) places.push({ pos, blok: node.attrs.blok });
    return !node.isTextblock;
  });
  return places;
}

/** Where each block of before stands now; what came with a paste is not among them. */
function stood(before: EditorState, transactions: readonly Transaction[]): Set<string> {
  return new Set(
    blokkenIn(before.doc).flatMap(({ pos, blok }) => {
      let now = pos;
      for (const { mapping } of transactions) {
        const { pos: next, deletedAfter } = mapping.mapResult(now);
        if (deletedAfter) return [];
        now = next;
      }
      return `${String(blok)} ${now}`;
    }),
  );
}

/**
 * Gives each block a name of its own: what is copied and pasted is another actiepunt or besluit, not the same one
 * twice. The one that already stood there keeps its name. What others write is theirs to name.
 */
export function ownNames(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      const mine = transactions.some((tr) => tr.docChanged && !isFromOthers(tr));
      if (!mine) return null;
      const places = blokkenIn(after.doc);
      const names = places.map(({ blok }) => blok);
      const wrong = places.filter(
        ({ blok }) => !isBlokId(blok) || names.indexOf(blok) !== names.lastIndexOf(blok),
      );
      if (wrong.length === 0) return null;
      const old = stood(before, transactions);
      const kept = new Set<unknown>();
      const keeps = ({ pos, blok }: Place): boolean => old.has(`${String(blok)} ${pos}`);
      const { tr } = after;
      for (const place of [...wrong.filter(keeps), ...wrong.filter((p) => !keeps(p))]) {
        if (isBlokId(place.blok) && !kept.has(place.blok)) kept.add(place.blok);
        else tr.setNodeAttribute(place.pos, 'blok', nieuwBlokId());
      }
      return tr.docChanged ? tr : null;
    },
  });
}
