import type { ActiepuntVelden } from '@opgaveteams/shared/verslagen/verslag.blokken';
import type { ReactNode } from 'react';

/** What the text tells of a block of it to who shows the thing that it is. */
export interface BlokProps {
  /** The name of the block. */
  blok: string;
  /** What is written in it now. */
  tekst: string;
  /** The text can be changed here. */
  editable: boolean;
  /** The place where the words are; it stays on screen, or hidden, as long as the block is there. */
  children: ReactNode;
}

export interface ActiepuntBlokProps extends BlokProps {
  velden: ActiepuntVelden;
  /** Writes in the text who, when and for which actielijn. */
  zet: (velden: ActiepuntVelden) => void;
}

export interface BesluitBlokProps extends BlokProps {
  /** Writes other words in the block. */
  zetTekst: (tekst: string) => void;
}

/** How a screen shows the blocks of its text: the text knows the words, others the things. */
export interface Blokken {
  actiepunt: (props: ActiepuntBlokProps) => ReactNode;
  besluit: (props: BesluitBlokProps) => ReactNode;
}
