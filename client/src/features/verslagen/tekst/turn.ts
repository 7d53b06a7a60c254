import { tekstVan } from '@opgaveteams/shared/verslagen/verslag.tekst';
import * as Y from 'yjs';

/** Who wrote within this time, in ms, may be writing still. */
const RECENT_MS = 10_000;
/** Room between two client ids: by chance two people choose the same one in a thousand million. */
const STEP = 2 ** 30;

/**
 * Lets who is in the middle of a word finish it. When two people write behind the same letter at the same time, Yjs
 * puts the words of the lower client id first. So who begins to write behind a letter that somebody else typed just
 * now takes a client id above theirs: the rest of that word comes before what is begun.
 */
export class Turn {
  readonly #doc: Y.Doc;
  readonly #heard = new Map<number, number>();

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    doc.on('afterTransaction', this.#listen);
  }

  destroy(): void {
    this.#doc.off('afterTransaction', this.#listen);
  }

  readonly #listen = (transaction: Y.Transaction): void => {
    if (transaction.local) return;
    for (const [client, clock] of transaction.afterState)
      if (transaction.beforeState.get(client) !== clock) this.#heard.set(client, Date.now());
  };

  /** Call before writing at these places of the text, outside of a transaction. */
  take(places: readonly number[]): void {
    const others = places
      .flatMap((at) => this.#typedBefore(at) ?? [])
      .filter((id) => id > this.#doc.clientID);
    if (others.length === 0) return;
    // The clocks of a client id must go on where they are; a fresh one begins at nothing.
    const next = Math.max(...others) + 1 + Math.floor(Math.random() * STEP);
    if (Number.isSafeInteger(next)) this.#doc.clientID = next;
  }

  /** Is somebody else writing right before this place? Then a caret waits there until they have said it. */
  isOthers(at: number): boolean {
    return this.#typedBefore(at) !== null;
  }

  /** The client id of who typed the letter before this place just now, if that was somebody else. */
  #typedBefore(at: number): number | null {
    const client = Y.createRelativePositionFromTypeIndex(tekstVan(this.#doc), at, -1).item?.client;
    if (client === undefined || Date.now() - (this.#heard.get(client) ?? 0) > RECENT_MS) return null;
    return client;
  }
}
