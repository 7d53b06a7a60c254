import * as Y from 'yjs';
import { answerOf, deviceOf, kept } from './database.ts';
import type { Piece, PieceStore } from './database.ts';
import { tellDevice } from './news.ts';
import { fromSibling } from './siblings.ts';

/** What came from the server is written together once in this time, in ms; what was typed here at once. */
const REMOTE_MS = 500;
/** So many pieces are read and written as one. */
const MANY = 200;

/** Whether the device keeps the text: it does, it refuses (full), or it no longer may (signed out, no database). */
export type Keeping = 'bewaart' | 'vol' | 'kan_niet';

interface Typed {
  data: Uint8Array;
  aantal: number;
  /** The server has it by now. */
  sent: boolean;
}

/**
 * Keeps one open text on this device, and knows which changes the server did not acknowledge. It does not know how
 * they are sent; whoever sends says so by `sent()`. Two tabs may keep one text: each has its own pieces.
 */
export class DeviceText {
  readonly #db: IDBDatabase;
  readonly #persoonId: string;
  readonly #id: string;
  readonly #doc: Y.Doc;
  readonly #fromServer: (origin: unknown) => boolean;
  #remote: Uint8Array[] = [];
  /** Something that came from the server could not be kept; what is typed may lean on it. */
  #missing = false;
  #typed: Typed[] = [];
  /** Pieces in the database that the server did not acknowledge, as far as this tab knows. */
  #unsent = new Map<IDBValidKey, Piece>();
  #settled = new Map<IDBValidKey, Piece>();
  #count = 0;
  #writing: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keeping: Keeping = 'bewaart';
  readonly #listeners = new Set<() => void>();

  private constructor(
    db: IDBDatabase,
    persoonId: string,
    id: string,
    doc: Y.Doc,
    fromServer: (origin: unknown) => boolean,
  ) {
    this.#db = db;
    this.#persoonId = persoonId;
    this.#id = id;
    this.#doc = doc;
    this.#fromServer = fromServer;
  }

  /**
   * Brings what the device kept into the document, and keeps what happens to it from then on.
   * @param fromServer tells by its origin whether an update came from the server
   * @throws when this device keeps nothing
   */
  static async open(
    persoonId: string,
    id: string,
    doc: Y.Doc,
    fromServer: (origin: unknown) => boolean,
  ): Promise<DeviceText> {
    const text = new DeviceText(await deviceOf(persoonId), persoonId, id, doc, fromServer);
    await text.#load();
    doc.on('update', text.#onUpdate);
    return text;
  }

  /** Changes that the server did not acknowledge, made here now or before. */
  get unsent(): number {
    const counts = [...this.#unsent.values(), ...this.#typed.filter(({ sent }) => !sent)];
    return counts.reduce((sum, { aantal }) => sum + aantal, 0);
  }

  keeping = (): Keeping => this.#keeping;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The server has everything that was changed here until now. */
  sent(): void {
    if (this.#unsent.size === 0 && this.#typed.every(({ sent }) => sent)) return;
    for (const [key, piece] of this.#unsent) this.#settled.set(key, piece);
    this.#unsent.clear();
    for (const piece of this.#typed) piece.sent = true;
    this.#plan(REMOTE_MS);
  }

  /** Writes at once what is not written yet; a phone may take the page away next. */
  flush = (): void => this.#plan(0);

  /** Stops keeping, after writing what is not written yet. */
  async close(): Promise<void> {
    this.#doc.off('update', this.#onUpdate);
    clearTimeout(this.#timer);
    // A write that ends may have begun the next one, for what was typed meanwhile.
    while (this.#writing) await this.#writing;
    await this.#write();
    if (this.#unsent.size > 0) tellDevice({ soort: 'onverzonden', persoonId: this.#persoonId, id: this.#id });
  }

  async #load(): Promise<void> {
    const tx = this.#db.transaction(['stukken', 'onverzonden']);
    const byText = (name: PieceStore): IDBIndex => tx.objectStore(name).index('tekst');
    const [sent, unsent, keys] = await Promise.all([
      answerOf<Piece[]>(byText('stukken').getAll(this.#id)),
      answerOf<Piece[]>(byText('onverzonden').getAll(this.#id)),
      answerOf(byText('onverzonden').getAllKeys(this.#id)),
    ]);
    unsent.forEach((piece, i) => this.#unsent.set(keys[i] as IDBValidKey, piece));
    this.#count = sent.length;
    this.#doc.transact(() => {
      for (const { data } of [...sent, ...unsent]) Y.applyUpdate(this.#doc, data, this);
    }, this);
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
    // What comes from the device, or from a tab that keeps it itself, is kept.
    if (origin === this || origin === fromSibling) return;
    if (this.#fromServer(origin)) this.#remote.push(update);
    else this.#typed.push({ data: update, aantal: 1, sent: false });
    this.#plan(this.#fromServer(origin) ? REMOTE_MS : 0);
  };

  #plan(wait: number): void {
    if (wait > 0) return void (this.#timer ??= setTimeout(this.flush, wait));
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // While one write is under way the next ones gather.
    this.#writing ??= this.#write().finally(() => {
      this.#writing = null;
      const more = this.#typed.length > 0 && this.#keeping === 'bewaart';
      if (more) this.#plan(0);
    });
  }

  async #write(): Promise<void> {
    // What comes while it is written has its turn after it.
    const [remote, typed, settled] = [[...this.#remote], [...this.#typed], new Map(this.#settled)];
    if (remote.length + typed.length + settled.size === 0) return;
    // All of it is newer than what is missing.
    const whole = this.#missing ? [Y.encodeStateAsUpdate(this.#doc)] : [];
    const sent = [...whole, ...remote, ...[...settled.values()].map(({ data }) => data)];
    try {
      const key = await this.#store(sent, typed, [...settled.keys()], whole.length > 0);
      this.#remote = this.#remote.slice(remote.length);
      this.#typed = this.#typed.slice(typed.length);
      if (whole.length > 0) this.#missing = false;
      for (const done of settled.keys()) this.#settled.delete(done);
      if (key) {
        // Acknowledged while it was written: it moves with the next write.
        const acknowledged = typed.every((piece) => piece.sent);
        (acknowledged ? this.#settled : this.#unsent).set(key.key, key.piece);
        if (acknowledged) this.#plan(REMOTE_MS);
      }
      this.#become('bewaart');
      if (settled.size > 0) tellDevice({ soort: 'verzonden', persoonId: this.#persoonId, id: this.#id });
    } catch (error) {
      // What was typed here stays in memory, and is tried again with the next change; the rest is in the text itself.
      this.#remote = [];
      this.#missing ||= remote.length > 0;
      this.#become(error instanceof DOMException && error.name === 'QuotaExceededError' ? 'vol' : 'kan_niet');
    }
  }

  /** One transaction: either all of it is kept or nothing. Gives the key of what the server does not have. */
  async #store(
    sent: Uint8Array[],
    typed: Typed[],
    settled: IDBValidKey[],
    gather: boolean,
  ): Promise<{ key: IDBValidKey; piece: Piece } | null> {
    const tx = this.#db.transaction(['stukken', 'onverzonden'], 'readwrite');
    const stukken = tx.objectStore('stukken');
    const onverzonden = tx.objectStore('onverzonden');
    for (const key of settled) onverzonden.delete(key);
    if (sent.length > 0) {
      stukken.add(this.#piece(sent, 0));
      if (++this.#count >= MANY || gather) await this.#gather(stukken);
    }
    const aantal = typed.reduce((sum, piece) => sum + piece.aantal, 0);
    const piece =
      typed.length > 0
        ? this.#piece(
            typed.map(({ data }) => data),
            aantal,
          )
        : null;
    const added = piece && { key: await answerOf(onverzonden.add(piece)), piece };
    await kept(tx);
    return added;
  }

  #piece(updates: Uint8Array[], aantal: number): Piece {
    const data = updates.length === 1 && updates[0] ? updates[0] : Y.mergeUpdates(updates);
    return { tekst: this.#id, data, aantal };
  }

  /** Many pieces become one, within the transaction: another tab's pieces are among them, and stay whole. */
  async #gather(stukken: IDBObjectStore): Promise<void> {
    const mine = stukken.index('tekst');
    const keys = await answerOf(mine.getAllKeys(this.#id));
    const pieces: Piece[] = await answerOf(mine.getAll(this.#id));
    const whole = new Y.Doc();
    whole.transact(() => pieces.forEach(({ data }) => Y.applyUpdate(whole, data)));
    for (const key of keys) stukken.delete(key);
    stukken.add(this.#piece([Y.encodeStateAsUpdate(whole)], 0));
    whole.destroy();
    this.#count = 1;
  }

  #become(keeping: Keeping): void {
    if (keeping === this.#keeping) return;
    this.#keeping = keeping;
    for (const listener of this.#listeners) listener();
  }
}
