import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedMongo } from '../embedded-mongo/index.ts';
import { connectDb, ensureIndexes } from '../platform/db/db.ts';
import { mongoUri } from '../testing/server.ts';
import { storeContract } from '../testing/verslag.store.contract.ts';
import { createVerslagStore } from './verslag.store.ts';

async function over(uri: string, close: () => Promise<void>) {
  const db = await connectDb(uri);
  createVerslagStore(db);
  await ensureIndexes(db);
  return {
    store: () => createVerslagStore(db),
    close: async () => {
      await db.dropDatabase();
      await db.close();
      await close();
    },
  };
}

storeContract('the embedded database', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'opgaveteams-'));
  const database = await startEmbeddedMongo({ dataDir });
  return over(database.uri, async () => {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  });
});

const named = mongoUri();
if (named)
  storeContract('MongoDB', () => {
    const uri = new URL(named);
    uri.pathname = `/test_${randomBytes(6).toString('hex')}`;
    return over(uri.href, async () => undefined);
  });
