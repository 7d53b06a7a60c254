import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MongoClient } from 'mongodb';
import type { Document } from 'mongodb';
import { expect, it } from 'vitest';

const ROUNDS = 15;
const WRITERS = 8;
const OUT_ROUNDS = 8;
const OUT_SIZE = 600;
const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));

async function startProcess(dataDir: string): Promise<{ child: ChildProcess; uri: string }> {
  // eslint-disable-next-line no-restricted-properties -- the child gets the environment of this process
  const env = { ...process.env, DATA_DIR: dataDir, DB_PORT: '0' };
  const child = spawn(process.execPath, ['--import', 'tsx', CLI], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const uri = await new Promise<string>((done, reject) => {
    child.stdout?.once('data', (chunk: Buffer) => done(chunk.toString('utf8').trim()));
    child.once('exit', (code) => reject(new Error(`the database ended with ${String(code)}`)));
  });
  return { child, uri };
}

interface Written {
  _id: string;
  round: number;
  parts: number[];
  check: number;
  version: number;
}

/** Writes until the connection breaks; notes only what was acknowledged. */
async function writeUntilKilled(
  client: MongoClient,
  writer: number,
  round: number,
  acknowledged: Map<string, number>,
): Promise<void> {
  const c = client.db('kill').collection<Written>('docs');
  for (let i = 0; ; i++) {
    const _id = `${String(round)}-${String(writer)}-${String(i)}`;
    const parts = Array.from({ length: 200 }, (_, n) => n * i);
    try {
      await c.insertOne({ _id, round, parts, check: parts.length * i, version: 1 });
      acknowledged.set(_id, 1);
      await c.updateOne(
        { _id },
        { $set: { version: 2, parts: [i, ...parts], check: (parts.length + 1) * i } },
      );
      acknowledged.set(_id, 2);
    } catch {
      return;
    }
  }
}

async function verify(client: MongoClient, acknowledged: ReadonlyMap<string, number>): Promise<void> {
  const c = client.db('kill').collection<Written>('docs');
  const found = new Map((await c.find().hint({ $natural: 1 }).toArray()).map((doc) => [doc._id, doc]));
  for (const [_id, version] of acknowledged)
    expect(found.get(_id)?.version ?? 0, _id).toBeGreaterThanOrEqual(version);
  for (const doc of found.values()) {
    const i = Number(doc._id.split('-')[2]);
    expect(doc.parts.length).toBe(doc.version === 2 ? 201 : 200);
    expect(doc.check).toBe(doc.parts.length * i);
  }
  for (const round of new Set([...found.values()].map((doc) => doc.round))) {
    const scanned = [...found.values()].filter((doc) => doc.round === round).length;
    expect(await c.find({ round }).toArray()).toHaveLength(scanned);
  }
}

it(
  `loses nothing acknowledged and keeps nothing half over ${String(ROUNDS)} times kill -9`,
  { timeout: 180_000 },
  async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'embedded-mongo-kill-'));
    const acknowledged = new Map<string, number>();
    for (let round = 0; round <= ROUNDS; round++) {
      const { child, uri } = await startProcess(dataDir);
      const client = await new MongoClient(uri, {
        serverSelectionTimeoutMS: 500,
        retryWrites: false,
      }).connect();
      if (round === 0) await client.db('kill').collection('docs').createIndex({ round: 1 });
      await verify(client, acknowledged);
      const ended = new Promise((done) => child.once('exit', done));
      const writers = Array.from({ length: WRITERS }, (_, writer) =>
        writeUntilKilled(client, writer, round, acknowledged),
      );
      await new Promise((done) => setTimeout(done, 40 + ((round * 37) % 160)));
      child.kill('SIGKILL');
      await ended;
      await Promise.all(writers);
      await client.close();
    }
    expect(acknowledged.size).toBeGreaterThan(ROUNDS);
    await rm(dataDir, { recursive: true, force: true });
  },
);

interface Row {
  _id: number;
  version: number;
  unique: number;
}

/** What was acknowledged last: the version of the collection of $out, and that of each document of $merge. */
interface Acknowledged {
  out: number;
  merged: number;
}

const rowsOf = (version: number): Document => ({
  $documents: {
    $map: {
      input: { $range: [0, OUT_SIZE] },
      in: { _id: '$$this', version: { $literal: version }, unique: '$$this' },
    },
  },
});

/** Writes one version after another until the connection breaks. */
async function replaceUntilKilled(client: MongoClient, done: Acknowledged): Promise<void> {
  const db = client.db('kill');
  try {
    for (;;) {
      const version = done.out + 1;
      await db.aggregate([rowsOf(version), { $out: 'replaced' }]).toArray();
      done.out = version;
      await db.aggregate([rowsOf(version), { $merge: 'merged' }]).toArray();
      done.merged = version;
    }
  } catch {
    return;
  }
}

async function verifyReplaced(client: MongoClient, done: Acknowledged): Promise<void> {
  const c = client.db('kill').collection<Row>('replaced');
  const rows = await c.find().hint({ $natural: 1 }).toArray();
  expect(rows).toHaveLength(done.out === 0 && rows.length === 0 ? 0 : OUT_SIZE);
  const versions = [...new Set(rows.map((row) => row.version))];
  expect(versions.length).toBeLessThanOrEqual(1);
  expect(versions[0] ?? 0).toBeGreaterThanOrEqual(done.out);
  expect(versions[0] ?? 0).toBeLessThanOrEqual(done.out + 1);
  done.out = versions[0] ?? 0;
  expect((await c.indexes()).map((index) => index.name)).toEqual(['_id_', 'by_unique']);
  expect(
    await c
      .find({ unique: { $gte: 0 } })
      .hint('by_unique')
      .toArray(),
  ).toHaveLength(rows.length);
  const merged = await client.db('kill').collection<Row>('merged').find().toArray();
  expect(merged.length).toBe(done.merged === 0 && merged.length === 0 ? 0 : OUT_SIZE);
  for (const row of merged) expect(row.version).toBeGreaterThanOrEqual(done.merged);
}

it(
  `$out is there whole or not at all over ${String(OUT_ROUNDS)} times kill -9`,
  { timeout: 120_000 },
  async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'embedded-mongo-out-'));
    const done: Acknowledged = { out: 0, merged: 0 };
    for (let round = 0; round <= OUT_ROUNDS; round++) {
      const { child, uri } = await startProcess(dataDir);
      const client = await new MongoClient(uri, {
        serverSelectionTimeoutMS: 500,
        retryWrites: false,
      }).connect();
      const ended = new Promise((ready) => child.once('exit', ready));
      try {
        if (round === 0)
          await client
            .db('kill')
            .collection('replaced')
            .createIndex({ unique: 1 }, { unique: true, name: 'by_unique' });
        await verifyReplaced(client, done);
        const before = done.out;
        const writing = round === OUT_ROUNDS ? undefined : replaceUntilKilled(client, done);
        // However slow the machine: there is something that must not be lost, and then it is killed at any moment.
        while (writing && done.out < before + 2) await new Promise((ready) => setTimeout(ready, 5));
        if (writing) await new Promise((ready) => setTimeout(ready, (round * 61) % 200));
        child.kill('SIGKILL');
        await ended;
        await writing;
      } finally {
        child.kill('SIGKILL');
        await ended;
        await client.close();
      }
    }
    expect(done.out).toBeGreaterThan(OUT_ROUNDS);
    await rm(dataDir, { recursive: true, force: true });
  },
);
