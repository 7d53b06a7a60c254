import { MAX_VERSLAG_BYTES } from '@opgaveteams/shared/verslagen/verslag.limits';
import * as Y from 'yjs';
import { DomainError } from '../platform/errors/domain-error.ts';
import { checkUpdate } from './update.check.ts';
import type { VerslagLog } from './verslag.store.ts';

/** From this many entries in the log on, the state is written as one snapshot. */
const COMPACT_AT_ENTRIES = 500;

/** What became of an update: did it bring anything new, and when is it on disk. */
interface Received {
  isNew: boolean;
  durable: Promise<void>;
}

function docOf(updates: Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
  return doc;
}

/** What waits in the document for changes that did not come yet. */
function waitingIn(doc: Y.Doc): (Uint8Array | null | undefined)[] {
  return [doc.store.pendingStructs?.update, doc.store.pendingDs];
}

/**
 * One open text: its Yjs document in memory, and the promise that what is acknowledged is on disk.
 * It knows nothing of people, rights or connections.
 */
export class Room {
  #doc: Y.Doc;
  readonly #log: VerslagLog;
  /** At least the size of the encoded state. */
  #size: number;
  /** Fulfilled while all that came so far is on disk; each write hangs on the one before it. */
  #written: Promise<void> = Promise.resolve();
  /** Together they are the document: to build it anew when an update broke it half way. */
  #applied: Uint8Array[];
  #compacting: Promise<void> | null = null;
  /** How many acts want the text to stand still. */
  #frozen = 0;
  #compactAt = COMPACT_AT_ENTRIES;

  private constructor(log: VerslagLog, updates: Uint8Array[]) {
    this.#log = log;
    this.#doc = docOf(updates);
    this.#applied = updates;
    this.#size = updates.reduce((sum, u) => sum + u.byteLength, 0);
  }

  /** Loads a text from its log. */
  static async load(log: VerslagLog): Promise<Room> {
    return new Room(log, await log.load());
  }

  /** The whole text as one update. */
  state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc);
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc);
  }

  /**
   * What somebody with this state vector lacks; an empty vector lacks everything.
   * @throws DomainError `ongeldige_invoer` when it is no state vector.
   */
  since(stateVector: Uint8Array): Uint8Array {
    if (stateVector.byteLength === 0) return this.state();
    try {
      return Y.encodeStateAsUpdate(this.#doc, stateVector);
    } catch {
      throw new DomainError('ongeldige_invoer');
    }
  }

  /** The document, to be read. */
  get doc(): Y.Doc {
    return this.#doc;
  }

  /**
   * From now on nothing is taken: what came before is in, what comes later hears `niet_beschikbaar`, comes back
   * and is judged by the rights that hold then. Nothing is accepted and left out. Gives the way to end it.
   */
  freeze(): () => void {
    this.#frozen++;
    return () => void this.#frozen--;
  }

  /**
   * Takes an update: checks it, applies it, begins to write it.
   * @throws DomainError `te_groot` or `ongeldige_invoer`; the text is then as it was.
   */
  receive(data: Uint8Array): Received {
    if (this.#frozen > 0) throw new DomainError('niet_beschikbaar');
    const { adds } = checkUpdate(data);
    if (adds) this.#checkSize(data.byteLength);
    if (!this.#apply(data)) return { isNew: false, durable: this.durable() };
    this.#size += data.byteLength;
    const durable = this.#write(data);
    if (this.#log.size >= this.#compactAt) void this.compact();
    return { isNew: true, durable };
  }

  /** Resolves when everything that came so far is on disk, after another try for what could not be written. */
  durable(): Promise<void> {
    const earlier = this.#written;
    return this.#hang(earlier.catch(() => this.#log.append(this.state())));
  }

  /** Writes one snapshot instead of the entries in the log. Never throws: the log is whole without it. */
  compact(): Promise<void> {
    if (this.#log.size < 2) return this.#compacting ?? Promise.resolve();
    return (this.#compacting ??= this.#snapshot().finally(() => (this.#compacting = null)));
  }

  /** Frees the memory; call after {@link durable}. */
  destroy(): void {
    this.#doc.destroy();
  }

  async #snapshot(): Promise<void> {
    const state = this.state();
    this.#size = state.byteLength;
    this.#applied = [state];
    try {
      // Another process was first: its snapshot is joined with what we have, and the next turn succeeds.
      if (!(await this.#log.snapshot(state))) (await this.#log.load()).forEach((u) => this.#apply(u));
      this.#compactAt = COMPACT_AT_ENTRIES;
    } catch {
      this.#compactAt = this.#log.size + COMPACT_AT_ENTRIES;
    }
  }

  #checkSize(extra: number): void {
    if (this.#size + extra <= MAX_VERSLAG_BYTES) return;
    this.#size = this.state().byteLength;
    if (this.#size + extra > MAX_VERSLAG_BYTES) throw new DomainError('te_groot');
  }

  /** Gives whether the text changed, or something came that waits for what is still under way. */
  #apply(data: Uint8Array): boolean {
    const doc = this.#doc;
    const waited = waitingIn(doc);
    let changed = false;
    const mark = (): void => void (changed = true);
    doc.on('update', mark);
    try {
      Y.applyUpdate(doc, data);
    } catch {
      this.#doc = docOf(this.#applied);
      doc.destroy();
      throw new DomainError('ongeldige_invoer');
    } finally {
      doc.off('update', mark);
    }
    const isNew = changed || waitingIn(doc).some((update, i) => update !== waited[i]);
    // A copy: what came over the network may be a window on a much larger buffer.
    if (isNew) this.#applied.push(Uint8Array.from(data));
    return isNew;
  }

  #write(data: Uint8Array): Promise<void> {
    const earlier = this.#written;
    // Nobody's text counts as saved while something it may lean on is not: then the whole state is written.
    return this.#hang(
      Promise.all([earlier, this.#log.append(data)]).then(
        () => undefined,
        () => this.#log.append(this.state()),
      ),
    );
  }

  #hang(written: Promise<void>): Promise<void> {
    this.#written = written;
    // Whoever waits for it hears of a failure; the chain itself must not end the process.
    written.catch(() => undefined);
    return written;
  }
}
