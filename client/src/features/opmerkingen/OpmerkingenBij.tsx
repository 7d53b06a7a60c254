import { lazyPart } from '../../ui/lazy/lazyPart.tsx';

/** The remarks in the margin of a text. They come after the text that they are about, never with the first screen. */
export const OpmerkingenBij = lazyPart(async () => (await import('./Opmerkingen.tsx')).default);
