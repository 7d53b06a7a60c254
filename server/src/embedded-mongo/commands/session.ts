import { Double, Int32 } from 'bson';
import type { Command } from './context.ts';
import { MAX_DOCUMENT_BYTES } from '../bson/codec.ts';
import { MAX_MESSAGE_BYTES } from '../wire/message.ts';
import { listDatabases } from './databases.ts';

/** The wire version of MongoDB 7.0: what the driver may ask. */
const WIRE_VERSION = 21;
const VERSION = [7, 0, 0, 0];

const hello = (primary: 'isWritablePrimary' | 'ismaster'): Command => ({
  run: ({ connectionId }) => ({
    [primary]: true,
    ...(primary === 'ismaster' ? { helloOk: true } : { ismaster: true }),
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    maxMessageSizeBytes: MAX_MESSAGE_BYTES,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    connectionId,
    minWireVersion: 0,
    maxWireVersion: WIRE_VERSION,
    readOnly: false,
    ok: new Double(1),
  }),
});

const ok: Command = { run: () => ({ ok: 1 }) };

const buildInfo: Command = {
  run: () => ({
    version: VERSION.slice(0, 3).join('.'),
    versionArray: VERSION.map((n) => new Int32(n)),
    gitVersion: 'embedded',
    modules: [],
    storageEngines: ['lmdb'],
    bits: 64,
    debug: false,
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    ok: 1,
  }),
};

/** Commands about the connection and the server. */
export const sessionCommands: Record<string, Command> = {
  hello: hello('isWritablePrimary'),
  isMaster: hello('ismaster'),
  ismaster: hello('ismaster'),
  ping: ok,
  buildInfo,
  buildinfo: buildInfo,
  endSessions: ok,
  listDatabases,
};
