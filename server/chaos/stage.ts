import { setTimeout as wait } from 'node:timers/promises';
import * as Y from 'yjs';
import { connectDb } from '../src/platform/db/db.ts';
import { createDesks } from '../src/testing/desks.ts';
import type { seeded } from '../src/testing/random.ts';
import { startRedis, type TestRedis } from '../src/testing/redis.ts';
import { eventually, openWriter } from '../src/testing/writer.ts';
import { createVerslagStore } from '../src/verslagen/verslag.store.ts';
import { characters } from './characters.ts';
import { openDisk, type Disk } from './disk.ts';
import { judgeDisk, judgeScreen, type Claims, type Complaints } from './oracle.ts';
import { databaseProgram, freePort, serverProgram, type Program } from './processes.ts';
import { openProxy, type Proxy } from './proxy.ts';
import { copyOf, openTypist, type Deeds, type Typist } from './typist.ts';

export const TYPISTS = 5;
/** How long people may need to come back and be saved, on a slow machine. */
export const CALM_MS = 30_000;

/** Everything that a fault can happen to, and those who type meanwhile. */
export interface Stage {
  servers: Program[];
  /** What is between the servers where there are several: Redis, and the line of each server to it. */
  between: { redis: TestRedis; lines: Proxy[] } | null;
  /** The database in a process of its own. */
  database: Program;
  /** Takes all the space of the disk, or gives it back; null where that cannot be done. */
  fill: Disk['fill'];
  proxy: Proxy;
  chance: ReturnType<typeof seeded>;
  typists: Typist[];
  /** Lets everybody type for a while. */
  type(ms: number): Promise<void>;
  /** Ends the tab of one of them, and opens another. */
  replaceTab(): void;
  /** What the disk holds, seen by somebody who comes in while the others stay out. */
  checkDisk(): Promise<void>;
  /** What the disk holds at this moment, read past the servers, whatever goes on. */
  checkLog(): Promise<void>;
  /** Waits until every screen says that all is saved, and judges what they show. */
  calm(): Promise<void>;
  close(): Promise<void>;
}

/** Breaks off with what is not as promised. */
export function demand(moment: string, complaints: Complaints): void {
  if (complaints.length === 0) return;
  const shown = complaints.slice(0, 20).join(', ');
  throw new Error(`${moment}: ${complaints.length} promises broken: ${shown}`);
}

/** The text as it is in the database, to whoever asks it. */
async function readLog(uri: string, id: string): Promise<Y.Doc> {
  const db = await connectDb(uri);
  try {
    const updates = await createVerslagStore(db).log(id).load();
    const doc = new Y.Doc();
    updates.forEach((update) => Y.applyUpdate(doc, update));
    return doc;
  } finally {
    await db.close();
  }
}

/** So many servers over one database, with a Redis between them if there are several; started. */
async function openServers(
  uri: string,
  count: number,
): Promise<Pick<Stage, 'servers' | 'between'> & { ports: number[] }> {
  const ports: number[] = [];
  for (let n = 0; n < count; n++) ports.push(await freePort());
  const redis = count > 1 ? await startRedis() : null;
  const lines: Proxy[] = [];
  if (redis) for (let n = 0; n < count; n++) lines.push(await openProxy([redis.port], false));
  const urlOf = (line: Proxy | undefined): string | null => line?.url.replace('http:', 'redis:') ?? null;
  const servers = ports.map((port, n) => serverProgram(port, uri, urlOf(lines[n])));
  await Promise.all(servers.map((server) => server.start()));
  return { ports, servers, between: redis && { redis, lines } };
}

/** Starts database, servers, proxy and people, each as it is in real life. */
export async function openStage(chance: Stage['chance'], processes: number): Promise<Stage> {
  const disk = await openDisk();
  const { dir: dataDir, fill } = disk;
  const [desk] = await createDesks(dataDir, 1, TYPISTS + 1);
  const databasePort = await freePort();
  const { id = '', cookies = [] } = desk ?? {};
  const database = databaseProgram(dataDir, databasePort);
  await database.start();
  const uri = `mongodb://127.0.0.1:${databasePort}/opgaveteams`;
  const { ports, servers, between } = await openServers(uri, processes);
  const proxy = await openProxy(ports);
  const letters = characters();
  const next = (): string => letters.next().value;
  const open = (n: number): Typist => openTypist(proxy.url, cookies[n] ?? '', id, next);
  const typists = Array.from({ length: TYPISTS }, (_, n) => open(n));
  const dead: Deeds[] = [];
  const claims = (): Claims => ({ living: typists.map(({ deeds }) => deeds), dead });
  const xml = (typist: Typist | undefined): string => typist?.writer.form() ?? '';

  return {
    ...{ servers, between, database, fill, proxy, chance, typists },
    async type(ms) {
      for (const end = Date.now() + ms; Date.now() < end; await wait(4 + chance.int(20)))
        chance.pick(typists).strike(chance);
    },
    replaceTab() {
      const n = chance.int(typists.length);
      const { deeds, die } = typists[n] as Typist;
      die();
      dead.push(deeds);
      typists[n] = open(n);
    },
    async checkDisk() {
      const reader = openWriter(`http://127.0.0.1:${chance.pick(ports)}`, cookies[TYPISTS] ?? '', id);
      try {
        await reader.until(({ status }) => status === 'opgeslagen', CALM_MS);
        demand('on disk', judgeDisk(reader.doc, claims()));
      } finally {
        reader.close();
      }
    },
    async checkLog() {
      const { living, dead: gone } = claims();
      const told = { living: living.map(copyOf), dead: gone.map(copyOf) };
      demand('in the log', judgeDisk(await readLog(uri, id), told));
    },
    async calm() {
      const states = (): string => typists.map(({ writer }) => writer.sync.state().status).join(', ');
      await eventually(
        () => `all saved and equal: ${states()}`,
        () => typists.every((t) => t.saysSaved() && xml(t) === xml(typists[0])),
        CALM_MS,
      );
      for (const typist of typists) demand('on a screen', judgeScreen(typist.writer.doc, claims()));
    },
    async close() {
      typists.forEach(({ die }) => die());
      const proxies = [proxy, ...(between?.lines ?? [])];
      await Promise.all(proxies.map((one) => one.close()));
      await Promise.allSettled(
        [...servers, database, ...(between ? [between.redis] : [])].map((p) => p.kill()),
      );
      await disk.remove();
    },
  };
}
