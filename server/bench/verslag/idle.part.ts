import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { VERSLAG_VELD } from '@opgaveteams/shared/verslagen/verslag.limits';
import * as Y from 'yjs';
import { createDesks, type Desk } from '../../src/testing/desks.ts';
import { splitCores } from '../lib/cores.ts';
import { startServer, type BenchServer } from '../lib/server.ts';
import { round } from '../lib/stats.ts';
import { openLine, type Line } from './line.ts';

/** Characters in each document, typed so many at a time. */
const CHARACTERS = 2_000;
const AT_A_TIME = 80;
/** Documents that one connection may have open. */
const PER_CONNECTION = 20;
/** After the last change: the projection to plain text has run, and nothing is under way. */
const REST_MS = 6_000;
const CPU_MS = 10_000;

/** What the process holds, after its garbage is collected; asked by a signal, so that the server needs no door for it. */
const probe = (file: string): string =>
  `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from 'node:fs';
  process.on('SIGUSR2', () => {
    gc(); gc();
    const { rss, heapUsed, external } = process.memoryUsage();
    writeFileSync(${JSON.stringify(file)}, JSON.stringify({ at: performance.now() + performance.timeOrigin, rss, held: heapUsed + external }));
  });`)}`;

interface Memory {
  at: number;
  rss: number;
  held: number;
}

async function memoryOf(server: BenchServer, file: string): Promise<Memory> {
  const read = (): Memory | null => {
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as Memory;
    } catch {
      return null;
    }
  };
  const before = read()?.at ?? 0;
  process.kill(server.pid, 'SIGUSR2');
  for (;;) {
    await wait(100);
    const now = read();
    if (now && now.at > before) return now;
  }
}

/** Types a text of this many characters into each document. */
async function fill(lines: readonly Line[], ids: readonly string[]): Promise<void> {
  await Promise.all(
    ids.map(async (id, n) => {
      const line = lines[Math.floor(n / PER_CONNECTION)] as Line;
      const doc = new Y.Doc();
      Y.applyUpdate(doc, await line.open(id));
      const updates: Uint8Array[] = [];
      doc.on('update', (update: Uint8Array) => updates.push(update));
      const text = doc.getText(VERSLAG_VELD);
      text.insert(0, '\n');
      for (let at = 0; at < CHARACTERS; at += AT_A_TIME) text.insert(at, 'een zin '.repeat(AT_A_TIME / 8));
      for (const update of updates) await line.send(id, update);
    }),
  );
}

/** The memory and the processor time that an open text costs which nobody types in. */
export async function measureIdle(documents: number): Promise<object> {
  const dir = await mkdtemp(join(tmpdir(), 'bench-idle-'));
  const file = join(dir, 'memory.json');
  const flags = ['--expose-gc', '--import', probe(file)];
  const start = () =>
    startServer(join(dir, 'data'), { core: splitCores().server, env: { DEMO: 'nee' }, flags });
  try {
    const desks = (await createDesks(join(dir, 'data'), documents, 1, { together: true })) as [Desk];
    const ids = desks.map(({ id }) => id);
    const connect = (server: BenchServer): Promise<Line[]> =>
      Promise.all(
        Array.from({ length: Math.ceil(documents / PER_CONNECTION) }, () =>
          openLine(server.url, desks[0].cookies[0] ?? ''),
        ),
      );
    const typing = await start();
    const typists = await connect(typing);
    const empty = await memoryOf(typing, file);
    await fill(typists, ids);
    await wait(REST_MS);
    const typed = await memoryOf(typing, file);
    await typing.stop();

    const reading = await start();
    const readers = await connect(reading);
    const closed = await memoryOf(reading, file);
    await Promise.all(ids.map((id, n) => readers[Math.floor(n / PER_CONNECTION)]?.open(id)));
    await wait(REST_MS);
    const opened = await memoryOf(reading, file);
    const cpu = reading.cpu().all;
    await wait(CPU_MS);
    const idleCpu = (reading.cpu().all - cpu) / (CPU_MS / 1000);
    await reading.stop();
    const each = (before: Memory, after: Memory, of: 'rss' | 'held'): number =>
      round((after[of] - before[of]) / documents / 1024);
    return {
      ...{ documents, characters: CHARACTERS },
      ...{ typedHeldKb: each(empty, typed, 'held'), typedRssKb: each(empty, typed, 'rss') },
      ...{ openedHeldKb: each(closed, opened, 'held'), openedRssKb: each(closed, opened, 'rss') },
      idleCpuPercent: round(idleCpu * 100),
    };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
