import type { Doc } from '../bson/codec.ts';
import { decode, MAX_DOCUMENT_BYTES } from '../bson/codec.ts';
import { CommandError } from '../errors.ts';
import { documentKeys } from '../indexes/keys.ts';
import type { DocKeys } from '../indexes/keys.ts';
import { keyPattern } from '../indexes/spec.ts';
import type { Index } from '../indexes/spec.ts';
import { compileFilter } from '../query/matcher.ts';
import type { Matcher } from '../query/matcher.ts';
import { plainValue } from '../query/path.ts';
import { afterPrefix, scan } from './scan.ts';
import type { Store } from './store.ts';

const DOCUMENTS = 2;
const ENTRIES = 3;
const NOTHING = Buffer.alloc(0);

/** A document as it lies in the store; decoded when it is asked for. */
export class Stored {
  readonly rid: number;
  readonly bytes: Buffer;
  #doc: Doc | undefined;
  constructor(rid: number, bytes: Buffer) {
    this.rid = rid;
    this.bytes = bytes;
  }
  get doc(): Doc {
    return (this.#doc ??= decode(this.bytes));
  }
}

function prefixKey(kind: number, id: number): Buffer {
  const key = Buffer.alloc(5);
  key[0] = kind;
  key.writeUInt32BE(id, 1);
  return key;
}

export function ridBytes(rid: number): Buffer {
  const out = Buffer.alloc(8);
  out.writeDoubleBE(rid, 0);
  return out;
}

/** The bytes under which all entries of an index lie. */
export const entryPrefix = (index: Index): Buffer => prefixKey(ENTRIES, index.id);

/** The record that an entry of an index leads to: in its value where keys are unique, else at the end of its key. */
export function entryRid(index: Index, entry: { key: Buffer; value: Buffer }): number {
  return index.unique ? entry.value.readDoubleBE(0) : entry.key.readDoubleBE(entry.key.length - 8);
}

/** Documents of one collection and the entries of its indexes. All that writes runs inside Store.write. */
export class Collection {
  readonly #store: Store;
  readonly id: number;
  readonly ns: string;
  readonly indexes: Index[] = [];
  readonly #partial = new WeakMap<Index, Matcher>();
  count = 0;
  nextRecord = 1;
  dirty = false;
  catalogDirty = false;

  constructor(store: Store, id: number, ns: string) {
    this.#store = store;
    this.id = id;
    this.ns = ns;
  }

  get store(): Store {
    return this.#store;
  }

  #docKey(rid: number): Buffer {
    return Buffer.concat([prefixKey(DOCUMENTS, this.id), ridBytes(rid)]);
  }

  read(rid: number): Stored | undefined {
    const bytes = this.#store.get(this.#docKey(rid));
    return bytes && new Stored(rid, bytes);
  }

  /** All documents in the order in which they were inserted, or the other way. */
  *documents(reverse = false): Generator<Stored> {
    const low = prefixKey(DOCUMENTS, this.id);
    for (const { key, value } of scan(this.#store, { low, high: afterPrefix(low) }, reverse)) {
      yield new Stored(key.readDoubleBE(5), value);
    }
  }

  #keys(doc: Doc, index: Index): DocKeys {
    if (index.partial) {
      let matches = this.#partial.get(index);
      if (!matches) {
        matches = compileFilter(index.partial, noExpressions);
        this.#partial.set(index, matches);
      }
      if (!matches(doc)) return { keys: [], multikey: [], truncated: false };
    }
    return documentKeys(doc, index);
  }

  #checkUnique(index: Index, keys: readonly Buffer[], rid: number, doc: Doc): void {
    if (!index.unique) return;
    for (const key of keys) {
      const holder = this.#store.get(Buffer.concat([entryPrefix(index), key]));
      if (holder && holder.readDoubleBE(0) !== rid) throw duplicateKey(this.ns, index, doc);
    }
  }

  #entry(index: Index, key: Buffer, rid: number): [Buffer, Buffer] {
    if (index.unique) return [Buffer.concat([entryPrefix(index), key]), ridBytes(rid)];
    return [Buffer.concat([entryPrefix(index), key, ridBytes(rid)]), NOTHING];
  }

  #note(index: Index, found: DocKeys): void {
    if (found.truncated && !index.truncated) {
      index.truncated = true;
      this.catalogDirty = true;
    }
    found.multikey.forEach((array, i) => {
      if (!array || index.multikey[i]) return;
      index.multikey[i] = true;
      this.catalogDirty = true;
    });
  }

  insert(bytes: Buffer, doc: Doc): void {
    if (bytes.length > MAX_DOCUMENT_BYTES)
      throw new CommandError(
        'BadValue',
        `object to insert too large. size in bytes: ${String(bytes.length)}, max size: ${String(MAX_DOCUMENT_BYTES)}`,
      );
    const rid = this.nextRecord;
    const plans = this.indexes.map((index) => ({ index, found: this.#keys(doc, index) }));
    for (const { index, found } of plans) this.#checkUnique(index, found.keys, rid, doc);
    this.nextRecord++;
    this.count++;
    this.dirty = true;
    this.#store.put(this.#docKey(rid), bytes);
    for (const { index, found } of plans) {
      this.#note(index, found);
      for (const key of found.keys) this.#store.put(...this.#entry(index, key, rid));
    }
  }

  replace(old: Stored, bytes: Buffer, doc: Doc): void {
    if (bytes.length > MAX_DOCUMENT_BYTES)
      throw new CommandError(
        'Location17419',
        `Resulting document after update is larger than ${String(MAX_DOCUMENT_BYTES)}`,
      );
    const plans = this.indexes.map((index) => {
      const before = new Map(this.#keys(old.doc, index).keys.map((key) => [key.toString('latin1'), key]));
      const found = this.#keys(doc, index);
      const added = found.keys.filter((key) => !before.delete(key.toString('latin1')));
      return { index, found, added, removed: [...before.values()] };
    });
    for (const { index, added } of plans) this.#checkUnique(index, added, old.rid, doc);
    this.dirty = true;
    this.#store.put(this.#docKey(old.rid), bytes);
    for (const { index, found, added, removed } of plans) {
      this.#note(index, found);
      for (const key of removed) this.#store.remove(this.#entry(index, key, old.rid)[0]);
      for (const key of added) this.#store.put(...this.#entry(index, key, old.rid));
    }
  }

  remove(old: Stored): void {
    for (const index of this.indexes) {
      for (const key of this.#keys(old.doc, index).keys)
        this.#store.remove(this.#entry(index, key, old.rid)[0]);
    }
    this.#store.remove(this.#docKey(old.rid));
    this.count--;
    this.dirty = true;
  }

  /** Adds an index over what is there; checks all before it writes anything. */
  addIndex(index: Index): void {
    const entries: [Buffer, Buffer][] = [];
    const seen = new Set<string>();
    for (const stored of this.documents()) {
      const found = this.#keys(stored.doc, index);
      this.#note(index, found);
      for (const key of found.keys) {
        const text = key.toString('latin1');
        if (index.unique && seen.has(text)) throw duplicateKey(this.ns, index, stored.doc);
        if (index.unique) seen.add(text);
        entries.push(this.#entry(index, key, stored.rid));
      }
    }
    for (const entry of entries) this.#store.put(...entry);
    this.indexes.push(index);
    this.dirty = this.catalogDirty = true;
  }

  dropIndex(index: Index): void {
    this.#clearRange(entryPrefix(index));
    this.indexes.splice(this.indexes.indexOf(index), 1);
    this.dirty = this.catalogDirty = true;
  }

  clear(): void {
    for (const index of this.indexes) this.#clearRange(entryPrefix(index));
    this.#clearRange(prefixKey(DOCUMENTS, this.id));
    this.count = 0;
    this.dirty = true;
  }

  #clearRange(prefix: Buffer): void {
    for (const { key } of scan(this.#store, { low: prefix, high: afterPrefix(prefix) }, false))
      this.#store.remove(key);
  }
}

const noExpressions = (): never => {
  throw new CommandError('CannotCreateIndex', 'unsupported expression in partial index: $expr');
};

function duplicateKey(ns: string, index: Index, doc: Doc): CommandError {
  const keyValue = Object.fromEntries(
    index.fields.map((field) => [field.path, plainValue(doc, field.parts) ?? null]),
  );
  const shown = Object.entries(keyValue)
    .map(([path, value]) => `${path}: ${show(value)}`)
    .join(', ');
  return new CommandError(
    'DuplicateKey',
    `E11000 duplicate key error collection: ${ns} index: ${index.name} dup key: { ${shown} }`,
    { keyPattern: keyPattern(index), keyValue },
  );
}

function show(value: unknown): string {
  return typeof value === 'object' && value !== null && '_bsontype' in value && value._bsontype === 'ObjectId'
    ? `ObjectId('${String(value)}')`
    : JSON.stringify(value);
}
