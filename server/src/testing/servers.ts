import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { startEmbeddedMongo } from '../embedded-mongo/index.ts';
import { startRedis, type TestRedis } from './redis.ts';
import { startTestServer, type TestServer } from './server.ts';
import type { PersonaName } from './world.ts';
import { eventually, openWriter, type Writer } from './writer.ts';
import { saved } from './zitting.ts';

/** Two servers of one workspace, over one database and one Redis. */
export interface TestServers {
  one: TestServer;
  other: TestServer;
  redis: TestRedis;
  close(): Promise<void>;
}

/** Starts two servers of one workspace that know each other; the personas are signed in at either. */
export async function startTestServers(): Promise<TestServers> {
  const redis = await startRedis();
  const dataDir = await mkdtemp(join(tmpdir(), 'opgaveteams-'));
  const database = await startEmbeddedMongo({ dataDir });
  const env = { REDIS_URL: redis.url };
  const one = await startTestServer({ uri: database.uri, env });
  const other = await startTestServer({ uri: database.uri, env, empty: true });
  const know = (server: TestServer): boolean => server.app.realtime.cluster.others().length === 1;
  await eventually('they know each other', () => know(one) && know(other));
  return {
    ...{ one, other, redis },
    close: async () => {
      await other.close();
      await one.close();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
      await redis.kill();
    },
  };
}

/** Both servers for a file of tests, from its begin to its end; who writes there leaves after each test. */
export function serversOfFile() {
  let servers: TestServers | undefined;
  const open: Writer[] = [];
  beforeAll(async () => {
    servers = await startTestServers();
  }, 30_000);
  afterAll(() => servers?.close(), 30_000);
  afterEach(() => open.splice(0).forEach((writer) => writer.close()));

  const started = (): TestServers => {
    if (!servers) throw new Error('the servers are there from the first test on');
    return servers;
  };

  /** Comes in at a server, without waiting for the text to be open. */
  async function enter({ url }: TestServer, persona: PersonaName, id: string): Promise<Writer> {
    const writer = openWriter(url, (await started().one.as(persona)).cookie, id);
    open.push(writer);
    return writer;
  }

  return {
    started,
    enter,
    /** Opens a text at a server, and waits until it is open. */
    async on(server: TestServer, persona: PersonaName, id: string): Promise<Writer> {
      const writer = await enter(server, persona, id);
      await saved(writer);
      return writer;
    },
  };
}
