import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { MongoClient } from 'mongodb';
import type { Collection } from 'mongodb';
import { startEmbeddedMongo } from '../src/embedded-mongo/index.ts';

const DOCUMENTS = 100_000;
const LOOKUPS = 2_000;
const REPEATS = 5;
const WRITERS = 32;
const WRITE_MS = 2_000;
/** More than any run makes, so that the ids of runs do not meet. */
const MOST_INSERTS = 10_000_000;

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

interface Inserts {
  perSecond: number;
  /** How late the loop of this thread was, in ms; the database shares it unless it has a thread of its own. */
  loopDelayP99: number;
}

/** Writers that each wait for the acknowledgement before they go on, into a collection that is full already. */
async function measureInserts(c: Collection<Row>, round: number): Promise<Inserts> {
  let done = 0;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const started = performance.now();
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      while (performance.now() - started < WRITE_MS)
        await c.insertOne(row(DOCUMENTS + round * MOST_INSERTS + done++));
    }),
  );
  delay.disable();
  return {
    perSecond: Math.round(done / ((performance.now() - started) / 1000)),
    loopDelayP99: Number((delay.percentile(99) / 1e6).toFixed(1)),
  };
}

const spread = (values: readonly number[]): string =>
  `${String(median(values))} (${String(Math.min(...values))}–${String(Math.max(...values))})`;

/** One database, filled and measured; `thread` as in startEmbeddedMongo. */
async function measure(thread: boolean): Promise<Record<string, unknown>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-db-'));
  const server = await startEmbeddedMongo({ dataDir, thread });
  const client = await new MongoClient(server.uri, { maxPoolSize: WRITERS + 4 }).connect();
  const c = client.db('bench').collection<Row>('rows');
  await c.createIndex({ code: 1 });
  for (let from = 0; from < DOCUMENTS; from += 5000)
    await c.insertMany(Array.from({ length: 5000 }, (_, i) => row(from + i)));
  const { byId, byCode } = await measureLookups(c);
  const inserts: Inserts[] = [];
  for (let round = 0; round < REPEATS; round++) inserts.push(await measureInserts(c, round));
  await client.close();
  await server.close();
  await rm(dataDir, { recursive: true, force: true });
  return {
    thread,
    lookupByIdUs: Math.round(median(byId)),
    lookupByIndexUs: Math.round(median(byCode)),
    ratio: spread(byCode.map((t, i) => Number((t / (byId[i] ?? 1)).toFixed(2)))),
    durableInsertsPerSecond: spread(inserts.map((one) => one.perSecond)),
    loopDelayP99Ms: spread(inserts.map((one) => one.loopDelayP99)),
    load: Number(loadavg()[0]?.toFixed(1)),
  };
}

/**
 * Measures the embedded database through the official driver: lookup by an indexed field against lookup by `_id` among
 * 100,000 documents, and durable inserts with 32 writers at once into the same collection; with the database in a
 * thread of its own, as it is in production, and in one thread with the driver.
 */
export async function run(_args: readonly string[] = []): Promise<void> {
  const rows = [await measure(true), await measure(false)];
  console.table(rows);
  console.log(JSON.stringify({ documents: DOCUMENTS, writers: WRITERS, rows }));
}

if (process.argv[1]?.endsWith('db.bench.ts')) await run(process.argv.slice(2));
