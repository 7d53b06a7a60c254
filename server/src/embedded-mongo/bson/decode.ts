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
import { nameEnd, nameOf, utf8 } from './text.ts';
import { DbPointer, ExactNan, FarDate, UNDEFINED } from './exact.ts';

/** MongoDB's limit of documents in documents. */
const MOST_DEPTH = 200;
const LAST_DATE = 8_640_000_000_000_000n;
const CANONICAL_NAN = 0x7ff80000;

const bad = (message: string): BSONError => new BSONError(message);

/** Reads one document from a buffer, from front to back. */
class Reader {
  readonly #buf: Buffer;
  readonly #skip: ReadonlySet<string> | undefined;
  #at = 0;
  #depth = 0;

  constructor(buf: Buffer, skip: ReadonlySet<string> | undefined) {
    this.#buf = buf;
    this.#skip = skip;
  }

  whole(): Doc {
    const doc = this.#document(this.#buf.length, false) as Doc;
    if (this.#at !== this.#buf.length) throw bad('bytes after the end of a document');
    return doc;
  }

  #document(limit: number, array: boolean): Doc | unknown[] {
    const start = this.#at;
    const size = this.#int32(limit);
    const end = start + size - 1;
    if (size < 5 || end >= limit || this.#buf[end] !== 0) throw bad('a document does not fit its place');
    if (++this.#depth > MOST_DEPTH) throw bad(`documents are nested deeper than ${String(MOST_DEPTH)}`);
    const out: Doc | unknown[] = array ? [] : {};
    while (this.#at < end) this.#element(out, end);
    if (this.#at !== end) throw bad('a document does not end where it says');
    this.#at++;
    this.#depth--;
    return out;
  }

  #element(out: Doc | unknown[], end: number): void {
    const type = this.#buf[this.#at++] as number;
    if (Array.isArray(out)) {
      this.#at = this.#zero(end) + 1;
      out.push(this.#value(type, end));
      return;
    }
    const name = this.#name(end);
    if (this.#depth === 1 && type === 0x04 && this.#skip?.has(name)) {
      this.#at += this.#length(0, end, 5);
      out[name] = [];
    } else if (name === '__proto__')
      Object.defineProperty(out, name, {
        value: this.#value(type, end),
        writable: true,
        enumerable: true,
        configurable: true,
      });
    else out[name] = this.#value(type, end);
  }

  #zero(end: number): number {
    const at = this.#buf.indexOf(0, this.#at);
    if (at < 0 || at >= end) throw bad('a name or text does not end');
    return at;
  }

  #name(end: number): string {
    const start = this.#at;
    const stop = nameEnd(this.#buf, start, end);
    this.#at = stop + 1;
    return nameOf(this.#buf, start, stop);
  }

  #need(n: number, end: number): number {
    const at = this.#at;
    if (at + n > end) throw bad('a value runs past its document');
    this.#at = at + n;
    return at;
  }

  #view(n: number, end: number): Buffer {
    const at = this.#need(n, end);
    return this.#buf.subarray(at, at + n);
  }

  #bytes(n: number, end: number): Buffer {
    return Buffer.from(this.#view(n, end));
  }

  #int32(end: number): number {
    return this.#buf.readInt32LE(this.#need(4, end));
  }

  /** The length that stands at this place, plus what it does not count; the place stays. */
  #length(extra: number, end: number, least: number): number {
    if (this.#at + 4 > end) throw bad('a value runs past its document');
    const n = this.#buf.readInt32LE(this.#at);
    if (n < least || this.#at + n + extra > end) throw bad('a length does not fit its place');
    return n + extra;
  }

  #text(end: number): string {
    const length = this.#length(4, end, 1) - 4;
    const from = this.#at + 4;
    this.#at = from + length;
    if (this.#buf[this.#at - 1] !== 0) throw bad('a text does not end');
    return utf8(this.#buf, from, this.#at - 1);
  }

  #cstring(end: number): string {
    const from = this.#at;
    const to = this.#zero(end);
    this.#at = to + 1;
    return utf8(this.#buf, from, to);
  }

  #double(end: number): Double {
    const at = this.#need(8, end);
    const value = this.#buf.readDoubleLE(at);
    if (Number.isNaN(value) && this.#buf.readBigUInt64LE(at) !== BigInt(CANONICAL_NAN) << 32n)
      return new ExactNan(Buffer.from(this.#buf.subarray(at, at + 8)));
    return new Double(value);
  }

  #date(end: number): Date {
    const ms = this.#buf.readBigInt64LE(this.#need(8, end));
    return ms > LAST_DATE || ms < -LAST_DATE ? new FarDate(ms) : new Date(Number(ms));
  }

  #binary(end: number): Binary {
    const length = this.#length(5, end, 0) - 5;
    const subtype = this.#buf[this.#at + 4] as number;
    this.#at += 5;
    return new Binary(this.#bytes(length, end), subtype);
  }

  #regex(end: number): BSONRegExp {
    const regex = new BSONRegExp(this.#cstring(end));
    // bson sorts the options; they stay as they came.
    regex.options = this.#cstring(end);
    return regex;
  }

  #scoped(end: number): Code {
    const start = this.#at;
    const stop = start + this.#length(0, end, 14);
    this.#at += 4;
    const code = new Code(this.#text(stop), this.#document(stop, false) as Doc);
    if (this.#at !== stop) throw bad('code with scope does not end where it says');
    return code;
  }

  #boolean(end: number): boolean {
    const byte = this.#buf[this.#need(1, end)] as number;
    if (byte > 1) throw bad('a boolean is neither 0 nor 1');
    return byte === 1;
  }

  #value(type: number, end: number): unknown {
    switch (type) {
      case 0x01:
        return this.#double(end);
      case 0x02:
        return this.#text(end);
      case 0x03:
        return this.#document(end, false);
      case 0x04:
        return this.#document(end, true);
      case 0x07:
        return new ObjectId(this.#view(12, end));
      case 0x08:
        return this.#boolean(end);
      case 0x09:
        return this.#date(end);
      case 0x0a:
        return null;
      case 0x10:
        return new Int32(this.#int32(end));
      case 0x12:
        return new Long(this.#int32(end), this.#int32(end));
      default:
        return this.#rareValue(type, end);
    }
  }

  #rareValue(type: number, end: number): unknown {
    switch (type) {
      case 0x05:
        return this.#binary(end);
      case 0x06:
        return UNDEFINED;
      case 0x0b:
        return this.#regex(end);
      case 0x0c:
        return new DbPointer(this.#bytes(this.#length(4 + 12, end, 1), end));
      case 0x0d:
        return new Code(this.#text(end));
      case 0x0e:
        return new BSONSymbol(this.#text(end));
      case 0x0f:
        return this.#scoped(end);
      case 0x11:
        return new Timestamp(this.#buf.readBigUInt64LE(this.#need(8, end)));
      case 0x13:
        return new Decimal128(this.#bytes(16, end));
      case 0x7f:
        return new MaxKey();
      case 0xff:
        return new MinKey();
      default:
        throw bad(`unknown BSON type ${String(type)}`);
    }
  }
}

/**
 * Decodes BSON so that `encode` gives the same bytes. Arrays at the top level whose names are in `skip` are passed over
 * and left empty. Throws BSONError on malformed bytes.
 */
export function decode(bytes: Uint8Array, skip?: ReadonlySet<string>): Doc {
  return new Reader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), skip).whole();
}
