/** The largest Yjs update a client may send in one message, in bytes; a paste of some hundreds of pages fits. */
export const MAX_UPDATE_BYTES = 512 * 1024;

/** The largest text that is kept, as encoded Yjs state in bytes. Beyond it only deleting is possible. */
export const MAX_VERSLAG_BYTES = 5 * 1024 * 1024;

/** The largest awareness message (one name and one cursor), in bytes. */
export const MAX_BEWUSTZIJN_BYTES = 4 * 1024;

/** Name of the Y.Text in the Yjs document that holds the text. */
export const VERSLAG_VELD = 'tekst';

/** The version of the protocol (docs/verslag-protocol.md) that this code speaks. */
export const VERSLAG_PROTOCOL = 2;

/**
 * The version of what a text can hold. Raise it with each new block type, mark or attribute of the editor: a tab that
 * was loaded before then only reads, since its editor would take out what it does not know.
 */
export const VERSLAG_SCHEMA = 2;

/** What a tab says at `verslag:open` that it knows. */
export const VERSLAG_VERSIES = { protocol: VERSLAG_PROTOCOL, schema: VERSLAG_SCHEMA };
