import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import type { Db } from 'mongodb';
import { startEmbeddedMongo } from '../embedded-mongo/index.ts';

/** A MongoDB to test against: the embedded one in a fresh directory, or the server of MONGODB_URI. */
export interface Subject {
  client: MongoClient;
  db: Db;
  uri: string;
  embedded: boolean;
  close(): Promise<void>;
}

/** Opens the subject with an empty database of its own. */
export async function openSubject(): Promise<Subject> {
  const named = process.env.MONGODB_URI;
  const dataDir = await mkdtemp(join(tmpdir(), 'embedded-mongo-'));
  const server = named ? undefined : await startEmbeddedMongo({ dataDir });
  const uri = named ?? server?.uri ?? '';
  const client = await new MongoClient(uri).connect();
  const db = client.db(`conformance_${String(process.pid)}_${String(Date.now())}`);
  return {
    client,
    db,
    uri,
    embedded: !named,
    async close() {
      await db.dropDatabase();
      await client.close();
      await server?.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
