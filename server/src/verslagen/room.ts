import { MAX_VERSLAG_BYTES } from '@opgaveteams/shared/verslagen/verslag.limits';
import * as Y from 'yjs';
import { DomainError } from '../platform/errors/domain-error.ts';
import { TextState } from './text.state.ts';
import { checkUpdate, type Checked } from './update.check.ts';
import { TooLateError, type VerslagLog } from './verslag.log.ts';

/** From this many entries in the log on, the state is written as one snapshot … */
const COMPACT_AT_ENTRIES = 500;
/** … once they are a good part of the text, or this many: a long text is not written anew for every page. */
const COMPACT_ALWAYS_AT = 4_000;
/** The exact size of a text costs a pass over the whole: it is counted after so much growth, or so many ms. */
const MEASURE_BYTES = MAX_VERSLAG_BYTES / 10;
const MEASURE_MS = 1_000;

/** What became of updates that came together. */
export interface Taken {
  /** All that was new in them, as one update for others; null if nothing was. */
  update: Uint8Array | null;
  /** Those that broke the document, by their place; the document is as if they never came. */
  refused: ReadonlySet<number>;
  /** All that came so far is on disk. */
  durable: Promise<void>;
}

/** One open text, and the promise that what is acknowledged is on disk. It knows nothing of people or connections. */
export class Room {
  readonly #log: VerslagLog;
  #text: TextState;
  #measured = { at: 0, size: 0 };
  /** Fulfilled while all that came so far is on disk; each write hangs on the one before it. */
  #written: Promise<void> = Promise.resolve();
  #compacting: Promise<void> | null = null;
  #compactAt = COMPACT_AT_ENTRIES;
  /** What other processes told and did not say to be on disk yet; by who told it, and their number for it. */
  readonly #told = new Map<string, Uint8Array>();
  /** Hears what came from elsewhere: from another process, or from the log. */
  onFresh: (fresh: Uint8Array) => void = () => undefined;
  /** Sees to a {@link compact} now that the log is long. */
  onLong: () => void = () => void this.compact();
  /** How many acts want the text to stand still. */
  #frozen = 0;
  #verdicts = 0;
  /** The text was found vastgesteld: what others still tell is too late as well. */
  #over = false;

  private constructor(log: VerslagLog, parts: readonly Uint8Array[]) {
    this.#log = log;
    this.#text = new TextState(parts);
  }

  /** Loads a text from its log. */
  static async load(log: VerslagLog): Promise<Room> {
    return new Room(log, await log.load());
  }

  /** The whole text as one update. */
  state(): Uint8Array {
    return this.#text.encode();
  }

  stateVector(): Uint8Array {
    return this.#text.vector();
  }

  /**
   * What somebody with this state vector lacks; an empty vector lacks everything.
   * @throws DomainError `ongeldige_invoer` when it is no state vector.
   */
  since(stateVector: Uint8Array): Uint8Array {
    return this.#text.since(stateVector);
  }

  /** The document, to be read. */
  get doc(): Y.Doc {
    return this.#text.doc;
  }

  /**
   * From now on nothing is taken: what came before is in, what comes later hears `niet_beschikbaar`, comes back
   * and is judged by the rights that hold then. Nothing is accepted and left out. Gives the way to end it.
   */
  freeze(): () => void {
    this.#frozen++;
    this.#verdicts++;
    return () => {
      this.#frozen--;
      this.#verdicts++;
    };
  }

  /** Another number when what was judged before may no longer hold: at the begin and the end of standing still. */
  get verdicts(): number {
    return this.#verdicts;
  }

  get isFrozen(): boolean {
    return this.#frozen > 0;
  }

  /**
   * Judges an update before it is taken.
   * @throws DomainError `te_groot` or `ongeldige_invoer`
   */
  check(data: Uint8Array): Checked {
    const checked = checkUpdate(data);
    if (checked.adds) this.#checkSize(data.byteLength);
    return checked;
  }

  /**
   * Takes checked updates that came together: applies them, begins to write them.
   * @throws DomainError `niet_beschikbaar` while the text stands still
   */
  take(updates: readonly Uint8Array[]): Taken {
    if (this.isFrozen) throw new DomainError('niet_beschikbaar');
    const refused = new Set<number>();
    const update = this.#text.merge(updates, refused);
    if (!update) return { update, refused, durable: this.durable() };
    const durable = this.#write(this.#withTold(update));
    if (this.isLong) this.onLong();
    return { update, refused, durable };
  }

  /**
   * Takes what another process told.
   * @param key what that process calls it when it says that it is on disk; see {@link isOnDisk}
   */
  learn(update: Uint8Array, key: string): void {
    const fresh = this.#over ? null : this.#text.merge([update], new Set());
    if (!fresh) return;
    this.#told.set(key, fresh);
    this.onFresh(fresh);
  }

  /** Another process has this on disk. */
  isOnDisk(key: string): void {
    this.#told.delete(key);
  }

  /** Reads what other processes wrote in the log. */
  async readOn(): Promise<void> {
    await this.#log.news((found) => {
      const fresh = this.#text.merge(found, new Set());
      if (fresh) this.onFresh(fresh);
    });
  }

  /** Resolves when everything that came so far is on disk, after another try for what could not be written. */
  durable(): Promise<void> {
    if (this.#told.size > 0) return this.#write(this.#withTold());
    return this.#hang(this.#written.catch(() => this.#append(this.state())));
  }

  /**
   * Writes one snapshot instead of the entries in the log. Never throws: the log is whole without it.
   * @param settled given where the text comes to rest: was what follows from it elsewhere done for what it is now?
   */
  async compact(settled?: () => boolean): Promise<void> {
    if (this.#compacting) await this.#compacting;
    if (settled ? this.#log.settled : this.#log.size === 0) return;
    await (this.#compacting ??= this.#snapshot(settled).finally(() => (this.#compacting = null)));
  }

  /** Something was written of which what follows elsewhere is not known to be done. */
  get isUnsettled(): boolean {
    return !this.#log.settled;
  }

  /** Nobody writes for a while: what is kept in memory is only the state. */
  rest(): void {
    this.#text.rest();
  }

  /** One snapshot would spare much of the log. */
  get isLong(): boolean {
    const { size, bytes } = this.#log;
    if (size < this.#compactAt) return false;
    return bytes * 2 >= this.#text.size - bytes || size >= this.#compactAt + COMPACT_ALWAYS_AT;
  }

  async #snapshot(settled?: () => boolean): Promise<void> {
    try {
      // Another process was first: what it wrote is taken in, and the next turn succeeds.
      if (!(await this.#log.snapshot(() => this.#text.encodeLater(), settled))) await this.readOn();
      this.#compactAt = COMPACT_AT_ENTRIES;
    } catch {
      this.#compactAt = this.#log.size + COMPACT_AT_ENTRIES;
    }
  }

  #checkSize(extra: number): void {
    const text = this.#text;
    if (text.size + extra <= MAX_VERSLAG_BYTES) return;
    const at = performance.now();
    if (at - this.#measured.at >= MEASURE_MS || text.size - this.#measured.size >= MEASURE_BYTES) {
      text.encode();
      this.#measured = { at, size: text.size };
    }
    if (text.size + extra > MAX_VERSLAG_BYTES) throw new DomainError('te_groot');
  }

  /** What is written leans on what others told: a process that dies before it wrote that takes nothing with it. */
  #withTold(update?: Uint8Array): Uint8Array {
    const all = [...this.#told.values(), ...(update ? [update] : [])];
    this.#told.clear();
    return all.length === 1 && all[0] ? all[0] : Y.mergeUpdates(all);
  }

  #write(data: Uint8Array): Promise<void> {
    const earlier = this.#written;
    // Nobody's text counts as saved while something it may lean on is not: then the whole state is written.
    return this.#hang(
      Promise.all([earlier, this.#append(data)]).then(
        () => undefined,
        (err: unknown) => {
          if (err instanceof TooLateError) throw err;
          return this.#append(this.state());
        },
      ),
    );
  }

  /** What the text does not take any more, because it is vastgesteld, goes out of it here too. */
  async #append(data: Uint8Array): Promise<void> {
    try {
      await this.#log.append(data);
    } catch (err) {
      if (err instanceof TooLateError) await this.#startAgain();
      throw err;
    }
  }

  /** The text is what is on disk, and takes nothing any more; who sees more than that reads it again. */
  async #startAgain(): Promise<void> {
    if (!this.#over) this.freeze();
    this.#over = true;
    this.#told.clear();
    this.#text = new TextState(await this.#log.load());
    this.#written = Promise.resolve();
  }

  #hang(written: Promise<void>): Promise<void> {
    this.#written = written;
    // Whoever waits for it hears of a failure; the chain itself must not end the process.
    written.catch(() => undefined);
    return written;
  }
}
