import type { BSONRegExp, Timestamp } from 'bson';
import { Binary, BSONSymbol, Code, Long, ObjectId } from 'bson';
import type { DbPointer } from './exact.ts';
import { milliseconds } from './exact.ts';
import { numberKey } from './number-key.ts';
import { orderClass, ORDER, toNumber } from './types.ts';

const END = Buffer.from([0, 0]);

/** Text that sorts by its UTF-8 bytes and ends by itself: 0 becomes 0 255, the end is 0 0. */
function textKey(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  if (!bytes.includes(0)) return Buffer.concat([bytes, END]);
  const out: number[] = [];
  for (const byte of bytes) out.push(...(byte === 0 ? [0, 255] : [byte]));
  return Buffer.from([...out, 0, 0]);
}

function longKey(value: bigint): Buffer {
  const out = Buffer.alloc(8);
  out.writeBigUInt64BE(BigInt.asUintN(64, value) ^ (1n << 63n), 0);
  return out;
}

function objectKey(value: object, out: Buffer[]): void {
  const doc = value instanceof Code ? { code: value.code, scope: value.scope } : value;
  for (const [name, item] of Object.entries(doc)) {
    out.push(Buffer.from([orderClass(item)]), textKey(name));
    payload(item, out);
  }
  out.push(Buffer.from([0]));
}

function binaryKey(value: Binary | Uint8Array, out: Buffer[]): void {
  const bytes = value instanceof Binary ? value.value() : value;
  const head = Buffer.alloc(5);
  head.writeUInt32BE(bytes.length, 0);
  head[4] = value instanceof Binary ? value.sub_type : 0;
  out.push(head, Buffer.from(bytes));
}

function payload(value: unknown, out: Buffer[]): void {
  switch (orderClass(value)) {
    case ORDER.number:
      return void out.push(numberKey(value));
    case ORDER.string:
      return void out.push(textKey(value instanceof BSONSymbol ? value.value : (value as string)));
    case ORDER.array:
      for (const item of value as unknown[]) {
        out.push(Buffer.from([orderClass(item)]));
        payload(item, out);
      }
      return void out.push(Buffer.from([0]));
    case ORDER.binary:
      return binaryKey(value as Binary, out);
    case ORDER.objectId:
      return void out.push(Buffer.from((value as ObjectId).id));
    case ORDER.boolean:
      return void out.push(Buffer.from([value === true ? 1 : 0]));
    case ORDER.date:
      return void out.push(longKey(milliseconds(value as Date)));
    case ORDER.timestamp:
      return void out.push(longKey((value as Timestamp).toBigInt() ^ (1n << 63n)));
    case ORDER.regex: {
      const regex = value as BSONRegExp | RegExp;
      return void out.push(
        textKey(regex instanceof RegExp ? regex.source : regex.pattern),
        textKey(regex instanceof RegExp ? regex.flags : regex.options),
      );
    }
    case ORDER.code:
      return void out.push(textKey((value as Code).code.toString()));
    case ORDER.object:
    case ORDER.codeWithScope:
      return objectKey(value as object, out);
    case ORDER.dbRef:
      return void out.push((value as DbPointer).bytes);
    default:
      return undefined;
  }
}

/**
 * Bytes whose order under memcmp is MongoDB's BSON order, and that end by themselves, so that keys of compound
 * indexes can be put behind each other. Equal values (1 as int, long, double, decimal) have equal bytes.
 */
export function valueKey(value: unknown): Buffer {
  const out: Buffer[] = [Buffer.from([orderClass(value)])];
  payload(value, out);
  return out.length === 1 ? (out[0] as Buffer) : Buffer.concat(out);
}

/** The same bytes for a descending component. */
export function invert(key: Buffer): Buffer {
  const out = Buffer.allocUnsafe(key.length);
  for (let i = 0; i < key.length; i++) out[i] = 255 - (key[i] as number);
  return out;
}

/** Compares two BSON values as MongoDB does: -1, 0 or 1. */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b && a !== undefined) return 0;
  const classA = orderClass(a);
  const classB = orderClass(b);
  if (classA !== classB) return classA < classB ? -1 : 1;
  if (classA === ORDER.number && !(a instanceof Long || b instanceof Long)) {
    const x = toNumber(a);
    const y = toNumber(b);
    if (x !== y && Number.isFinite(x) && Number.isFinite(y)) return x < y ? -1 : 1;
  }
  return Buffer.compare(valueKey(a), valueKey(b));
}

/** Equality as MongoDB sees it: numbers by value, documents by order of fields too. */
export function equalValues(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a === b;
  if (a instanceof ObjectId && b instanceof ObjectId) return a.equals(b);
  return compareValues(a, b) === 0;
}
