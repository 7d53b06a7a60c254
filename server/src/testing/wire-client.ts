import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { deserialize, serialize } from 'bson';
import type { Document } from 'bson';

const OP_MSG = 2013;

/** One message of MongoDB's protocol; `body` is the bytes behind the header. */
export function wireMessage(body: Buffer, opCode = OP_MSG, length = body.length + 16): Buffer {
  const head = Buffer.alloc(16);
  head.writeInt32LE(length, 0);
  head.writeInt32LE(7, 4);
  head.writeInt32LE(opCode, 12);
  return Buffer.concat([head, body]);
}

/** The body of an OP_MSG: its flags, the command, and document sequences by name. */
export function opMsg(command: Uint8Array, flags = 0, sequences: Record<string, Uint8Array[]> = {}): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt32LE(flags, 0);
  const parts = Object.entries(sequences).map(([name, docs]) => {
    const content = Buffer.concat([Buffer.from(`${name}\0`), ...docs]);
    const size = Buffer.alloc(5);
    size[0] = 1;
    size.writeInt32LE(content.length + 4, 1);
    return Buffer.concat([size, content]);
  });
  return Buffer.concat([head, command, ...parts]);
}

/** A connection that sends whatever bytes a test wants, and reads answers. */
export interface WireClient {
  socket: Socket;
  /** The bytes of the next answer's document. */
  answer(): Promise<Buffer>;
  /** Sends a command given as a document or as bytes; gives the answer. */
  command(
    command: Document | Uint8Array,
    sequences?: Record<string, Uint8Array[]>,
  ): Promise<{ bytes: Buffer; doc: Document }>;
  /** Resolves when the server has closed the connection. */
  closed: Promise<void>;
}

/** Connects to a server of MongoDB's protocol on this machine. */
export async function wireClient(port: number, host = '127.0.0.1'): Promise<WireClient> {
  const socket = connect(port, host);
  socket.on('error', () => undefined);
  const closed = new Promise<void>((done) => socket.once('close', () => done()));
  await once(socket, 'connect');
  let held: Buffer = Buffer.alloc(0);
  const answer = async (): Promise<Buffer> => {
    while (held.length < 4 || held.length < held.readInt32LE(0)) {
      const [chunk] = (await once(socket, 'data')) as [Buffer];
      held = Buffer.concat([held, chunk]);
    }
    const message = held.subarray(0, held.readInt32LE(0));
    held = held.subarray(message.length);
    return message.subarray(21);
  };
  return {
    socket,
    closed,
    answer,
    async command(command, sequences) {
      socket.write(
        wireMessage(opMsg(command instanceof Uint8Array ? command : serialize(command), 0, sequences)),
      );
      const bytes = await answer();
      return { bytes, doc: deserialize(bytes) };
    },
  };
}
