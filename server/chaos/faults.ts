import { setTimeout as wait } from 'node:timers/promises';
import type { Program } from './processes.ts';
import { demand, type Stage } from './stage.ts';

const HOUR = 3_600_000;

/** Both ends of a kill: people are cut off, and before they come back it is seen what the disk kept. */
async function restartAndLook(
  stage: Stage,
  kill: () => Promise<void>,
  start: () => Promise<void>,
): Promise<void> {
  await kill();
  stage.proxy.refuse();
  await start();
  await stage.checkDisk();
  stage.proxy.allow();
}

/** While nothing can be kept, no screen may say of anything new that it is. */
async function nothingIsSaved(stage: Stage, ms: number): Promise<void> {
  // What was under way is answered first.
  await wait(300);
  const before = stage.typists.map(({ deeds }) => new Set(deeds.typed));
  await stage.type(ms);
  const lies = stage.typists.flatMap(({ deeds, saysSaved }, n) => {
    const fresh = [...deeds.typed].filter((character) => !before[n]?.has(character));
    const claimed = fresh.filter((character) => deeds.savedTyped.has(character)).length;
    return [
      ...(fresh.length > 0 && saysSaved() ? [`screen ${n} says that all is saved`] : []),
      ...(claimed > 0 ? [`screen ${n} said of ${claimed} characters that they are saved`] : []),
    ];
  });
  demand('while nothing can be kept', lies);
}

export const killAll = async (programs: readonly Program[]): Promise<void> =>
  void (await Promise.all(programs.map((program) => program.kill())));
export const startAll = async (programs: readonly Program[]): Promise<void> =>
  void (await Promise.all(programs.map((program) => program.start())));

export type Fault = (stage: Stage) => Promise<void>;

/** For those who may mount a small disk of their own. */
export const fullDisks: Record<string, Fault> = {
  async 'the disk is full'(stage) {
    await stage.fill?.(true);
    await nothingIsSaved(stage, 1000 + stage.chance.int(1500));
    await stage.fill?.(false);
  },
  async 'the disk is full and all are killed'(stage) {
    const { servers, database } = stage;
    await stage.fill?.(true);
    await nothingIsSaved(stage, 500 + stage.chance.int(1000));
    await restartAndLook(
      stage,
      () => killAll([...servers, database]),
      async () => {
        await stage.fill?.(false);
        await database.start();
        await startAll(servers);
      },
    );
  },
};

/** What can go wrong while people type; each ends with everything in place again. */
export const faults: Record<string, Fault> = {
  ...fullDisks,
  async 'all servers are killed'(stage) {
    await restartAndLook(
      stage,
      () => killAll(stage.servers),
      () => startAll(stage.servers),
    );
  },
  async 'the database is killed'(stage) {
    const { database } = stage;
    await database.kill();
    await nothingIsSaved(stage, 500 + stage.chance.int(1500));
    await database.start();
  },
  async 'people come back while the database is away'(stage) {
    const { database, proxy, chance } = stage;
    await database.kill();
    proxy.cut(() => true);
    await stage.type(500 + chance.int(2000));
    await database.start();
    await stage.calm();
  },
  async 'servers and database are killed'(stage) {
    const { servers, database } = stage;
    const all = stage.chance.next() < 0.5 ? [...servers, database] : [database, ...servers];
    await restartAndLook(
      stage,
      () => killAll(all),
      async () => {
        await database.start();
        await startAll(servers);
      },
    );
  },
  async 'connections are cut'(stage) {
    const { proxy, chance } = stage;
    for (let n = 0; n < 8; n++) {
      proxy.cut(() => chance.next() < 0.3);
      await stage.type(chance.int(300));
    }
  },
  async 'the network is slow'(stage) {
    stage.proxy.delay(50 + stage.chance.int(400));
    await stage.type(1500);
    stage.proxy.delay(0);
  },
  async 'messages come twice'(stage) {
    const { proxy, chance } = stage;
    proxy.duplicate(() => chance.next() < 0.5);
    await stage.type(1500);
    proxy.duplicate(null);
  },
  async 'the network stands still, then breaks'(stage) {
    const { proxy, chance } = stage;
    proxy.stall(true);
    await stage.type(300 + chance.int(1500));
    if (chance.next() < 0.5) proxy.cut(() => chance.next() < 0.7);
    proxy.stall(false);
  },
  async 'the clock jumps'(stage) {
    const jump = (stage.chance.next() * 2 - 1) * 24 * HOUR;
    const server = stage.chance.pick(stage.servers);
    server.forward(jump);
    await stage.type(800);
    server.forward(-jump);
  },
  async 'a tab dies'(stage) {
    stage.replaceTab();
    await stage.type(300);
  },
};
