import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';
import type { Doc } from './codec.ts';
import { DbPointer, UNDEFINED } from './exact.ts';

/** MongoDB's comparison order: values of a lower class sort before those of a higher. */
export const ORDER = {
  minKey: 1,
  undefined: 2,
  null: 3,
  number: 4,
  string: 5,
  object: 6,
  array: 7,
  binary: 8,
  objectId: 9,
  boolean: 10,
  date: 11,
  timestamp: 12,
  regex: 13,
  dbRef: 14,
  code: 15,
  codeWithScope: 16,
  maxKey: 17,
} as const;

const ALIASES: readonly (readonly [number, string])[] = [
  [1, 'double'],
  [2, 'string'],
  [3, 'object'],
  [4, 'array'],
  [5, 'binData'],
  [6, 'undefined'],
  [7, 'objectId'],
  [8, 'bool'],
  [9, 'date'],
  [10, 'null'],
  [11, 'regex'],
  [12, 'dbPointer'],
  [13, 'javascript'],
  [14, 'symbol'],
  [15, 'javascriptWithScope'],
  [16, 'int'],
  [17, 'timestamp'],
  [18, 'long'],
  [19, 'decimal'],
  [-1, 'minKey'],
  [127, 'maxKey'],
];
/** BSON type numbers by MongoDB's alias. */
export const TYPE_BY_ALIAS = new Map(ALIASES.map(([n, name]) => [name, n]));
export const ALIAS_BY_TYPE = new Map(ALIASES);

/** True for an embedded document: not an array, not one of BSON's own classes. */
export function isDoc(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Date)
    return false;
  // In a class of BSON the mark is its prototype's; as a field of its own it came in a document.
  return !('_bsontype' in value) || Object.hasOwn(value, '_bsontype');
}

/** The BSON type number of a decoded value. */
export function typeNumber(value: unknown): number {
  if (value === undefined) return 6;
  if (value === null) return 10;
  if (typeof value === 'string') return 2;
  if (typeof value === 'boolean') return 8;
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) <= 0x7fffffff && !Object.is(value, -0) ? 16 : 1;
  if (typeof value === 'bigint') return 18;
  if (Array.isArray(value)) return 4;
  if (value instanceof Date) return 9;
  if (value instanceof Int32) return 16;
  if (value instanceof Double) return 1;
  // Timestamp extends Long in bson, so it is asked first.
  if (value instanceof Timestamp) return 17;
  if (value instanceof Long) return 18;
  if (value instanceof Decimal128) return 19;
  if (value instanceof ObjectId) return 7;
  if (value instanceof Binary || value instanceof Uint8Array) return 5;
  if (value instanceof BSONRegExp || value instanceof RegExp) return 11;
  if (value instanceof BSONSymbol) return 14;
  if (value instanceof Code) return value.scope == null ? 13 : 15;
  if (value instanceof MinKey) return -1;
  if (value instanceof MaxKey) return 127;
  if (value === UNDEFINED) return 6;
  if (value instanceof DbPointer) return 12;
  return 3;
}

const CLASS_OF: Record<number, number> = {
  1: ORDER.number,
  16: ORDER.number,
  18: ORDER.number,
  19: ORDER.number,
  2: ORDER.string,
  14: ORDER.string,
  3: ORDER.object,
  4: ORDER.array,
  5: ORDER.binary,
  6: ORDER.undefined,
  7: ORDER.objectId,
  8: ORDER.boolean,
  9: ORDER.date,
  10: ORDER.null,
  11: ORDER.regex,
  12: ORDER.dbRef,
  13: ORDER.code,
  15: ORDER.codeWithScope,
  17: ORDER.timestamp,
  [-1]: ORDER.minKey,
  127: ORDER.maxKey,
};

/** The class in which a value is compared (all numbers share one, string and symbol too). */
export function orderClass(value: unknown): number {
  // The deprecated BSON undefined stands where null stands, so that `null` finds it, by an index too.
  if (value === UNDEFINED) return ORDER.null;
  return CLASS_OF[typeNumber(value)] ?? ORDER.object;
}

export function isNumeric(value: unknown): boolean {
  return orderClass(value) === ORDER.number;
}

/** A numeric value as a JS number; Decimal128 and large Longs are rounded. */
export function toNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (value instanceof Long) return value.toNumber();
  if (value instanceof Decimal128) return Number(value.toString());
  return Number.NaN;
}

/** An option such as limit or skip as a JS number, or undefined where it is absent. */
export function numberOption(value: unknown): number | undefined {
  return value === undefined || value === null ? undefined : toNumber(value);
}

/** MongoDB's truth of an option: false, 0, null and absent are not true. */
export function isTrue(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return false;
  return isNumeric(value) ? toNumber(value) !== 0 : true;
}
