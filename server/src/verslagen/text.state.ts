import * as Y from 'yjs';
import { DomainError } from '../platform/errors/domain-error.ts';
import { docOf, mergeText } from './text.merge.ts';

/** So many pieces in memory are put together, also when another process writes the snapshots. */
const MAX_PARTS = 5_000;

const isEmptyVector = (v: Uint8Array): boolean => v.byteLength === 0 || (v.byteLength === 1 && v[0] === 0);

const sizeOf = (parts: readonly Uint8Array[]): number =>
  parts.reduce((sum, part) => sum + part.byteLength, 0);

/** What waits in the document for changes that did not come yet. */
function waitingIn(doc: Y.Doc): (Uint8Array | null | undefined)[] {
  return [doc.store.pendingStructs?.update, doc.store.pendingDs];
}

/** The content of a text in memory. While nobody writes it is only bytes; the Yjs document is made when needed. */
export class TextState {
  #doc: Y.Doc | null = null;
  /** Together they are the text: a state, and what came after it. */
  #parts: Uint8Array[];
  #vector: Uint8Array | null = null;
  /** At least the size of the encoded state. */
  #size: number;

  constructor(parts: readonly Uint8Array[]) {
    // Copies: what comes from the database is a window on a much larger buffer.
    this.#parts = parts.map((part) => Uint8Array.from(part));
    this.#size = sizeOf(parts);
  }

  /** At least the size of the encoded state; exact after {@link encode}. */
  get size(): number {
    return this.#size;
  }

  /** The document, to be read. */
  get doc(): Y.Doc {
    return (this.#doc ??= docOf(this.#parts));
  }

  /** The whole text as one update. */
  encode(): Uint8Array {
    const [only, ...more] = this.#parts;
    if (only && more.length === 0) return only;
    const state = Y.encodeStateAsUpdate(this.doc);
    this.#parts = [state];
    this.#size = state.byteLength;
    return state;
  }

  /** The same, made off the event loop's back where the text is long; what comes meanwhile may be in it or not. */
  async encodeLater(): Promise<Uint8Array> {
    const parts = this.#parts;
    if (parts.length <= 1) return this.encode();
    const count = parts.length;
    const state = await mergeText(parts);
    // Unless somebody encoded it meanwhile, what came since stands behind it.
    if (this.#parts === parts) {
      this.#parts = [state, ...parts.slice(count)];
      this.#size = sizeOf(this.#parts);
    }
    return state;
  }

  vector(): Uint8Array {
    return (this.#vector ??= this.#doc
      ? Y.encodeStateVector(this.#doc)
      : Y.encodeStateVectorFromUpdate(this.encode()));
  }

  /**
   * What somebody with this state vector lacks; an empty vector lacks everything.
   * @throws DomainError `ongeldige_invoer` when it is no state vector.
   */
  since(vector: Uint8Array): Uint8Array {
    if (isEmptyVector(vector)) return this.encode();
    try {
      return this.#doc ? Y.encodeStateAsUpdate(this.#doc, vector) : Y.diffUpdate(this.encode(), vector);
    } catch {
      throw new DomainError('ongeldige_invoer');
    }
  }

  /**
   * Applies updates as one change; those that cannot be applied are named by their place.
   * @returns all that was new in the others, as one update; null if nothing was
   */
  merge(updates: readonly Uint8Array[], refused: Set<number>): Uint8Array | null {
    try {
      return this.#apply(updates);
    } catch {
      if (updates.length === 1) refused.add(0);
    }
    if (updates.length === 1) return null;
    const good = updates.flatMap((update, place) => {
      try {
        return this.#apply([update]) ?? [];
      } catch {
        refused.add(place);
        return [];
      }
    });
    return good.length === 0 ? null : Y.mergeUpdates(good);
  }

  /** Nobody writes for a while: what is kept in memory is only the state. */
  rest(): void {
    if (!this.#doc) return;
    this.vector();
    this.encode();
    this.#doc.destroy();
    this.#doc = null;
  }

  /** Gives all that is new as one update; after a throw the document is as it was. */
  #apply(updates: readonly Uint8Array[]): Uint8Array | null {
    const { doc } = this;
    const waited = waitingIn(doc);
    const changes: Uint8Array[] = [];
    const collect = (update: Uint8Array): void => void changes.push(update);
    doc.on('update', collect);
    try {
      doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
    } catch (err) {
      doc.destroy();
      this.#doc = docOf(this.#parts);
      throw err;
    } finally {
      doc.off('update', collect);
    }
    // What waits for changes that did not come yet is in no change: then it is kept as it came.
    if (waitingIn(doc).some((update, i) => update !== waited[i])) changes.push(...updates);
    if (changes.length === 0) return null;
    const [only, ...more] = changes;
    // A copy: what came over the network may be a window on a much larger buffer.
    const change = only && more.length === 0 ? Uint8Array.from(only) : Y.mergeUpdates(changes);
    this.#parts.push(change);
    this.#vector = null;
    this.#size += change.byteLength;
    if (this.#parts.length > MAX_PARTS) this.encode();
    return change;
  }
}
