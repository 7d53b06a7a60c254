import type { Doc } from '../bson/codec.ts';
import { invert, valueKey } from '../bson/key.ts';
import { isDoc, isNumeric, toNumber } from '../bson/types.ts';
import { CommandError, notHere } from '../errors.ts';
import type { SortSpec } from '../indexes/planner.ts';
import { collectLeaves } from './path.ts';

/** Reads `{a: 1, b: -1}`. Throws CommandError on anything else; `$meta` is not here. */
export function parseSort(value: unknown): SortSpec {
  if (value === undefined || value === null) return [];
  if (!isDoc(value)) throw new CommandError('TypeMismatch', 'Expected field sort to be of type object');
  return Object.entries(value).map(([path, direction]) => {
    if (isDoc(direction)) throw notHere('$meta in a sort');
    const n = isNumeric(direction) ? toNumber(direction) : 0;
    if (n !== 1 && n !== -1)
      throw new CommandError(
        'BadValue',
        `$sort key ordering must be 1 (for ascending) or -1 (for descending)`,
      );
    return { path, parts: path.split('.'), descending: n === -1 };
  });
}

const EMPTY_ARRAY = Buffer.from([2]);

function componentKey(doc: Doc, parts: readonly string[], descending: boolean): Buffer {
  const leaves = collectLeaves(doc, parts);
  const keys = leaves.flatMap((leaf) => {
    if (!Array.isArray(leaf)) return [valueKey(leaf ?? null)];
    return leaf.length === 0 ? [EMPTY_ARRAY] : leaf.map((item: unknown) => valueKey(item ?? null));
  });
  if (keys.length === 0) keys.push(valueKey(null));
  // Of an array its least element counts when ascending and its greatest when descending.
  const key =
    keys.length === 1
      ? (keys[0] as Buffer)
      : (keys.sort(Buffer.compare)[descending ? keys.length - 1 : 0] as Buffer);
  return descending ? invert(key) : key;
}

/** Bytes whose order is the order that the sort asks for. */
export function sortKey(doc: Doc, sort: SortSpec): Buffer {
  const parts = sort.map((field) => componentKey(doc, field.parts, field.descending));
  return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
}

/** Sorts stably; with `limit` keeps no more than it has to. */
export function sortBy<T>(items: Iterable<T>, key: (item: T) => Buffer, limit = Infinity): T[] {
  let rows: { item: T; key: Buffer; at: number }[] = [];
  const order = (a: (typeof rows)[number], b: (typeof rows)[number]): number =>
    Buffer.compare(a.key, b.key) || a.at - b.at;
  let at = 0;
  for (const item of items) {
    rows.push({ item, key: key(item), at: at++ });
    if (rows.length >= 2 * limit + 1000) rows = rows.sort(order).slice(0, limit);
  }
  return rows
    .sort(order)
    .slice(0, limit)
    .map((row) => row.item);
}
