import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient, type Binary } from 'mongodb';
import * as Y from 'yjs';
import { startEmbeddedMongo } from '../../src/embedded-mongo/index.ts';
import { createDesks, type Desk } from '../../src/testing/desks.ts';
import { splitCores } from '../lib/cores.ts';
import { startServer, type BenchServer } from '../lib/server.ts';
import { quantile, round } from '../lib/stats.ts';
import { openPeer } from './hocuspocus.ts';
import { startHocuspocus } from './hocuspocus.server.ts';
import { history, plainText } from './history.ts';
import { newcomer, openLine } from './line.ts';

/** Below the limit of commands of one connection. */
const PER_CONNECTION = 500;
const COLD = 5;
const WARM = 11;

export interface LargeRow {
  system: string;
  edits: number;
  characters: number;
  /** Characters that were typed and are not given back. */
  lost: number;
  typedSeconds: number;
  mergedBytes: number;
  storedBytes: number | null;
  coldMedian: number;
  coldRange: string;
  warmMedian: number;
  warmRange: string;
  rssMb: number | null;
}

const range = (times: readonly number[]): string =>
  `${round(Math.min(...times))}–${round(Math.max(...times))}`;

interface Visit {
  ms: number;
  doc: Y.Doc;
}

/** Compares what came back, and puts the times in a row. */
function summary(doc: Y.Doc, cold: Visit[], warm: Visit[]) {
  const text = plainText(doc);
  const wrong = [...cold, ...warm].filter((visit) => plainText(visit.doc) !== text).length;
  const shortest = Math.min(...[...cold, ...warm].map((visit) => plainText(visit.doc).length));
  const [coldMs, warmMs] = [cold.map(({ ms }) => ms), warm.map(({ ms }) => ms)];
  return {
    characters: text.length,
    lost: wrong === 0 ? 0 : Math.max(1, text.length - shortest),
    mergedBytes: Y.encodeStateAsUpdate(doc).byteLength,
    ...{ coldMedian: round(quantile(coldMs, 0.5)), coldRange: range(coldMs) },
    ...{ warmMedian: round(quantile(warmMs, 0.5)), warmRange: range(warmMs) },
  };
}

/** What log and snapshot of a text hold, when the server has stopped. */
async function storedBytes(dataDir: string): Promise<number> {
  const database = await startEmbeddedMongo({ dataDir });
  const client = await new MongoClient(database.uri).connect();
  let bytes = 0;
  for (const { name } of (await client.db().admin().listDatabases()).databases)
    for (const collection of ['verslag_updates', 'verslag_snapshots'])
      for await (const { data } of client.db(name).collection<{ data: Binary }>(collection).find())
        bytes += data.length();
  await client.close();
  await database.close();
  return bytes;
}

/** Types it through the protocol, each edit an update of its own. */
async function typeAll(server: BenchServer, { id, cookies }: Desk, updates: Uint8Array[]): Promise<void> {
  for (let from = 0; from < updates.length; from += PER_CONNECTION) {
    const line = await openLine(server.url, cookies[(from / PER_CONNECTION) % cookies.length] ?? '');
    await line.open(id);
    await Promise.all(updates.slice(from, from + PER_CONNECTION).map((update) => line.send(id, update)));
    line.close();
  }
}

async function ours(edits: number, doc: Y.Doc, updates: Uint8Array[]): Promise<LargeRow> {
  const dir = await mkdtemp(join(tmpdir(), 'bench-large-'));
  const start = () => startServer(dir, { core: splitCores().server, env: { DEMO: 'nee' } });
  try {
    const [desk] = (await createDesks(dir, 1, 20)) as [Desk];
    const visit = (server: BenchServer) => newcomer(server.url, desk.cookies[0] ?? '', desk.id);
    let server = await start();
    const begin = performance.now();
    await typeAll(server, desk, updates);
    const typedSeconds = round((performance.now() - begin) / 1000);
    await server.stop();
    const stored = await storedBytes(dir);
    const cold: Visit[] = [];
    for (let n = 0; n < COLD; n++) {
      server = await start();
      cold.push(await visit(server));
      if (n < COLD - 1) await server.stop();
    }
    const warm: Visit[] = [];
    for (let n = 0; n < WARM; n++) warm.push(await visit(server));
    const rssMb = round(server.rssMb());
    await server.stop();
    return {
      ...{ system: 'opgaveteams', edits, typedSeconds, storedBytes: stored, rssMb },
      ...summary(doc, cold, warm),
    };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function theirs(edits: number, doc: Y.Doc, updates: Uint8Array[]): Promise<LargeRow> {
  const dir = await mkdtemp(join(tmpdir(), 'bench-large-'));
  const start = () => startHocuspocus(dir, splitCores().server);
  try {
    let server = await start();
    const begin = performance.now();
    const peer = await openPeer(server.modules, server.url, 'large');
    for (let from = 0; from < updates.length; from += PER_CONNECTION)
      await peer.sendAll(updates.slice(from, from + PER_CONNECTION));
    const typedSeconds = round((performance.now() - begin) / 1000);
    peer.close();
    // Its defaults write within ten seconds.
    await new Promise((done) => setTimeout(done, 11_000));
    await server.stop();
    const visit = async (): Promise<Visit> => {
      const from = performance.now();
      const one = await openPeer(server.modules, server.url, 'large');
      const fresh = new Y.Doc();
      Y.applyUpdate(fresh, one.first);
      const ms = performance.now() - from;
      one.close();
      return { ms, doc: fresh };
    };
    const cold: Visit[] = [];
    for (let n = 0; n < COLD; n++) {
      server = await start();
      cold.push(await visit());
      if (n < COLD - 1) await server.stop();
    }
    // Somebody keeps it open: it unloads a document that nobody reads.
    const reader = await openPeer(server.modules, server.url, 'large');
    const warm: Visit[] = [];
    for (let n = 0; n < WARM; n++) warm.push(await visit());
    reader.close();
    await server.stop();
    return {
      ...{ system: 'hocuspocus', edits, typedSeconds, storedBytes: null, rssMb: null },
      ...summary(doc, cold, warm),
    };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** A text with a long history, typed live, edit by edit; and how soon a newcomer has it. */
export async function measureLarge(system: string, edits: number, seed: number): Promise<LargeRow> {
  const doc = new Y.Doc();
  const updates = [...history(doc, edits, seed)];
  // The code of the client is warm, as it is in a tab that shows the page of the meeting.
  for (let n = 0; n < 3; n++) Y.applyUpdate(new Y.Doc(), Y.encodeStateAsUpdate(doc));
  return system === 'hocuspocus' ? theirs(edits, doc, updates) : ours(edits, doc, updates);
}
