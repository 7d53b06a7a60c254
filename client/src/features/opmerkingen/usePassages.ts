import type { Opmerking } from '@opgaveteams/shared/opmerkingen/opmerking.schema';
import { useEffect, useRef, useState } from 'react';
import type { Marge } from '../../ui/tekst/marge.ts';
import { findPassage, markPassages, type Passage } from './passages.ts';

/** After the last change of the text, places are looked up again this much later; until then they move along. */
const CALM_MS = 300;

/** Marks the words of these remarks, and tells where they are now, by the id of the remark. */
export function usePassages(
  marge: Marge,
  opmerkingen: readonly Opmerking[] | undefined,
  onChoose: (opmerkingId: string) => void,
): [string, Passage][] {
  const [places, setPlaces] = useState<[string, Passage][]>([]);
  const marks = useRef<ReturnType<typeof markPassages> | null>(null);
  const shown = useRef(opmerkingen);
  const look = useRef(() => {});
  const { editor } = marge;

  useEffect(() => {
    marks.current = markPassages(marge, onChoose);
    let timer: ReturnType<typeof setTimeout> | undefined;
    look.current = () => {
      const all = shown.current ?? [];
      marks.current?.show(all);
      const found = all.flatMap(({ id, anker }): [string, Passage][] => {
        const passage = anker && findPassage(marge, anker);
        return passage ? [[id, passage]] : [];
      });
      setPlaces((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
    };
    const later = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (!transaction.docChanged) return;
      clearTimeout(timer);
      timer = setTimeout(() => look.current(), CALM_MS);
    };
    editor.on('transaction', later);
    look.current();
    return () => {
      clearTimeout(timer);
      editor.off('transaction', later);
      marks.current?.stop();
      marks.current = null;
    };
    // The functions of the margin belong to its editor.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [editor]);

  useEffect(() => {
    shown.current = opmerkingen;
    look.current();
  }, [opmerkingen]);

  return places;
}
