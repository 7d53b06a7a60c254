import type { VerslagLine } from '@opgaveteams/shared/verslagen/verslag.line';
import { useMemo } from 'react';
import { OpenEditor } from './editor/OpenEditor.tsx';
import { TextSkeleton } from './TextSkeleton.tsx';
import { useVerslag, type Writer } from './useVerslag.ts';

interface Props {
  lijn: VerslagLine;
  /** Of the text, on this device and on the line. */
  id: string;
  schrijver: Writer;
  titel: string;
  label: string;
  /** Where it belongs, for who prints it. */
  van: string;
}

/** A text to write in together on a line of its own; nothing of it is a record, so it knows no blocks. */
export function TekstOpLijn({ lijn, id, schrijver, titel, label, van }: Props) {
  const open = useVerslag(lijn, id, schrijver, titel);
  const print = useMemo(() => ({ titel, regels: [van] }), [titel, van]);
  if (!open) return <TextSkeleton />;
  return <OpenEditor soort="notitie" open={open} verslagId={id} label={label} magSchrijven print={print} />;
}
