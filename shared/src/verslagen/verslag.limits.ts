/** The largest Yjs update a client may send in one message, in bytes; a paste of some hundreds of pages fits. */
export const MAX_UPDATE_BYTES = 512 * 1024;

/** The largest text that is kept, as encoded Yjs state in bytes. Beyond it only deleting is possible. */
export const MAX_VERSLAG_BYTES = 5 * 1024 * 1024;

/** The largest awareness message (one name and one cursor), in bytes. */
export const MAX_BEWUSTZIJN_BYTES = 4 * 1024;

/** Name of the shared fragment in the Yjs document that holds the text; the editor's default. */
export const VERSLAG_VELD = 'default';
