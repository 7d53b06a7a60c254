import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, type App, type AppOptions } from '../app.ts';
import { startEmbeddedMongo } from '../embedded-mongo/index.ts';
import { createBus } from '../platform/bus/bus.ts';
import { connectDb } from '../platform/db/db.ts';
import { readEnv } from '../platform/env/env.ts';
import { createLog } from '../platform/log/log.ts';
import type { Platform } from '../platform/platform.ts';
import { areaPack } from './area.ts';
import { testClock, type TestClock } from './clock.ts';
import { createVisitor, type Visitor } from './visitor.ts';
import { createWorld, type PersonaName, type World } from './world.ts';

export interface TestServer {
  url: string;
  /** Its database, for another process on the same data. */
  uri: string;
  app: App;
  platform: Platform;
  clock: TestClock;
  world: World;
  /** A browser without a screen: signed in as a persona, or nobody. */
  as(persona: PersonaName | 'niemand'): Promise<Visitor>;
  close(): Promise<void>;
}

interface TestServerOptions extends AppOptions {
  area?: string;
  env?: Record<string, string>;
  /** Use this database and leave it: for tests that restart a server on its data. */
  uri?: string;
  /** Where the lines of its log go; standard output unless told. */
  logTo?: { write(line: string): void };
  /** Without: the personas and their groepen are there. */
  empty?: boolean;
}

/** The MongoDB to test over besides the embedded database, if there is one. */
export const mongoUri = (): string | undefined => process.env.MONGODB_URI || undefined;

/** A MongoDB for tests: the server of MONGODB_URI under a name of its own, or the embedded database in a new directory. */
async function testDatabase(): Promise<{ uri: string; close(): Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  if (process.env.MONGODB_URI) {
    const uri = new URL(process.env.MONGODB_URI);
    uri.pathname = `/${name}`;
    return { uri: uri.href, close: async () => {} };
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'opgaveteams-'));
  const database = await startEmbeddedMongo({ dataDir });
  return {
    uri: database.uri,
    close: async () => {
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Starts a real server on a free port over a real database, with the personas of {@link createWorld}. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { area, env: settings, uri, empty, logTo, ...appOptions } = options;
  const database = uri ? { uri, close: async () => {} } : await testDatabase();
  const clock = testClock();
  const db = await connectDb(database.uri);
  const env = readEnv({ NODE_ENV: 'test', PORT: '0', LOG_LEVEL: 'error', ...settings });
  const platform: Platform = {
    env,
    db,
    clock,
    log: createLog(env.LOG_LEVEL, logTo),
    area: areaPack(area),
    bus: createBus(),
  };
  const app = await createApp(platform, { checkAnswers: true, ...appOptions });
  await new Promise<void>((done) => app.http.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(app.http.address() as AddressInfo).port}`;
  const world = empty ? ({} as World) : await createWorld(platform, app.services);
  return {
    url,
    uri: database.uri,
    app,
    platform,
    clock,
    world,
    as: async (persona) => {
      if (persona === 'niemand') return createVisitor(url, null);
      const { token } = await app.services.toegang.createSession(world.personas[persona], 'test');
      return createVisitor(url, token);
    },
    close: async () => {
      await app.close();
      await db.close();
      await database.close();
    },
  };
}

/** Another process on the data of a server; its personas are signed in at the first one. */
export const startOther = ({ uri }: TestServer): Promise<TestServer> => startTestServer({ uri, empty: true });
