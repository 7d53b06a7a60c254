import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from 'lmdb';
import { MongoClient } from 'mongodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Catalog } from '../storage/catalog.ts';
import { Store } from '../storage/store.ts';
import { expireAll } from '../indexes/expiry.ts';
import { parseIndex } from '../indexes/spec.ts';
import { encode } from '../bson/codec.ts';
import { startEmbeddedMongo } from '../index.ts';

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'embedded-mongo-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe('starting', () => {
  it('refuses a directory in use, a taken port, a newer format and what cannot be written', async () => {
    const first = await startEmbeddedMongo({ dataDir });
    await expect(startEmbeddedMongo({ dataDir })).rejects.toMatchObject({ code: 'data_dir_in_use' });
    await expect(
      startEmbeddedMongo({ dataDir: join(dataDir, 'other'), port: first.port }),
    ).rejects.toMatchObject({ code: 'port_taken' });
    await first.close();
    const env = open<Buffer, Buffer>({
      path: join(dataDir, 'mongo'),
      encoding: 'binary',
      keyEncoding: 'binary',
    });
    env.putSync(Buffer.from([0]), Buffer.from('99'));
    await env.close();
    await expect(startEmbeddedMongo({ dataDir })).rejects.toMatchObject({ code: 'data_newer' });
    const file = join(dataDir, 'file');
    await writeFile(file, '');
    await expect(startEmbeddedMongo({ dataDir: join(file, 'below') })).rejects.toMatchObject({
      code: 'data_dir_unwritable',
    });
  });

  it('takes over the lock of a killed process and finds its data again', async () => {
    const first = await startEmbeddedMongo({ dataDir });
    const client = await new MongoClient(first.uri).connect();
    await client.db('x').collection('c').insertOne({ a: 1 });
    await client.close();
    await first.close();
    await writeFile(join(dataDir, 'lock.pid'), '999999999 123');
    const second = await startEmbeddedMongo({ dataDir });
    const again = await new MongoClient(second.uri).connect();
    expect(await again.db('x').collection('c').countDocuments({ a: 1 })).toBe(1);
    await again.close();
    await second.close();
  });

  it('closes a connection that sends no message, and serves the others', async () => {
    const server = await startEmbeddedMongo({ dataDir });
    const client = await new MongoClient(server.uri).connect();
    const header = (length: number, opCode: number): Buffer => {
      const out = Buffer.alloc(16);
      out.writeInt32LE(length, 0);
      out.writeInt32LE(opCode, 12);
      return out;
    };
    const bad = [
      header(3, 2013),
      header(0x7fffffff, 2013),
      header(16, 2013),
      Buffer.concat([header(26, 2013), Buffer.from([0, 0, 0, 0, 0, 255, 255, 255, 255, 0])]),
      header(16, 1),
      Buffer.alloc(64, 255),
      Buffer.concat([header(24, 2004), Buffer.alloc(8, 65)]),
    ];
    for (const bytes of bad) {
      await new Promise<void>((done) => {
        const socket = connect(server.port, '127.0.0.1', () => socket.write(bytes));
        socket.on('error', () => undefined);
        socket.on('close', () => done());
      });
      expect(await client.db('x').command({ ping: 1 })).toMatchObject({ ok: 1 });
    }
    await client.close();
    await server.close();
  });

  it('removes what a TTL index says is over', async () => {
    const store = new Store(dataDir);
    const catalog = new Catalog(store);
    const now = Date.now();
    await store.write(() => {
      const c = catalog.ensure('x.sessions');
      c.addIndex(parseIndex({ key: { at: 1 }, name: 'at_1', expireAfterSeconds: 60 }, catalog.takeId()));
      for (const [id, doc] of Object.entries({
        old: { at: new Date(now - 61_000) },
        young: { at: new Date(now - 59_000) },
        none: { at: 'text' },
      })) {
        c.insert(encode({ _id: id, ...doc }), { _id: id, ...doc });
      }
    });
    await expireAll(store, catalog, now);
    expect(Array.from(catalog.find('x.sessions')?.documents() ?? [], (stored) => stored.doc._id)).toEqual([
      'young',
      'none',
    ]);
    await store.close();
  });
});
