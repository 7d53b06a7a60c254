import { useEffect, useState } from 'react';
import { piecesOf, type UnsentText } from '../../device/texts.ts';
import { unsentLines, type UnsentLine } from '../../device/unsentText.ts';

/** What was written and not sent, readable, by text; a text is not in it until it was read. */
export function useLines(persoonId: string, texts: readonly UnsentText[]): Map<string, UnsentLine[]> {
  const [lines, setLines] = useState(new Map<string, UnsentLine[]>());
  useEffect(() => {
    let left = false;
    for (const { id } of texts)
      piecesOf(persoonId, id)
        .then(({ all, unsent }) => {
          const found = unsentLines(all, unsent);
          if (!left) setLines((before) => new Map(before).set(id, found));
        })
        // A device that gives nothing back now has nothing to show.
        .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [persoonId, texts]);
  return lines;
}
