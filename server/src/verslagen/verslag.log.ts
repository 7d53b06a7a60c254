import { Types, type Model } from 'mongoose';
import { bufferOf, bytesOf } from '../platform/db/bytes.ts';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import type { VerslagSnapshotDoc, VerslagUpdateDoc } from './verslag.model.ts';

/** The text was vastgesteld before this was on disk: it is not in it, and never will be. */
export class TooLateError extends Error {
  constructor() {
    super('the verslag is vastgesteld');
    this.name = 'TooLateError';
  }
}

/** The log of one text, as a room uses it. Yjs updates may be applied twice and in any order. */
export interface VerslagLog {
  /** Everything that was acknowledged, as updates to apply. */
  load(): Promise<Uint8Array[]>;
  /**
   * Makes this state, of what was loaded, the text for ever: whatever the log holds beside it is not of the text. Gives
   * false, and changes nothing, when the text was changed or sealed since it was loaded, unless what was loaded is sealed.
   */
  seal(state: Uint8Array): Promise<boolean>;
  /** Hands over what other processes made durable since this one last looked; it counts as known from then on. */
  news(take: (updates: Uint8Array[]) => void): Promise<void>;
  /** Resolves when the update is on disk. @throws TooLateError when the text is vastgesteld */
  append(update: Uint8Array): Promise<void>;
  /**
   * Asks for the state, which has to hold everything loaded, taken and appended before; makes it durable, then
   * takes those entries out of the log. Gives false, and changes nothing, when another process was first.
   * @param settled was what follows from the text elsewhere (its projection) done for this state? Asked with it
   */
  snapshot(state: () => Uint8Array | Promise<Uint8Array>, settled?: () => boolean): Promise<boolean>;
  /** Entries in the log that no snapshot holds yet, as far as this process knows. */
  readonly size: number;
  /** Their size together. */
  readonly bytes: number;
  /** Nothing was written since a snapshot that was settled. */
  readonly settled: boolean;
}

/** One update on its way to the log. */
export interface Entry {
  _id: Types.ObjectId;
  verslagId: Types.ObjectId;
  data: Uint8Array;
}

export interface LogDeps {
  updates: Model<VerslagUpdateDoc>;
  snapshots: Model<VerslagSnapshotDoc>;
  /** Resolves when the entry is on disk. */
  append(entry: Entry): Promise<void>;
}

/** So many entries go at once: between them the database takes what people type. */
const CLEAR_AT_ONCE = 50;

/** The log of one text in the database. */
export class MongoLog implements VerslagLog {
  readonly #id: Types.ObjectId;
  readonly #deps: LogDeps;
  /** The entries that this process has, and their sizes. */
  readonly #has = new Map<string, number>();
  #bytes = 0;
  #versie = 0;
  /** The snapshot is settled; a text that was never written is too. */
  #rust = true;
  #sealed = false;
  /** One after the other: what counts as known is always in the next snapshot. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(id: string, deps: LogDeps) {
    this.#id = new Types.ObjectId(id);
    this.#deps = deps;
  }

  get size(): number {
    return this.#has.size;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get settled(): boolean {
    return this.#rust && this.#has.size === 0;
  }

  load(): Promise<Uint8Array[]> {
    return this.#inTurn(async () => {
      this.#has.clear();
      [this.#bytes, this.#versie, this.#rust] = [0, 0, true];
      let all: Uint8Array[] = [];
      await this.#read({}, (found) => (all = found));
      return all;
    });
  }

  news(take: (updates: Uint8Array[]) => void): Promise<void> {
    return this.#inTurn(async () => {
      const known = [...this.#has.keys()];
      const present = await this.#deps.updates.find({ verslagId: this.#id }, { _id: 1 }).lean();
      const ids = new Set(present.map(({ _id }) => String(_id)));
      // Another process put them in its snapshot.
      for (const entryId of known) if (!ids.has(entryId)) this.#drop(entryId);
      const fresh = present.flatMap(({ _id }) => (this.#has.has(String(_id)) ? [] : [_id]));
      await this.#read({ _id: { $in: fresh } }, (found) => found.length > 0 && take(found));
    });
  }

  async append(data: Uint8Array): Promise<void> {
    const entry = { _id: new Types.ObjectId(), verslagId: this.#id, data };
    await this.#deps.append(entry);
    this.#add(entry._id, data.byteLength);
  }

  snapshot(state: () => Uint8Array | Promise<Uint8Array>, settled = (): boolean => false): Promise<boolean> {
    return this.#inTurn(async () => {
      const merged = [...this.#has.keys()];
      const rust = settled();
      if (this.#sealed) return this.#drain(merged, rust);
      const set = { versie: this.#versie + 1, data: bufferOf(await state()), rust };
      if (!(await this.#replace(set))) return false;
      this.#versie = set.versie;
      this.#rust = rust;
      await this.#clear(merged);
      return true;
    });
  }

  seal(state: Uint8Array): Promise<boolean> {
    return this.#inTurn(async () => {
      if (this.#sealed) return true;
      const set = { versie: this.#versie + 1, data: bufferOf(state), rust: false, vast: true };
      this.#sealed = await this.#replace(set);
      if (this.#sealed) this.#versie = set.versie;
      return this.#sealed;
    });
  }

  /** Of a sealed text only what lies beside it goes, and what follows from it elsewhere may be done. */
  async #drain(merged: string[], rust: boolean): Promise<boolean> {
    if (rust && !this.#rust) {
      await this.#deps.snapshots.updateOne({ _id: this.#id, vast: true }, { $set: { rust } });
      this.#rust = rust;
    }
    await this.#clear(merged);
    return true;
  }

  async #clear(entryIds: string[]): Promise<void> {
    for (let at = 0; at < entryIds.length; at += CLEAR_AT_ONCE) {
      const some = entryIds.slice(at, at + CLEAR_AT_ONCE);
      await this.#deps.updates.deleteMany({ verslagId: this.#id, _id: { $in: some } });
      for (const entryId of some) this.#drop(entryId);
    }
  }

  /** Gives false when the snapshot is another one than we know. */
  async #replace(set: { versie: number; data: Buffer; rust: boolean; vast?: boolean }): Promise<boolean> {
    try {
      const filter = { _id: this.#id, versie: this.#versie, vast: { $ne: true } };
      const upsert = this.#versie === 0;
      const done = await this.#deps.snapshots.updateOne(filter, { $set: set }, { upsert });
      return done.matchedCount + done.upsertedCount > 0;
    } catch (err) {
      if (isDuplicateKey(err)) return false;
      throw err;
    }
  }

  /** Reads these entries, and after them the snapshot where it is another one than we know. */
  async #read(filter: object, take: (found: Uint8Array[]) => void): Promise<void> {
    const { updates, snapshots } = this.#deps;
    const rows = await updates.find({ verslagId: this.#id, ...filter }).lean();
    const other = { _id: this.#id, versie: { $ne: this.#versie } };
    const snapshot = await snapshots.findOne(other).lean();
    const found = rows.map((row) => ({ _id: row._id, data: bytesOf(row.data) }));
    this.#sealed ||= snapshot?.vast ?? false;
    const beside = this.#sealed ? [] : found.map(({ data }) => data);
    take([...(snapshot ? [bytesOf(snapshot.data)] : []), ...beside]);
    for (const { _id, data } of found) this.#add(_id, data.byteLength);
    if (!snapshot) return;
    this.#versie = snapshot.versie;
    this.#rust = snapshot.rust ?? false;
  }

  #inTurn<R>(work: () => Promise<R>): Promise<R> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  #add(entryId: Types.ObjectId, size: number): void {
    const key = String(entryId);
    if (this.#has.has(key)) return;
    this.#has.set(key, size);
    this.#bytes += size;
  }

  #drop(entryId: string): void {
    this.#bytes -= this.#has.get(entryId) ?? 0;
    this.#has.delete(entryId);
  }
}
