import { MAX_UPDATE_BYTES } from '../verslagen/verslag.limits.ts';

/** Notes of one room. */
export const MAX_NOTITIES = 50;
/** Signs in the title of a note. */
export const MAX_NOTITIE_TITEL = 120;
/** A closed title in base64. */
export const MAX_TITEL_BASE64 = 1_000;
/** What comes around a change when it is closed: its version, a nonce, a check. */
export const ENVELOP_EXTRA = 1 + 12 + 16;
/** A closed change, or a closed whole text, in bytes. */
export const MAX_STUK_BYTES = MAX_UPDATE_BYTES + ENVELOP_EXTRA;
/** A closed caret, in bytes. */
export const MAX_CARET_BYTES = 4 * 1024 + ENVELOP_EXTRA;
/** Changes of one note that no whole text holds which two members vouched for; and their bytes. */
export const MAX_STUKKEN = 50_000;
export const MAX_STUKKEN_BYTES = 32 * 1024 * 1024;
/** All changes of one note, in bytes: they stay, also when a whole text holds them. Some days of typing without a pause. */
export const MAX_NOTITIE_BYTES = 128 * 1024 * 1024;
/** Changes that one note takes in a minute: a handful of people who type all the time. */
export const MAX_STUKKEN_PER_MINUUT = 2_400;
/** Changes in one answer, and the bytes after which an answer is full. */
export const STUKKEN_PER_KEER = 500;
export const STUKKEN_BYTES_PER_KEER = 600 * 1024;
/** After so many changes a client offers the whole text. */
export const STUKKEN_TOT_MOMENTOPNAME = 300;
