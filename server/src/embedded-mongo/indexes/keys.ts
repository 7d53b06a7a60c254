import { createHash } from 'node:crypto';
import type { Doc } from '../bson/codec.ts';
import { isDoc } from '../bson/types.ts';
import { invert, valueKey } from '../bson/key.ts';
import { CommandError } from '../errors.ts';
import { collectLeaves, plainValue } from '../query/path.ts';
import type { Index } from './spec.ts';

/** LMDB holds keys of 1978 bytes; the prefix of an index and a record id come beside it. */
export const MAX_KEY_BYTES = 1500;
const KEPT_BYTES = 1400;
const EMPTY_ARRAY = Buffer.from([2]);

/** A long key is kept as its beginning and a hash: equality stays exact, ranges stay a superset. */
export function boundedKey(key: Buffer): Buffer {
  if (key.length <= MAX_KEY_BYTES) return key;
  return Buffer.concat([key.subarray(0, KEPT_BYTES), createHash('sha256').update(key).digest()]);
}

interface Component {
  keys: Buffer[];
  array: boolean;
}

/** Does a path go through an array, or end in one? */
function throughArray(value: unknown, parts: readonly string[], at = 0): boolean {
  if (Array.isArray(value)) return true;
  if (at === parts.length || !isDoc(value)) return false;
  return throughArray(value[parts[at] as string], parts, at + 1);
}

function component(doc: unknown, parts: readonly string[]): Component {
  if (!throughArray(doc, parts)) return { keys: [valueKey(plainValue(doc, parts) ?? null)], array: false };
  const keys = new Map<string, Buffer>();
  const add = (key: Buffer): void => void keys.set(key.toString('latin1'), key);
  const leaves = collectLeaves(doc, parts);
  for (const leaf of leaves) {
    if (!Array.isArray(leaf)) add(valueKey(leaf ?? null));
    else if (leaf.length === 0) add(EMPTY_ARRAY);
    else for (const item of leaf) add(valueKey(item ?? null));
  }
  if (leaves.length === 0) add(valueKey(null));
  return { keys: [...keys.values()], array: true };
}

/** Finds the array that a path goes through: its path, and the rest of the path under its elements. */
function firstArray(
  doc: Doc,
  parts: readonly string[],
): { prefix: string; array: unknown[]; rest: readonly string[] } | undefined {
  let current: unknown = doc;
  for (let i = 0; i <= parts.length; i++) {
    if (Array.isArray(current))
      return { prefix: parts.slice(0, i).join('.'), array: current, rest: parts.slice(i) };
    if (!isDoc(current) || i === parts.length) return undefined;
    current = current[parts[i] as string];
  }
  return undefined;
}

/** Two components under one array: the keys of one element stay together; other arrays beside it are an error. */
function jointKeys(doc: Doc, index: Index): Buffer[][] {
  const found = index.fields.map((field) => firstArray(doc, field.parts));
  const shared = found.find((f) => f !== undefined);
  if (found.some((f) => f && f.prefix !== shared?.prefix)) {
    throw new CommandError('CannotCreateIndex', 'cannot index parallel arrays', {});
  }
  const items = shared && shared.array.length > 0 ? shared.array : [undefined];
  return items.flatMap((item) => {
    const parts = index.fields.map((field, i) => {
      const at = found[i];
      if (!at) return component(doc, field.parts).keys;
      return at.rest.length === 0
        ? [item === undefined ? EMPTY_ARRAY : valueKey(item)]
        : component(item, at.rest).keys;
    });
    return product(parts);
  });
}

function product(parts: readonly Buffer[][]): Buffer[][] {
  return parts.reduce<Buffer[][]>(
    (rows, keys) => rows.flatMap((row) => keys.map((key) => [...row, key])),
    [[]],
  );
}

export interface DocKeys {
  keys: Buffer[];
  /** Which components came from an array. */
  multikey: boolean[];
  truncated: boolean;
}

/** The keys under which an index holds a document; none where it is sparse and the document has none of its fields. */
export function documentKeys(doc: Doc, index: Index): DocKeys {
  const none: DocKeys = { keys: [], multikey: [], truncated: false };
  if (
    index.sparse &&
    index.fields.every((f) => collectLeaves(doc, f.parts).every((leaf) => leaf === undefined))
  )
    return none;
  const parts = index.fields.map((field) => component(doc, field.parts));
  const multikey = parts.map((part) => part.array);
  const rows =
    multikey.filter(Boolean).length > 1 ? jointKeys(doc, index) : product(parts.map((part) => part.keys));
  const unique = new Map<string, Buffer>();
  let truncated = false;
  for (const row of rows) {
    const joined = row.map((key, i) => (index.fields[i]?.descending ? invert(key) : key));
    const whole = joined.length === 1 ? (joined[0] as Buffer) : Buffer.concat(joined);
    truncated ||= whole.length > MAX_KEY_BYTES;
    const key = boundedKey(whole);
    unique.set(key.toString('latin1'), key);
  }
  return { keys: [...unique.values()], multikey, truncated };
}
