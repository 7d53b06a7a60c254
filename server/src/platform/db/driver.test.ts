import { once } from 'node:events';
import { createRequire } from 'node:module';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { MongoNetworkError } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mendDriver } from './driver.ts';

interface Connection {
  command(ns: unknown, command: object, options: object): Promise<unknown>;
}

const load = createRequire(import.meta.url);
const { makeConnection } = load('mongodb/lib/cmap/connect.js') as {
  makeConnection(options: object, socket: Socket): Connection;
};
const { ns, HostAddress } = load('mongodb/lib/utils.js') as {
  ns(name: string): unknown;
  HostAddress: new (address: string) => object;
};

/** Somebody who listens and never says or reads anything. */
const deaf = createServer((socket) => socket.pause());
beforeAll(async () => {
  mendDriver();
  deaf.listen(0, '127.0.0.1');
  await once(deaf, 'listening');
});
afterAll(() => deaf.close());

async function open(): Promise<{ socket: Socket; connection: Connection }> {
  const { port } = deaf.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const hostAddress = new HostAddress(`127.0.0.1:${port}`);
  return { socket, connection: makeConnection({ id: 1, generation: 1, hostAddress, tls: false }, socket) };
}

it('a command on a connection that broke in this very moment fails, and does not wait for ever', async () => {
  const { socket, connection } = await open();
  socket.destroy();
  await expect(connection.command(ns('admin.$cmd'), { ping: 1 }, {})).rejects.toThrow(MongoNetworkError);
});

it('so does one that is too large to be written at once, when the connection closes before it is', async () => {
  const { socket, connection } = await open();
  const large = connection.command(ns('admin.$cmd'), { ping: 'x'.repeat(12_000_000) }, {});
  setTimeout(() => socket.destroy(), 50);
  await expect(large).rejects.toThrow(MongoNetworkError);
});
