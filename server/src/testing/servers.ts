import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedMongo } from '../embedded-mongo/index.ts';
import { startRedis, type TestRedis } from './redis.ts';
import { startTestServer, type TestServer } from './server.ts';
import { eventually } from './writer.ts';

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
