/** The largest picture one may send, in bytes; a photo of a phone fits. */
export const MAX_AFBEELDING_BYTES = 10 * 1024 * 1024;

/** The most pixels a picture may have: a small file can unfold to gigabytes. */
export const MAX_AFBEELDING_PIXELS = 50_000_000;

/** Kept pictures are at most this wide and high. */
export const MAX_AFBEELDING_ZIJDE = 1600;

/** The most pictures of one text. */
export const MAX_AFBEELDINGEN = 200;

/** What one may send. */
export const afbeeldingSoorten = ['image/jpeg', 'image/png', 'image/webp'] as const;
