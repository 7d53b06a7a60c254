import { setTimeout as wait } from 'node:timers/promises';
import { createDesks } from '../src/testing/desks.ts';
import type { seeded } from '../src/testing/random.ts';
import { eventually, openWriter } from '../src/testing/writer.ts';
import { characters } from './characters.ts';
import { openDisk, type Disk } from './disk.ts';
import { judgeDisk, judgeScreen, type Complaints } from './oracle.ts';
import { databaseProgram, freePort, serverProgram, type Program } from './processes.ts';
import { openProxy, type Proxy } from './proxy.ts';
import { openTypist, type Deeds, type Typist } from './typist.ts';

export const TYPISTS = 5;
/** How long people may need to come back and be saved, on a slow machine. */
export const CALM_MS = 30_000;

/** Everything that a fault can happen to, and those who type meanwhile. */
export interface Stage {
  server: Program;
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

/** Starts database, server, proxy and people, each as it is in real life. */
export async function openStage(chance: Stage['chance']): Promise<Stage> {
  const disk = await openDisk();
  const { dir: dataDir, fill } = disk;
  const [desk] = await createDesks(dataDir, 1, TYPISTS + 1);
  const [databasePort, serverPort] = [await freePort(), await freePort()];
  const { id = '', cookies = [] } = desk ?? {};
  const database = databaseProgram(dataDir, databasePort);
  await database.start();
  const uri = `mongodb://127.0.0.1:${databasePort}/opgaveteams`;
  const server = serverProgram(serverPort, { uri });
  await server.start();
  const proxy = await openProxy(serverPort);
  const letters = characters();
  const next = (): string => letters.next().value;
  const open = (n: number): Typist => openTypist(proxy.url, cookies[n] ?? '', id, next);
  const typists = Array.from({ length: TYPISTS }, (_, n) => open(n));
  const dead: Deeds[] = [];
  const claims = () => ({ living: typists.map(({ deeds }) => deeds), dead });
  const xml = (typist: Typist | undefined): string => typist?.writer.form() ?? '';

  return {
    ...{ server, database, fill, proxy, chance, typists },
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
      const reader = openWriter(`http://127.0.0.1:${serverPort}`, cookies[TYPISTS] ?? '', id);
      try {
        await reader.until(({ status }) => status === 'opgeslagen', CALM_MS);
        demand('on disk', judgeDisk(reader.doc, claims()));
      } finally {
        reader.close();
      }
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
      await proxy.close();
      await Promise.allSettled([server.kill(), database.kill()]);
      await disk.remove();
    },
  };
}
