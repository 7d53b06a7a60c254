import { createContext, use } from 'react';
import type { Blokken } from '../../../ui/blok/blok.ts';

/** How the screen shows the blocks of its text; null where a text has none of its own, as the `hoe` of an actielijn. */
export const BlokkenContext = createContext<Blokken | null>(null);

export const useBlokken = (): Blokken | null => use(BlokkenContext);
