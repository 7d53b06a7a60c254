import { Binary } from 'bson';
import type { Doc } from '../bson/codec.ts';
import { decode, encode } from '../bson/codec.ts';
import { toNumber } from '../bson/types.ts';
import { CommandError } from '../errors.ts';
import { parseIndex } from '../indexes/spec.ts';
import type { Index } from '../indexes/spec.ts';
import { Collection } from './collection.ts';
import { afterPrefix, scan } from './scan.ts';
import type { Store } from './store.ts';

const CATALOG = 1;
const COUNTERS = 4;
const SEQUENCE_KEY = Buffer.from([5]);

const catalogKey = (ns: string): Buffer => Buffer.concat([Buffer.from([CATALOG]), Buffer.from(ns, 'utf8')]);

function countersKey(id: number): Buffer {
  const key = Buffer.alloc(5);
  key[0] = COUNTERS;
  key.writeUInt32BE(id, 1);
  return key;
}

/** Which collections and indexes there are. Only this is held in memory; documents are read where they lie. */
export class Catalog {
  readonly #store: Store;
  readonly #collections = new Map<string, Collection>();
  #nextId = 1;

  constructor(store: Store) {
    this.#store = store;
    store.onAbort = () => this.#load();
    store.beforeCommit = () => this.#saveCounters();
    this.#load();
  }

  #load(): void {
    this.#collections.clear();
    const sequence = this.#store.get(SEQUENCE_KEY);
    this.#nextId = sequence ? sequence.readUInt32BE(0) : 1;
    const low = Buffer.from([CATALOG]);
    for (const { key, value } of scan(this.#store, { low, high: afterPrefix(low) }, false)) {
      const ns = key.toString('utf8', 1);
      this.#collections.set(ns, this.#restore(ns, decode(value)));
    }
  }

  #restore(ns: string, entry: Doc): Collection {
    const id = toNumber(entry.id);
    const collection = new Collection(this.#store, id, ns);
    for (const item of entry.indexes as Doc[]) {
      const index = copyIndex((item.raw as Binary).value(), toNumber(item.id));
      index.multikey = (item.multikey as boolean[]).slice();
      index.truncated = item.truncated === true;
      collection.indexes.push(index);
    }
    const counters = this.#store.get(countersKey(id));
    if (counters) {
      collection.count = counters.readDoubleBE(0);
      collection.nextRecord = counters.readDoubleBE(8);
    }
    return collection;
  }

  /** Inside a write: gives out a number for a collection or an index. */
  takeId(): number {
    const id = this.#nextId++;
    const next = Buffer.alloc(4);
    next.writeUInt32BE(this.#nextId, 0);
    this.#store.put(SEQUENCE_KEY, next);
    return id;
  }

  #saveCounters(): void {
    for (const collection of this.#collections.values()) {
      if (!collection.dirty) continue;
      if (collection.catalogDirty) this.#save(collection);
      const value = Buffer.alloc(16);
      value.writeDoubleBE(collection.count, 0);
      value.writeDoubleBE(collection.nextRecord, 8);
      this.#store.put(countersKey(collection.id), value);
      collection.dirty = false;
      collection.catalogDirty = false;
    }
  }

  #save(collection: Collection): void {
    const indexes = collection.indexes.map((index) => ({
      id: index.id,
      raw: new Binary(index.raw),
      multikey: index.multikey,
      truncated: index.truncated,
    }));
    this.#store.put(catalogKey(collection.ns), encode({ id: collection.id, indexes }));
  }

  find(ns: string): Collection | undefined {
    return this.#collections.get(ns);
  }

  /** Inside a write: the collection, made where it is not there yet. */
  ensure(ns: string): Collection {
    const known = this.#collections.get(ns);
    if (known) return known;
    checkName(ns);
    const collection = this.#make(ns, []);
    this.#collections.set(ns, collection);
    return collection;
  }

  /** A collection that nobody finds yet, with the indexes of another or that of `_id` alone. */
  #make(ns: string, indexes: readonly Buffer[]): Collection {
    const collection = new Collection(this.#store, this.takeId(), ns);
    for (const raw of indexes) collection.indexes.push(copyIndex(raw, this.takeId()));
    if (indexes.length === 0)
      collection.indexes.push(parseIndex({ key: { _id: 1 }, name: '_id_' }, this.takeId()));
    collection.dirty = true;
    collection.catalogDirty = true;
    return collection;
  }

  /**
   * Inside a write: gives a name a collection with these documents and the indexes that it had. All or nothing: where a
   * document is refused, what was there is untouched and what was written is taken away before the error goes on.
   */
  replace(ns: string, documents: Iterable<{ bytes: Buffer; doc: Doc }>): void {
    checkName(ns);
    const old = this.#collections.get(ns);
    const fresh = this.#make(ns, old?.indexes.map((index) => index.raw) ?? []);
    try {
      for (const { bytes, doc } of documents) fresh.insert(bytes, doc);
    } catch (error) {
      fresh.clear();
      throw error;
    }
    if (old) this.drop(old);
    this.#collections.set(ns, fresh);
  }

  /** Inside a write: takes a collection and all that belongs to it away. */
  drop(collection: Collection): void {
    collection.clear();
    this.#store.remove(countersKey(collection.id));
    this.#store.remove(catalogKey(collection.ns));
    this.#collections.delete(collection.ns);
  }

  all(): Collection[] {
    return [...this.#collections.values()];
  }

  ofDatabase(db: string): Collection[] {
    return this.all().filter((collection) => collection.ns.startsWith(`${db}.`));
  }
}

/** An index as its specification says, with no entries and no marks yet. */
function copyIndex(raw: Uint8Array, id: number): Index {
  const { v: _v, ...spec } = decode(raw);
  return parseIndex(spec, id);
}

function checkName(ns: string): void {
  const name = ns.slice(ns.indexOf('.') + 1);
  if (
    name === '' ||
    name.startsWith('system.') ||
    name.includes('$') ||
    name.includes('\0') ||
    Buffer.byteLength(ns) > 255
  ) {
    throw new CommandError('InvalidNamespace', `Invalid collection name: ${name}`);
  }
}
