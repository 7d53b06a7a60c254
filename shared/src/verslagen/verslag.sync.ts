import {
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
  type Awareness,
} from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { ErrorCode } from '../errors/errors.ts';
import { MAX_UPDATE_BYTES, VERSLAG_VERSIES } from './verslag.limits.ts';
import { bytesOf, type VerslagLine } from './verslag.line.ts';
import type { WaaromLezen, SyncState, SyncStatus } from './verslag.state.ts';

/** Shortest time between two messages, in ms: a burst becomes one, and the rate limit stays far. */
const UPDATE_GAP = 25;
/** The same for carets; it grows with the number of others, since each of them hears of each. */
const CARET_GAP = 100;
const CARET_GAP_PER_OTHER = 10;
const MAX_CARET_GAP = 1_000;
/** Wait before another try after a refusal for now, in ms. */
const RETRY = 1_000;

const noEntry: readonly ErrorCode[] = ['geen_toegang', 'niet_gevonden', 'niet_ingelogd'];

/** Does the server lack something that stands in this answer to it? Deletions travel whole, so they are compared. */
function lacksSomething(mine: Uint8Array, theirs: Uint8Array): boolean {
  const ours = Y.decodeUpdate(mine);
  return ours.structs.length > 0 || !Y.equalDeleteSets(ours.ds, Y.decodeUpdate(theirs).ds);
}

/**
 * The client half of writing together: keeps a Yjs document equal to the server's over the one live
 * connection, and says truly what is saved. It knows no browser and no editor. What the device kept of the
 * document must be in it before this begins.
 */
export class VerslagSync {
  readonly #line: VerslagLine;
  readonly #id: string;
  readonly #doc: Y.Doc;
  readonly #awareness: Awareness;
  readonly #stops: (() => void)[];
  readonly #listeners = new Set<() => void>();
  #phase: 'away' | 'opening' | 'open' | 'closed' = 'away';
  #wasOpen = false;
  /** The server said that I may not be here; true until it lets me in again. */
  #out = false;
  /** Grows with every opening; an answer to an earlier one is not looked at. */
  #epoch = 0;
  #queue: Uint8Array[] = [];
  #unsaved = 0;
  #magSchrijven = false;
  #waarom: WaaromLezen | null = null;
  #refused: 'te_groot' | 'geweigerd' | null = null;
  #flushTimer: ReturnType<typeof setTimeout> | undefined;
  #caretTimer: ReturnType<typeof setTimeout> | undefined;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #state: SyncState = { status: 'laden', unsaved: 0, magSchrijven: null, waarom: null };

  /** @param unsaved changes in the document that are known not to have been acknowledged before this began */
  constructor(line: VerslagLine, id: string, doc: Y.Doc, awareness: Awareness, unsaved = 0) {
    this.#unsaved = unsaved;
    this.#line = line;
    this.#id = id;
    this.#doc = doc;
    this.#awareness = awareness;
    doc.on('update', this.#onLocal);
    awareness.on('update', this.#onCaret);
    this.#stops = [
      () => doc.off('update', this.#onLocal),
      () => awareness.off('update', this.#onCaret),
      line.onState(() => this.#onConnection()),
      line.on('verslag:update', (m) => m.id === id && Y.applyUpdate(doc, bytesOf(m.data), this)),
      line.on(
        'verslag:bewustzijn',
        (m) => m.id === id && applyAwarenessUpdate(awareness, bytesOf(m.data), this),
      ),
      line.on('verslag:rechten', (m) => m.id === id && this.#onRights(m.magLezen, m.magSchrijven, m.waarom)),
      line.on('verslag:opnieuw', (m) => m.id === id && this.#phase === 'open' && void this.#open()),
      line.on('rechten', () => this.#out && this.#open()),
    ];
    this.#onConnection();
  }

  /** The state now; the same object until something changes. */
  state = (): SyncState => this.#state;

  /** Calls the listener at each change of the state; gives the way to stop it. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Leaves the text. What was not acknowledged stays in the document. */
  close(): void {
    if (this.#phase === 'closed') return;
    if (this.#phase === 'open') this.#flush();
    this.#phase = 'closed';
    this.#epoch++;
    for (const timer of [this.#flushTimer, this.#caretTimer, this.#retryTimer]) clearTimeout(timer);
    for (const stop of this.#stops) stop();
    this.#line.command('verslag:sluit', { id: this.#id }).catch(() => undefined);
  }

  #onConnection(): void {
    if (this.#phase === 'closed') return;
    if (this.#line.state() === 'verbonden') return void this.#open();
    this.#epoch++;
    this.#phase = 'away';
    this.#forgetOthers();
    this.#tell();
  }

  async #open(): Promise<void> {
    clearTimeout(this.#retryTimer);
    const epoch = ++this.#epoch;
    this.#phase = 'opening';
    this.#tell();
    const data = Y.encodeStateVector(this.#doc);
    const answer = await this.#line
      .command('verslag:open', { id: this.#id, data, ...VERSLAG_VERSIES })
      .catch(() => null);
    if (epoch !== this.#epoch) return;
    if (answer?.ok) {
      const update = bytesOf(answer.data.update);
      const { stateVector, magSchrijven } = answer.data;
      Y.applyUpdate(this.#doc, update, this);
      this.#phase = 'open';
      this.#wasOpen = true;
      this.#out = false;
      this.#magSchrijven = magSchrijven;
      this.#waarom = answer.data.waarom;
      this.#refused = null;
      this.#offer(Y.encodeStateAsUpdate(this.#doc, bytesOf(stateVector)), update);
      this.#sendCaret();
    } else if (answer && noEntry.includes(answer.code)) this.#onRights(false, false, null);
    else this.#again();
    this.#tell();
  }

  /** After opening: the server gets what it lacks; whatever waited to be sent is part of that. */
  #offer(mine: Uint8Array, theirs: Uint8Array): void {
    this.#queue = [];
    if (!lacksSomething(mine, theirs)) this.#unsaved = 0;
    else {
      this.#unsaved = Math.max(1, this.#unsaved);
      if (this.#magSchrijven) void this.#send(mine, this.#unsaved);
    }
  }

  #again(): void {
    clearTimeout(this.#retryTimer);
    this.#retryTimer = setTimeout(() => this.#line.state() === 'verbonden' && void this.#open(), RETRY);
  }

  readonly #onLocal = (update: Uint8Array, origin: unknown): void => {
    if (origin === this) return;
    this.#unsaved++;
    if (this.#phase === 'open') {
      this.#queue.push(update);
      this.#flushTimer ??= setTimeout(() => this.#flush(), 0);
    }
    this.#tell();
  };

  #flush(): void {
    clearTimeout(this.#flushTimer);
    this.#flushTimer = undefined;
    if (this.#phase !== 'open' || !this.#magSchrijven || this.#queue.length === 0) return;
    // What follows on something refused cannot stand alone: opening again offers all of it, as it is by then.
    if (this.#refused) return this.#again();
    const updates = this.#queue;
    this.#queue = [];
    const merged = Y.mergeUpdates(updates);
    if (merged.byteLength <= MAX_UPDATE_BYTES) void this.#send(merged, updates.length);
    else for (const update of updates) void this.#send(update, 1);
    // What comes within the gap waits for its end, and goes together.
    this.#flushTimer = setTimeout(() => this.#flush(), UPDATE_GAP);
  }

  async #send(data: Uint8Array, changes: number): Promise<void> {
    const epoch = this.#epoch;
    const fits = data.byteLength <= MAX_UPDATE_BYTES;
    const answer = fits
      ? await this.#line.command('verslag:update', { id: this.#id, data }).catch(() => null)
      : ({ ok: false, code: 'te_groot' } as const);
    if (epoch !== this.#epoch) return;
    if (answer?.ok) this.#unsaved = Math.max(0, this.#unsaved - changes);
    else if (answer && noEntry.includes(answer.code)) this.#onRights(true, false, this.#waarom ?? 'lezer');
    else if (answer?.code === 'te_groot') this.#refused = 'te_groot';
    else if (answer?.code === 'ongeldige_invoer') this.#refused = 'geweigerd';
    // Not now, or no answer: opening again finds out what is there and sends the rest.
    else this.#again();
    this.#tell();
  }

  #onRights(magLezen: boolean, magSchrijven: boolean, waarom: WaaromLezen | null): void {
    const regained = magSchrijven && !this.#magSchrijven;
    this.#magSchrijven = magSchrijven;
    this.#waarom = waarom;
    if (!magLezen) {
      this.#out = true;
      this.#phase = 'away';
    }
    if (!magSchrijven) this.#forgetOthers();
    this.#tell();
    if (regained) void this.#open();
  }

  readonly #onCaret = ({ added, updated, removed }: Record<string, number[]>, origin: unknown): void => {
    const { clientID } = this.#awareness;
    const own = [added, updated, removed].some((ids) => ids?.includes(clientID));
    if (!own || origin === this) return;
    const gap = Math.max(CARET_GAP, this.#awareness.getStates().size * CARET_GAP_PER_OTHER);
    this.#caretTimer ??= setTimeout(() => this.#sendCaret(), Math.min(gap, MAX_CARET_GAP));
  };

  #sendCaret(): void {
    clearTimeout(this.#caretTimer);
    this.#caretTimer = undefined;
    if (this.#phase !== 'open' || !this.#magSchrijven || this.#awareness.getLocalState() === null) return;
    // A caret is a courtesy: the next move tells it again.
    const data = encodeAwarenessUpdate(this.#awareness, [this.#awareness.clientID]);
    this.#line.command('verslag:bewustzijn', { id: this.#id, data }).catch(() => undefined);
  }

  #forgetOthers(): void {
    const others = [...this.#awareness.getStates().keys()].filter((id) => id !== this.#awareness.clientID);
    removeAwarenessStates(this.#awareness, others, this);
  }

  #statusNow(): SyncStatus {
    if (this.#out) return 'geen_toegang';
    if (this.#phase === 'away') return this.#line.state() === 'verbinden' ? 'laden' : 'niet_verbonden';
    if (!this.#wasOpen) return 'laden';
    if (this.#refused) return this.#refused;
    if (!this.#magSchrijven) return 'alleen_lezen';
    return this.#unsaved > 0 ? 'bezig' : 'opgeslagen';
  }

  #tell(): void {
    const next: SyncState = {
      status: this.#statusNow(),
      unsaved: this.#unsaved,
      magSchrijven: this.#out ? false : this.#wasOpen ? this.#magSchrijven : null,
      waarom: this.#wasOpen && !this.#out && !this.#magSchrijven ? this.#waarom : null,
    };
    if (JSON.stringify(next) === JSON.stringify(this.#state)) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }
}
