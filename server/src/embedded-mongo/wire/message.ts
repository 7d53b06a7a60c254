import { BSONError } from 'bson';
import type { Doc } from '../bson/codec.ts';
import { decode, encode, rawElements } from '../bson/codec.ts';
import { CommandError } from '../errors.ts';
import { crc32c } from './checksum.ts';

/** MongoDB's limit of one message. */
export const MAX_MESSAGE_BYTES = 48_000_000;
export const OP_REPLY = 1;
export const OP_QUERY = 2004;
export const OP_MSG = 2013;
const CHECKSUM = 1;
const MORE_TO_COME = 2;
const KNOWN_REQUIRED = CHECKSUM | MORE_TO_COME;

/** Lists that commands take as bytes (rawList), so that each is decoded once, where it is used. */
const STATEMENTS: ReadonlySet<string> = new Set(['documents', 'updates', 'deletes']);

/** The bytes are no message; the connection has to be closed. */
export class ProtocolError extends Error {}

/** One command as it came in. `sequences` holds the documents of OP_MSG's kind 1 sections as bytes. */
export interface Request {
  id: number;
  opCode: number;
  body: Doc;
  rawBody: Buffer;
  sequences: Map<string, Buffer[]>;
  /** The client wants no answer (unacknowledged write). */
  silent: boolean;
}

function documentAt(buf: Buffer, at: number, end: number): Buffer {
  const length = at + 4 <= end ? buf.readInt32LE(at) : -1;
  if (length < 5 || at + length > end || buf[at + length - 1] !== 0)
    throw new ProtocolError('a document does not fit its message');
  return buf.subarray(at, at + length);
}

function sequenceAt(buf: Buffer, at: number, end: number, into: Map<string, Buffer[]>): number {
  const size = at + 4 <= end ? buf.readInt32LE(at) : -1;
  const stop = at + size;
  if (size < 5 || stop > end) throw new ProtocolError('a document sequence does not fit its message');
  const nameEnd = buf.indexOf(0, at + 4);
  if (nameEnd < 0 || nameEnd >= stop) throw new ProtocolError('a document sequence has no name');
  const docs: Buffer[] = [];
  for (let p = nameEnd + 1; p < stop;) {
    const doc = documentAt(buf, p, stop);
    docs.push(doc);
    p += doc.length;
  }
  into.set(buf.toString('utf8', at + 4, nameEnd), docs);
  return stop;
}

function parseMsg(message: Buffer): Omit<Request, 'id' | 'opCode'> {
  const flags = message.length >= 20 ? message.readUInt32LE(16) : -1;
  if (flags < 0 || (flags & 0xffff & ~KNOWN_REQUIRED) !== 0) throw new ProtocolError('unknown required flag');
  const end = message.length - (flags & CHECKSUM ? 4 : 0);
  if (flags & CHECKSUM && (end < 20 || message.readUInt32LE(end) !== crc32c(message.subarray(0, end))))
    throw new ProtocolError('the checksum does not match');
  const sequences = new Map<string, Buffer[]>();
  let rawBody: Buffer | undefined;
  for (let at = 20; at < end;) {
    const kind = message[at];
    if (kind === 0 && !rawBody) {
      rawBody = documentAt(message, at + 1, end);
      at += 1 + rawBody.length;
    } else if (kind === 1) at = sequenceAt(message, at + 1, end, sequences);
    else throw new ProtocolError('unknown or second section');
  }
  if (!rawBody) throw new ProtocolError('no body section');
  return { body: decodeOrRefuse(rawBody), rawBody, sequences, silent: (flags & MORE_TO_COME) !== 0 };
}

function parseQuery(message: Buffer): Omit<Request, 'id' | 'opCode'> {
  const nameEnd = message.indexOf(0, 20);
  if (nameEnd < 0 || nameEnd + 9 > message.length) throw new ProtocolError('malformed OP_QUERY');
  const name = message.toString('utf8', 20, nameEnd);
  if (!name.endsWith('.$cmd')) throw new ProtocolError('OP_QUERY is only for the first hello');
  const rawBody = documentAt(message, nameEnd + 9, message.length);
  return {
    body: { ...decodeOrRefuse(rawBody), $db: name.slice(0, -5) },
    rawBody,
    sequences: new Map(),
    silent: false,
  };
}

function decodeOrRefuse(bytes: Buffer): Doc {
  try {
    return decode(bytes, STATEMENTS);
  } catch (error) {
    if (error instanceof BSONError) throw new ProtocolError(`malformed BSON: ${error.message}`);
    throw error;
  }
}

/** Reads one whole message, header included. Throws ProtocolError. */
export function parseMessage(message: Buffer): Request {
  const opCode = message.readInt32LE(12);
  const id = message.readInt32LE(4);
  if (opCode === OP_MSG) return { id, opCode, ...parseMsg(message) };
  if (opCode === OP_QUERY) return { id, opCode, ...parseQuery(message) };
  throw new ProtocolError(`unknown operation ${String(opCode)}`);
}

let nextReply = 1;

/** The bytes of an answer: OP_MSG to OP_MSG, OP_REPLY to OP_QUERY. */
export function replyMessage(request: Pick<Request, 'id' | 'opCode'>, answer: Doc | Buffer): Buffer {
  const body = Buffer.isBuffer(answer) ? answer : encode(answer);
  const head = Buffer.alloc(request.opCode === OP_QUERY ? 36 : 21);
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE((nextReply = (nextReply + 1) & 0x7fffffff), 4);
  head.writeInt32LE(request.id, 8);
  head.writeInt32LE(request.opCode === OP_QUERY ? OP_REPLY : OP_MSG, 12);
  if (request.opCode === OP_QUERY) {
    head.writeInt32LE(8, 16);
    head.writeInt32LE(1, 32);
  }
  return Buffer.concat([head, body]);
}

/** The documents of a command's list (`documents`, `updates`, `deletes`) as the bytes that came in. */
export function rawList(request: Request, name: string): Buffer[] | undefined {
  const sequence = request.sequences.get(name);
  if (sequence) return sequence;
  for (const element of rawElements(request.rawBody)) {
    if (element.name === name && element.type === 0x04)
      return Array.from(rawElements(element.value), (item) => {
        if (item.type !== 0x03)
          throw new CommandError('TypeMismatch', `BSON field '${name}.${item.name}' has to be an object`);
        return item.value;
      });
  }
  return undefined;
}
