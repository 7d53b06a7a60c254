import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { Doc } from '../bson/codec.ts';
import { EmbeddedMongoStartError } from '../errors.ts';
import { MAX_MESSAGE_BYTES, parseMessage, replyMessage } from './message.ts';
import type { Request } from './message.ts';

export interface WireLimits {
  /** More than any pool of one machine needs; who comes after is not let in. */
  connections: number;
  /** How long a message may take from its first byte to its last; on one machine 48 MB take less than a second. */
  messageMs: number;
}
const LIMITS: WireLimits = { connections: 1000, messageMs: 30_000 };

export type Answer = (request: Request, connectionId: number) => Promise<Doc | Buffer>;

/** Cuts the stream of a socket into messages; answers come in the order of the requests. */
class Connection {
  readonly #socket: Socket;
  readonly #answer: Answer;
  readonly #id: number;
  readonly #messageMs: number;
  #late: NodeJS.Timeout | undefined;
  #chunks: Buffer[] = [];
  #bytes = 0;
  #tail: Promise<void> = Promise.resolve();
  #busy = 0;

  constructor(socket: Socket, answer: Answer, id: number, messageMs: number) {
    this.#messageMs = messageMs;
    this.#socket = socket;
    this.#answer = answer;
    this.#id = id;
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => clearTimeout(this.#late));
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    try {
      for (let message = this.#next(); message; message = this.#next()) this.#serve(message);
    } catch {
      // Who sends what is no message is not understood and not answered, as in MongoDB.
      this.#socket.destroy();
    }
    this.#watch();
  }

  /** A message that was begun and does not end holds memory: its connection is closed after a while. */
  #watch(): void {
    if (this.#bytes === 0 || this.#socket.destroyed) {
      clearTimeout(this.#late);
      this.#late = undefined;
    } else this.#late ??= setTimeout(() => this.#socket.destroy(), this.#messageMs).unref();
  }

  #next(): Buffer | undefined {
    if (this.#bytes < 16) return undefined;
    let first = this.#chunks[0] as Buffer;
    if (first.length < 4) {
      first = Buffer.concat(this.#chunks);
      this.#chunks = [first];
    }
    const length = first.readInt32LE(0);
    if (length < 16 || length > MAX_MESSAGE_BYTES) throw new RangeError('message length');
    if (this.#bytes < length) return undefined;
    const all = this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks);
    const rest = all.subarray(length);
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.#bytes = rest.length;
    clearTimeout(this.#late);
    this.#late = undefined;
    return all.subarray(0, length);
  }

  #serve(message: Buffer): void {
    const request = parseMessage(message);
    if (++this.#busy > 8) this.#socket.pause();
    this.#tail = this.#tail.then(async () => {
      const answer = await this.#answer(request, this.#id);
      if (!request.silent && this.#socket.writable) this.#socket.write(replyMessage(request, answer));
      if (--this.#busy <= 8) this.#socket.resume();
    });
    this.#tail = this.#tail.catch(() => void this.#socket.destroy());
  }

  /** Resolves when what was asked is answered. */
  get settled(): Promise<void> {
    return this.#tail;
  }
}

export interface WireServer {
  port: number;
  close(): Promise<void>;
}

/** Listens on the loopback address only. Throws EmbeddedMongoStartError `port_taken`. */
export async function listen(port: number, answer: Answer, limits: WireLimits = LIMITS): Promise<WireServer> {
  const open = new Map<Socket, Connection>();
  let lastId = 0;
  const server: Server = createServer((socket) => {
    open.set(socket, new Connection(socket, answer, ++lastId, limits.messageMs));
    socket.on('close', () => open.delete(socket));
  });
  server.maxConnections = limits.connections;
  await new Promise<void>((done, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new EmbeddedMongoStartError(
              'port_taken',
              `Port ${String(port)} for the embedded database is taken; choose another.`,
              { cause: error },
            )
          : error,
      );
    });
    server.listen(port, '127.0.0.1', done);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise<void>((done) => server.close(() => done()));
      await Promise.all([...open.values()].map((connection) => connection.settled));
      for (const socket of open.keys()) socket.destroy();
      await closed;
    },
  };
}
