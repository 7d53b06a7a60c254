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
/** Devices that get a new key directly; whoever has one more opens the room with a new link. */
export const MAX_TOESTELLEN = 400;
/** The kring of an epoch in base64: the devices of the room and the key before it. */
export const MAX_KRING_BASE64 = 90_000;
/** Keys that one room has after each other. */
export const MAX_EPOCHS = 1_000;
/** Proposals that one room has open at once. */
export const MAX_OPEN_VOORSTELLEN = 50;
/** Passages in one proposal, and their length in all. */
export const MAX_PASSAGES = 50;
export const MAX_PASSAGE = 4_000;
export const MAX_PASSAGES_SAMEN = 20_000;
/** Fewer members than this never share anything. */
export const MIN_AKKOORD = 2;
