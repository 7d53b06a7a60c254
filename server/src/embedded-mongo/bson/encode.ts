import {
  Binary,
  BSONError,
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
import type { Doc } from './doc.ts';
import { DbPointer, ExactNan, milliseconds, UNDEFINED } from './exact.ts';

const SMALL = 64 * 1024;
/** One buffer for all, since encoding is never interrupted; what was written is copied out of it. */
let out = Buffer.allocUnsafe(SMALL);
let at = 0;

function room(n: number): void {
  if (at + n <= out.length) return;
  const bigger = Buffer.allocUnsafe(Math.max(out.length * 2, at + n));
  out.copy(bigger, 0, 0, at);
  out = bigger;
}

function int32(value: number): void {
  room(4);
  at = out.writeInt32LE(value, at);
}

function bytes(value: Uint8Array): void {
  room(value.length);
  out.set(value, at);
  at += value.length;
}

/** Writes short ASCII text itself, which is quicker than a call out of JavaScript; gives whether it could. */
function ascii(value: string): boolean {
  if (value.length > 64) return false;
  let to = at;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code > 127) return false;
    out[to++] = code;
  }
  at = to;
  return true;
}

function cstring(value: string): void {
  if (value.includes('\0')) throw new BSONError('a name or pattern contains a zero byte');
  room(value.length * 3 + 1);
  if (!ascii(value)) at += out.write(value, at, 'utf8');
  out[at++] = 0;
}

function text(value: string): void {
  room(value.length * 3 + 5);
  const start = at;
  at += 4;
  if (!ascii(value)) at += out.write(value, at, 'utf8');
  out[at++] = 0;
  out.writeInt32LE(at - start - 4, start);
}

function head(type: number, name: string): void {
  room(1);
  out[at++] = type;
  cstring(name);
}

function double(name: string, value: number): void {
  head(0x01, name);
  room(8);
  at = out.writeDoubleLE(value, at);
}

function number(name: string, value: number): void {
  if (!Number.isInteger(value) || (value | 0) !== value || Object.is(value, -0)) return double(name, value);
  head(0x10, name);
  int32(value);
}

function bigint(type: number, name: string, value: bigint): void {
  head(type, name);
  room(8);
  at = out.writeBigInt64LE(BigInt.asIntN(64, value), at);
}

function code(name: string, value: Code): void {
  const source = String(value.code);
  if (!value.scope) {
    head(0x0d, name);
    return text(source);
  }
  head(0x0f, name);
  const start = at;
  int32(0);
  text(source);
  document(value.scope);
  out.writeInt32LE(at - start, start);
}

function binary(name: string, value: Uint8Array, subtype: number): void {
  head(0x05, name);
  int32(value.length);
  room(1);
  out[at++] = subtype;
  bytes(value);
}

function regex(name: string, pattern: string, options: string): void {
  head(0x0b, name);
  cstring(pattern);
  cstring(options);
}

/** Types that are met seldom; true where it was one of them. */
function rare(name: string, value: object): boolean {
  if (value === UNDEFINED) head(0x06, name);
  else if (value instanceof Uint8Array) binary(name, value, 0);
  else if (value instanceof RegExp) regex(name, value.source, value.flags);
  else if (value instanceof BSONRegExp) regex(name, value.pattern, value.options);
  else if (value instanceof BSONSymbol) {
    head(0x0e, name);
    text(value.value);
  } else if (value instanceof Code) code(name, value);
  else if (value instanceof MinKey) head(0xff, name);
  else if (value instanceof MaxKey) head(0x7f, name);
  else if (value instanceof DbPointer) {
    head(0x0c, name);
    bytes(value.bytes);
  } else return false;
  return true;
}

function object(name: string, value: object): void {
  if (Array.isArray(value)) {
    head(0x04, name);
    document(value as unknown[]);
  } else if (value instanceof Date) bigint(0x09, name, milliseconds(value));
  else if (!('_bsontype' in value) || Object.hasOwn(value, '_bsontype')) {
    if (rare(name, value)) return;
    head(0x03, name);
    document(value);
  } else if (value instanceof Int32) {
    head(0x10, name);
    int32(value.value);
  } else if (value instanceof ExactNan) {
    head(0x01, name);
    bytes(value.bytes);
  } else if (value instanceof Double) double(name, value.value);
  else if (value instanceof ObjectId) {
    head(0x07, name);
    bytes(value.id);
  } else if (value instanceof Timestamp || value instanceof Long) {
    head(value instanceof Timestamp ? 0x11 : 0x12, name);
    int32(value.low);
    int32(value.high);
  } else if (value instanceof Decimal128) {
    head(0x13, name);
    bytes(value.bytes);
  } else if (value instanceof Binary) binary(name, value.value(), value.sub_type);
  else if (!rare(name, value)) throw new BSONError(`no BSON for a ${String(value._bsontype)}`);
}

function element(name: string, value: unknown): void {
  if (value === null || value === undefined) return head(0x0a, name);
  switch (typeof value) {
    case 'string':
      head(0x02, name);
      return text(value);
    case 'number':
      return number(name, value);
    case 'boolean':
      head(0x08, name);
      room(1);
      out[at++] = value ? 1 : 0;
      return;
    case 'bigint':
      return bigint(0x12, name, value);
    case 'object':
      return object(name, value);
    default:
      throw new BSONError(`no BSON for a ${typeof value}`);
  }
}

function document(value: object): void {
  const start = at;
  int32(0);
  if (Array.isArray(value)) for (let i = 0; i < value.length; i++) element(String(i), value[i]);
  else for (const name of Object.keys(value)) element(name, (value as Doc)[name]);
  room(1);
  out[at++] = 0;
  out.writeInt32LE(at - start, start);
}

/** Encodes a document; plain JS numbers become int32 or double as in the driver, `undefined` null. */
export function encode(doc: Doc): Buffer {
  at = 0;
  document(doc);
  const made = Buffer.allocUnsafe(at);
  out.copy(made, 0, 0, at);
  if (out.length > 16 * SMALL) out = Buffer.allocUnsafe(SMALL);
  return made;
}
