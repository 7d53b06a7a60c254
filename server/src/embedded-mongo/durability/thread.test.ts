import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedMongo } from '../index.ts';

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'embedded-mongo-thread-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe('in a thread of its own', () => {
  it('serves, refuses as in one thread, and lets everything go when it is closed', async () => {
    const first = await startEmbeddedMongo({ dataDir, thread: true });
    const client = await new MongoClient(first.uri).connect();
    await client.db('x').collection('c').insertOne({ a: 1 });
    await expect(startEmbeddedMongo({ dataDir, thread: true })).rejects.toMatchObject({
      code: 'data_dir_in_use',
    });
    await expect(
      startEmbeddedMongo({ dataDir: join(dataDir, 'other'), port: first.port, thread: true }),
    ).rejects.toMatchObject({ code: 'port_taken', name: 'EmbeddedMongoStartError' });
    await client.close();
    await Promise.all([first.close(), first.close()]);
    const second = await startEmbeddedMongo({ dataDir, port: first.port });
    const again = await new MongoClient(second.uri).connect();
    expect(await again.db('x').collection('c').countDocuments({ a: 1 })).toBe(1);
    await again.close();
    await second.close();
  });

  it('ends the process with its error when the thread breaks', async () => {
    const program = `
      let thread;
      process.on('worker', (worker) => (thread = worker));
      const { startEmbeddedMongo } = await import(${JSON.stringify(new URL('../index.ts', import.meta.url).href)});
      await startEmbeddedMongo({ dataDir: ${JSON.stringify(dataDir)}, thread: true });
      thread.terminate();
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString('utf8')));
    const [code] = (await once(child, 'exit')) as [number];
    expect(errors).toContain('The embedded database ended unexpectedly');
    expect(code).not.toBe(0);
    const after = await startEmbeddedMongo({ dataDir });
    await after.close();
  });
});
