import type { LiveSocket } from './types.ts';

const TEXT = 1;
const BINARY = 2;

/** A WebSocket frame from a server: whole, unmasked, not compressed (RFC 6455, 5.2). */
function frame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  head[0] = 0x80 | opcode;
  head[1] = length < 126 ? length : length < 65_536 ? 126 : 127;
  if (head.length === 4) head.writeUInt16BE(length, 2);
  if (head.length === 10) head.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([head, payload]);
}

/**
 * A message about one thing with one binary field, encoded once for all who get it. Socket.IO does so for text only;
 * a binary message it would frame anew for each receiver, in two writes.
 */
export class BinaryEvent {
  readonly bytes: number;
  readonly #head: string;
  readonly #data: Buffer;
  readonly #frames: [Buffer];

  constructor(event: 'verslag:update' | 'verslag:bewustzijn', id: string, data: Uint8Array) {
    // A binary event of the Socket.IO protocol (5): type, number of attachments, JSON; the attachment follows.
    this.#head = `51-${JSON.stringify([event, { id, data: { _placeholder: true, num: 0 } }])}`;
    this.#data = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    // "4" is a message of the Engine.IO protocol.
    this.#frames = [Buffer.concat([frame(TEXT, Buffer.from(`4${this.#head}`)), frame(BINARY, this.#data)])];
    this.bytes = this.#frames[0].byteLength;
  }

  /** Sends it; calls back when it has left this process. */
  sendTo(socket: LiveSocket, left?: () => void): void {
    const { conn } = socket;
    if (conn.transport.name === 'websocket') {
      // Options of Engine.IO for what was framed before; it knows the field, its types do not.
      const options = { compress: false, wsPreEncodedFrame: this.#frames };
      conn.write(this.#head, options, left);
    } else {
      conn.write(this.#head, { compress: false });
      conn.write(this.#data, { compress: false }, left);
    }
  }
}
