import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import type { Collection } from 'mongodb';
import { startEmbeddedMongo } from '../src/embedded-mongo/index.ts';

const DOCUMENTS = 100_000;
const LOOKUPS = 2_000;
const REPEATS = 5;
const WRITERS = 32;
const WRITE_MS = 4_000;

interface Row {
  _id: number;
  code: string;
  group: number;
  text: string;
}

const row = (i: number): Row => ({
  _id: i,
  code: `code-${String(i)}`,
  group: i % 1000,
  text: 'x'.repeat(200),
});

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function lookups(find: (i: number) => Promise<unknown>): Promise<number> {
  const started = performance.now();
  for (let n = 0; n < LOOKUPS; n++) await find((n * 7919) % DOCUMENTS);
  return ((performance.now() - started) / LOOKUPS) * 1000;
}

async function measureLookups(c: Collection<Row>): Promise<{ byId: number[]; byCode: number[] }> {
  const byId: number[] = [];
  const byCode: number[] = [];
  await lookups((i) => c.findOne({ _id: i }));
  // The two take turns, so that the noise of the machine falls on both.
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    byId.push(await lookups((i) => c.findOne({ _id: i })));
    byCode.push(await lookups((i) => c.findOne({ code: `code-${String(i)}` })));
  }
  return { byId, byCode };
}

async function measureInserts(client: MongoClient): Promise<number> {
  const c = client.db('bench').collection('inserts');
  await c.createIndex({ at: 1 });
  let done = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      while (performance.now() - started < WRITE_MS) {
        await c.insertOne({ writer, at: new Date(), text: 'y'.repeat(200) });
        done++;
      }
    }),
  );
  return done / ((performance.now() - started) / 1000);
}

/**
 * Measures the embedded database through the official driver, in one process with it: lookup by an indexed field
 * against lookup by `_id` among 100,000 documents, and durable inserts with 32 writers at once.
 */
export async function run(_args: readonly string[] = []): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-db-'));
  const server = await startEmbeddedMongo({ dataDir });
  const client = await new MongoClient(server.uri, { maxPoolSize: WRITERS + 4 }).connect();
  const c = client.db('bench').collection<Row>('rows');
  await c.createIndex({ code: 1 });
  for (let from = 0; from < DOCUMENTS; from += 5000)
    await c.insertMany(Array.from({ length: 5000 }, (_, i) => row(from + i)));
  const { byId, byCode } = await measureLookups(c);
  const inserts = await measureInserts(client);
  const result = {
    documents: DOCUMENTS,
    lookupByIdUs: Math.round(median(byId)),
    lookupByIndexUs: Math.round(median(byCode)),
    ratio: Number((median(byCode) / median(byId)).toFixed(2)),
    ratioMinMax: byCode
      .map((t, i) => Number((t / (byId[i] ?? 1)).toFixed(2)))
      .sort((a, b) => a - b)
      .filter((_, i, all) => i === 0 || i === all.length - 1),
    durableInsertsPerSecond: Math.round(inserts),
    writers: WRITERS,
    rssMb: Math.round(process.memoryUsage().rss / 1e6),
  };
  console.table(result);
  console.log(JSON.stringify(result));
  await client.close();
  await server.close();
  await rm(dataDir, { recursive: true, force: true });
}

if (process.argv[1]?.endsWith('db.bench.ts')) await run(process.argv.slice(2));
