import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { discard, root, startServer } from '../fixtures/server.ts';
import { expect, test } from '../fixtures/test.ts';

/** Starts the server where it should refuse; gives its exit code and all that it said. */
async function refused(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['server/dist/main.js'], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', PORT: '0', LOG_LEVEL: 'error', ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, said };
}

/** One plain sentence or two, no stack. */
function expectSentence(answer: { code: number | null; said: string }, about: RegExp): void {
  expect(answer.code).toBe(1);
  expect(answer.said).toMatch(about);
  expect(answer.said.trim().split('\n')).toHaveLength(1);
}

test.describe('starten', () => {
  test('a taken port gets one clear sentence', async ({ server }) => {
    const taken = createServer().listen(0, 'localhost');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const dataDir = await mkdtemp(join(tmpdir(), 'opgaveteams-start-'));
    expectSentence(await refused({ PORT: String(port), DATA_DIR: dataDir }), /already in use/);
    taken.close();
    await rm(dataDir, { recursive: true, force: true });
    expect(server.url).toContain('localhost');
  });

  test('a data directory that cannot be written gets one clear sentence', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'opgaveteams-start-'));
    const file = join(dir, 'geen-map');
    await writeFile(file, '');
    expectSentence(await refused({ DATA_DIR: join(file, 'data') }), /cannot be written/);
    await rm(dir, { recursive: true, force: true });
  });

  test('a data directory that another server uses gets one clear sentence', async ({ server }) => {
    expectSentence(await refused({ DATA_DIR: server.dataDir }), /./);
  });

  test('a bad setting gets one clear sentence that names it', async () => {
    expectSentence(await refused({ PORT: 'drieduizend' }), /PORT="drieduizend"/);
    expectSentence(await refused({ AREA_PACK: './bestaat-niet.json' }), /AREA_PACK/);
    expectSentence(await refused({ NODE_ENV: 'production' }), /PUBLIC_URL/);
  });

  test('a database of a newer version gets one clear sentence', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'opgaveteams-start-'));
    const database = spawn(process.execPath, ['server/dist/embedded-mongo/cli.js'], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '', DATA_DIR: dataDir, DB_PORT: '0' },
    });
    const uri = await new Promise<string>((done) => {
      let said = '';
      database.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const found = /mongodb:\/\/\S+/.exec(said);
        if (found) done(found[0]);
      });
    });
    const client = await MongoClient.connect(uri);
    // The name that the driver takes when the address names none; the same that the server uses.
    const werkplaats = client.db().collection<{ _id: string; dataVersion: number }>('werkplaats');
    await werkplaats.insertOne({ _id: 'werkplaats', dataVersion: 999 });
    await client.close();
    expectSentence(await refused({ MONGODB_URI: uri }), /newer version/);
    database.kill('SIGTERM');
    await once(database, 'exit');
    await rm(dataDir, { recursive: true, force: true });
  });

  test('Ctrl-C ends it cleanly, and a second start finds everything', async () => {
    const first = await startServer();
    const groepen = async (url: string): Promise<unknown> => (await fetch(`${url}/v1/groepen`)).json();
    const before = await groepen(first.url);
    expect(await first.stop('SIGINT')).toBe(0);
    const second = await startServer({ dataDir: first.dataDir });
    expect(await groepen(second.url)).toEqual(before);
    await discard(second);
  });
});
