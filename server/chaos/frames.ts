/** Bytes of a WebSocket connection, cut into whole messages of Socket.IO: what can be sent twice without breaking it. */

interface Frame {
  bytes: Buffer;
  payload: Buffer;
}

/** Reads one frame of a WebSocket; null while it is not all there. */
function readFrame(bytes: Buffer): Frame | null {
  if (bytes.length < 2) return null;
  const masked = ((bytes[1] ?? 0) & 0x80) !== 0;
  const short = (bytes[1] ?? 0) & 0x7f;
  const lengthBytes = short === 126 ? 2 : short === 127 ? 8 : 0;
  const head = 2 + lengthBytes + (masked ? 4 : 0);
  if (bytes.length < head) return null;
  const length =
    short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
  if (bytes.length < head + length) return null;
  const payload = Buffer.from(bytes.subarray(head, head + length));
  if (masked) {
    const mask = bytes.subarray(head - 4, head);
    payload.forEach((byte, i) => (payload[i] = byte ^ (mask[i % 4] ?? 0)));
  }
  return { bytes: bytes.subarray(0, head + length), payload };
}

/** Socket.IO's text before binary parts: `45<parts>-…` is an event, `46<parts>-…` an answer. */
const BINARY = /^4([56])(\d+)-/;

export interface Message {
  bytes: Buffer;
  /** An event with binary content: an update or a caret. */
  event: boolean;
}

/** Takes bytes as they come and gives whole messages; the HTTP answer before the first frame is one too. */
export class Messages {
  #rest: Buffer = Buffer.alloc(0);
  #upgraded = false;
  /** A message whose binary parts are still to come. */
  #open: { parts: Buffer[]; left: number; event: boolean } | null = null;

  take(chunk: Buffer): Message[] {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    const messages: Message[] = [];
    if (!this.#upgraded) {
      const end = this.#rest.indexOf('\r\n\r\n');
      if (end < 0) return [];
      messages.push({ bytes: this.#rest.subarray(0, end + 4), event: false });
      this.#rest = this.#rest.subarray(end + 4);
      this.#upgraded = true;
    }
    for (let frame = readFrame(this.#rest); frame; frame = readFrame(this.#rest)) {
      this.#rest = this.#rest.subarray(frame.bytes.length);
      const whole = this.#join(frame);
      if (whole) messages.push(whole);
    }
    return messages;
  }

  #join({ bytes, payload }: Frame): Message | null {
    if (this.#open) {
      this.#open.parts.push(bytes);
      if (--this.#open.left > 0) return null;
      const { parts, event } = this.#open;
      this.#open = null;
      return { bytes: Buffer.concat(parts), event };
    }
    const found = BINARY.exec(payload.subarray(0, 12).toString('latin1'));
    if (!found || found[2] === '0') return { bytes, event: false };
    this.#open = { parts: [bytes], left: Number(found[2]), event: found[1] === '5' };
    return null;
  }
}
