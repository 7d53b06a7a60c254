import { BSONError } from 'bson';
import { decode } from './decode.ts';
import { encode } from './encode.ts';

export { decode, encode };
export type { Doc } from './doc.ts';

/** MongoDB's limit for one document. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** One element of a document as bytes: `raw` is type byte, name, 0 and value. */
export interface RawElement {
  name: string;
  type: number;
  raw: Buffer;
  value: Buffer;
}

const FIXED: Record<number, number> = {
  0x01: 8,
  0x06: 0,
  0x07: 12,
  0x08: 1,
  0x09: 8,
  0x0a: 0,
  0x10: 4,
  0x11: 8,
  0x12: 8,
  0x13: 16,
  0xff: 0,
  0x7f: 0,
};

function valueLength(buf: Buffer, type: number, at: number, end: number): number {
  const fixed = FIXED[type];
  if (fixed !== undefined) return fixed;
  if (at + 4 > end && type !== 0x0b) throw new BSONError('BSON element runs past its document');
  switch (type) {
    case 0x02:
    case 0x0d:
    case 0x0e:
      return 4 + buf.readInt32LE(at);
    case 0x03:
    case 0x04:
    case 0x0f:
      return buf.readInt32LE(at);
    case 0x05:
      return 5 + buf.readInt32LE(at);
    case 0x0c:
      return 4 + buf.readInt32LE(at) + 12;
    case 0x0b: {
      const pattern = buf.indexOf(0, at);
      return buf.indexOf(0, pattern + 1) + 1 - at;
    }
    default:
      throw new BSONError(`unknown BSON type ${String(type)}`);
  }
}

/** Walks the top level of a document without decoding values. */
export function* rawElements(bytes: Uint8Array): Generator<RawElement> {
  const buf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buf.readInt32LE(0) - 1;
  let at = 4;
  while (at < end) {
    const type = buf[at] ?? 0;
    const nameEnd = buf.indexOf(0, at + 1);
    const from = nameEnd + 1;
    const to = from + valueLength(buf, type, from, end);
    if (nameEnd < 0 || to < from || to > end) throw new BSONError('BSON element runs past its document');
    yield {
      name: buf.toString('utf8', at + 1, nameEnd),
      type,
      raw: buf.subarray(at, to),
      value: buf.subarray(from, to),
    };
    at = to;
  }
}

/** Puts elements together to one document. */
export function joinElements(parts: readonly Buffer[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 5);
  const out = Buffer.allocUnsafe(length);
  out.writeInt32LE(length, 0);
  let at = 4;
  for (const part of parts) at += part.copy(out, at);
  out[at] = 0;
  return out;
}

/** The bytes of one element, for a value that was decoded or made here. */
export function encodeElement(name: string, value: unknown): Buffer {
  const doc = encode({ [name]: value });
  return doc.subarray(4, doc.length - 1);
}

/** An element whose value is a document or an array given as bytes. */
export function rawDocElement(name: string, bytes: Uint8Array, type = 0x03): Buffer {
  return Buffer.concat([Buffer.from([type]), Buffer.from(name, 'utf8'), Buffer.from([0]), bytes]);
}

/** A BSON array of documents given as bytes; nothing is decoded or encoded again. */
export function rawArray(docs: readonly Uint8Array[]): Buffer {
  let length = 5;
  docs.forEach((doc, i) => (length += 2 + String(i).length + doc.length));
  const out = Buffer.allocUnsafe(length);
  out.writeInt32LE(length, 0);
  let at = 4;
  docs.forEach((doc, i) => {
    out[at++] = 0x03;
    at += out.write(String(i), at, 'latin1');
    out[at++] = 0;
    out.set(doc, at);
    at += doc.length;
  });
  out[at] = 0;
  return out;
}
