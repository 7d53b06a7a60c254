/** An envelope in base64: a message of some thousands of characters, with room for what comes around it. */
export const MAX_ENVELOP_BASE64 = 40_000;
/** Envelopes that one room keeps. */
export const MAX_ENVELOPPEN = 50_000;
/** Envelopes that one room takes in a minute. */
export const MAX_ENVELOPPEN_PER_MINUUT = 120;
/** People who are in one room, were, or asked to be. */
export const MAX_RUIMTE_LEDEN = 500;
/** Rooms that one person is in. */
export const MAX_RUIMTES = 50;
/** Envelopes in one answer. */
export const ENVELOPPEN_PER_KEER = 200;
