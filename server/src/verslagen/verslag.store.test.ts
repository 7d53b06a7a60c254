import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Connection } from 'mongoose';
import * as Y from 'yjs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { receive } from '../testing/receive.ts';
import { seeded } from '../testing/random.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { Room } from './room.ts';
import { verslagUpdateModel } from './verslag.model.ts';
import { addRegel } from '../testing/regels.ts';
import { createVerslagStore } from './verslag.store.ts';
import { textOf } from './verslag.text.ts';

let server: TestServer;
let db: Connection;
beforeAll(async () => {
  server = await startTestServer({ empty: true });
  db = server.platform.db;
});
afterAll(() => server.close());

const newId = (): string => randomBytes(12).toString('hex');
const entriesOf = (id: string): Promise<number> => verslagUpdateModel(db).countDocuments({ verslagId: id });

/** Somebody who types lines; each line is one update. */
function typist() {
  const doc = new Y.Doc();
  return (line: string): Uint8Array => {
    const before = Y.encodeStateVector(doc);
    addRegel(doc, line);
    return Y.encodeStateAsUpdate(doc, before);
  };
}

async function linesOf(id: string): Promise<string[]> {
  const room = await Room.load(createVerslagStore(db).log(id));
  return textOf(room.doc).split('\n');
}

describe('[V7] the store of texts', () => {
  it('gives back what was appended, also when many append at once', async () => {
    const id = newId();
    const log = createVerslagStore(db).log(id);
    await log.load();
    const type = typist();
    const updates = Array.from({ length: 60 }, (_, n) => type(`regel ${n}`));
    await Promise.all(updates.map((update) => log.append(update)));
    expect(await linesOf(id)).toEqual(Array.from({ length: 60 }, (_, n) => `regel ${n}`));
    expect(await entriesOf(id)).toBe(60);
  });

  it('keeps a text in one snapshot after compaction, and goes on from there', async () => {
    const id = newId();
    const room = await Room.load(createVerslagStore(db).log(id));
    const type = typist();
    for (const line of ['een', 'twee', 'drie']) await receive(room, type(line)).durable;
    await room.compact();
    expect(await entriesOf(id)).toBe(0);
    await receive(room, type('vier')).durable;
    expect(await linesOf(id)).toEqual(['een', 'twee', 'drie', 'vier']);
  });

  it('loses nothing when it stops between the snapshot and the taking out', async () => {
    const id = newId();
    const room = await Room.load(createVerslagStore(db).log(id));
    const type = typist();
    for (const line of ['een', 'twee', 'drie']) await receive(room, type(line)).durable;
    const stopped = vi.spyOn(verslagUpdateModel(db), 'deleteMany').mockImplementationOnce(() => {
      throw new Error('the process died here');
    });
    await room.compact();
    stopped.mockRestore();
    expect(await entriesOf(id)).toBe(3);
    const again = await Room.load(createVerslagStore(db).log(id));
    expect(textOf(again.doc)).toBe('een\ntwee\ndrie');
    await receive(again, type('vier')).durable;
    await again.compact();
    expect(await entriesOf(id)).toBe(0);
    expect(await linesOf(id)).toEqual(['een', 'twee', 'drie', 'vier']);
  });

  it('lets two processes write in one text, and compact it, without losing a line', async () => {
    const id = newId();
    const [one, other] = [createVerslagStore(db).log(id), createVerslagStore(db).log(id)];
    const rooms = await Promise.all([one, other].map((log) => Room.load(log)));
    const typists = [typist(), typist()];
    const lines: string[] = [];
    for (let n = 0; n < 12; n++) {
      await Promise.all(
        rooms.map((room, p) => {
          lines.push(`proces ${p} regel ${n}`);
          return receive(room, typists[p]?.(`proces ${p} regel ${n}`) ?? new Uint8Array()).durable;
        }),
      );
      if (n % 4 === 3) await Promise.all(rooms.map((room) => room.compact()));
    }
    expect((await linesOf(id)).sort()).toEqual(lines.sort());
  });

  it('holds every acknowledged line, once, when its process is killed at any moment', async () => {
    const id = newId();
    const chance = seeded(7);
    const script = fileURLToPath(new URL('../testing/verslag.appender.ts', import.meta.url));
    const acknowledged: number[] = [];
    for (let round = 0; round < 5; round++) {
      const first = (acknowledged.at(-1) ?? -1) + 100;
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', '--conditions=source', script, server.uri, id, String(first)],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      const kill = (): void => void child.kill('SIGKILL');
      child.stdout.once('data', () => setTimeout(kill, 20 + chance.int(250)));
      let printed = '';
      child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
      await new Promise((done) => child.once('close', done));
      // A last line that was cut in two says nothing.
      const numbers = printed.slice(0, printed.lastIndexOf('\n')).split('\n').map(Number);
      expect(numbers[0]).toBe(first);
      acknowledged.push(...numbers);
      const lines = await linesOf(id);
      for (const n of acknowledged) expect(lines.filter((line) => line === `regel ${n}.`)).toHaveLength(1);
    }
    expect(acknowledged.length).toBeGreaterThan(20);
  }, 60_000);
});
