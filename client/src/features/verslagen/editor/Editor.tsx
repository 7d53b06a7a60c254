import type { ReactNode } from 'react';
import { useLive } from '../../../realtime/LiveProvider.tsx';
import type { Marge } from '../../../ui/tekst/marge.ts';
import { TextSkeleton } from '../TextSkeleton.tsx';
import { useVerslag, type Writer } from '../useVerslag.ts';
import { OpenEditor } from './OpenEditor.tsx';
import type { PrintHead } from './print/print.ts';

export interface EditorProps {
  verslagId: string;
  magSchrijven: boolean;
  label: string;
  /** What stands above the text on paper: title, when, of whom. */
  print: PrintHead;
  persoon: Writer | null;
  /** What stands beside the text, and moves along with its words. */
  marge?: (marge: Marge) => ReactNode;
}

/** Opens the text, and shows it when the device gave what it kept. */
export default function Editor({ verslagId, persoon, ...rest }: EditorProps) {
  const open = useVerslag(useLive(), verslagId, persoon, rest.label);
  return open ? <OpenEditor {...rest} verslagId={verslagId} open={open} /> : <TextSkeleton />;
}
