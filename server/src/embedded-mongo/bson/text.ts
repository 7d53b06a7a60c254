import { BSONError } from 'bson';

/** Text of UTF-8 bytes. Throws BSONError where they are none. */
export function utf8(buf: Buffer, from: number, to: number): string {
  const text = buf.toString('utf8', from, to);
  if (text.includes('\ufffd') && !Buffer.from(text, 'utf8').equals(buf.subarray(from, to)))
    throw new BSONError('invalid UTF-8 in a text');
  return text;
}

/** Names come again in every document: one string is kept for each, found by a hash of its bytes. */
const NAMES: (string | undefined)[] = new Array<string | undefined>(4096).fill(undefined);
const LONGEST_KEPT = 64;

/** Where the zero stands that ends the name that begins at `from`. */
export function nameEnd(buf: Buffer, from: number, end: number): number {
  let at = from;
  while (at < end && buf[at] !== 0) at++;
  if (at >= end) throw new BSONError('a name does not end');
  return at;
}

/** The name in these bytes. */
export function nameOf(buf: Buffer, from: number, to: number): string {
  const length = to - from;
  if (length > LONGEST_KEPT) return utf8(buf, from, to);
  let hash = 0;
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + (buf[at] as number)) | 0;
  const slot = hash & 4095;
  const known = NAMES[slot];
  if (known?.length === length) {
    let i = 0;
    // A byte over 127 is no character by itself, so it never equals one of an ASCII name.
    while (i < length && known.charCodeAt(i) === buf[from + i]) i++;
    if (i === length) return known;
  }
  const name = utf8(buf, from, to);
  if (name.length === length) NAMES[slot] = name;
  return name;
}
