import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'bson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opMsg, wireClient, wireMessage } from '../../testing/wire-client.ts';
import { startEmbeddedMongo } from '../index.ts';
import type { EmbeddedMongo } from '../index.ts';
import { crc32c } from '../wire/checksum.ts';
import { listen } from '../wire/server.ts';

const MB16 = 16 * 1024 * 1024;
const PING = serialize({ ping: 1, $db: 'x' });
let dataDir = '';
let server: EmbeddedMongo;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'embedded-mongo-wire-'));
  server = await startEmbeddedMongo({ dataDir });
});
afterAll(async () => {
  await server.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** A document of exactly so many bytes. */
function documentOf(_id: number, bytes: number): Uint8Array {
  const empty = serialize({ _id, text: '' }).length;
  return serialize({ _id, text: 'x'.repeat(bytes - empty) });
}

async function closes(bytes: Buffer): Promise<void> {
  const client = await wireClient(server.port);
  client.socket.write(bytes);
  await client.closed;
}

describe('limits of the protocol', () => {
  it('takes a document of 16 MB and refuses one more byte, in an insert and in an update', async () => {
    const client = await wireClient(server.port);
    const insert = { insert: 'big', $db: 'x' };
    expect((await client.command(insert, { documents: [documentOf(1, MB16)] })).doc).toMatchObject({ ok: 1 });
    const { doc } = await client.command(insert, { documents: [documentOf(2, MB16 + 1)] });
    expect(Number((doc.writeErrors as { code: number }[])[0]?.code)).toBe(2);
    const { doc: grown } = await client.command(
      { update: 'big', $db: 'x' },
      { updates: [serialize({ q: { _id: 1 }, u: { $set: { more: 1 } } })] },
    );
    expect(Number((grown.writeErrors as { code: number }[])[0]?.code)).toBe(17419);
    const { doc: count } = await client.command({ count: 'big', $db: 'x' });
    expect(Number(count.n)).toBe(1);
    client.socket.destroy();
  });

  it('takes a message of 48 MB and closes the connection of a longer one', async () => {
    const client = await wireClient(server.port);
    const room =
      48_000_000 - wireMessage(opMsg(serialize({ insert: 'bulk', $db: 'x' }), 0, { documents: [] })).length;
    const documents = [documentOf(1, MB16), documentOf(2, MB16), documentOf(3, room - 2 * MB16)];
    const { doc } = await client.command({ insert: 'bulk', $db: 'x' }, { documents });
    expect(Number(doc.n)).toBe(3);
    client.socket.destroy();
    await closes(wireMessage(Buffer.alloc(0), 2013, 48_000_001));
  });

  it('closes the connection of what is no message, and serves the others', async () => {
    const other = await wireClient(server.port);
    const tooLong = Buffer.concat([
      Buffer.from([1]),
      Buffer.from([200, 0, 0, 0]),
      Buffer.from('documents\0'),
    ]);
    const broken = Buffer.from(PING);
    broken[4] = 0x77;
    const frames = [
      wireMessage(opMsg(PING), 2013, 3),
      wireMessage(opMsg(PING), 2013, 0x7fffffff),
      wireMessage(opMsg(PING), 1),
      wireMessage(opMsg(PING), 2012),
      wireMessage(opMsg(PING, 4)),
      wireMessage(opMsg(broken)),
      wireMessage(Buffer.concat([opMsg(PING), Buffer.from([0]), PING])),
      wireMessage(Buffer.concat([opMsg(PING), Buffer.from([2])])),
      wireMessage(Buffer.concat([opMsg(PING), tooLong])),
      wireMessage(Buffer.alloc(4)),
      wireMessage(Buffer.concat([Buffer.alloc(4), Buffer.from('x.c\0'), Buffer.alloc(8), PING]), 2004),
    ];
    for (const frame of frames) {
      await closes(frame);
      expect((await other.command({ ping: 1, $db: 'x' })).doc).toMatchObject({ ok: 1 });
    }
    other.socket.destroy();
  });

  it('refuses malformed documents of a batch and keeps the others', async () => {
    const client = await wireClient(server.port);
    const bad = Buffer.from(serialize({ _id: 8, v: 'text' }));
    bad[bad.indexOf(Buffer.from('v\0')) - 1] = 0x77;
    const { doc } = await client.command(
      { insert: 'mixed', ordered: false, $db: 'x' },
      { documents: [serialize({ _id: 7 }), bad, serialize({ _id: 9 })] },
    );
    expect(Number(doc.n)).toBe(2);
    const errors = doc.writeErrors as { index: number; code: number; errmsg: string }[];
    expect(errors.map(({ index, code }) => [index, code])).toEqual([[1, 22]]);
    expect(errors[0]?.errmsg).toMatch(/unknown BSON type/);
    client.socket.destroy();
  });
});

describe('flags of OP_MSG', () => {
  it('are honoured: a right checksum is answered, a wrong one closes the connection', async () => {
    const message = wireMessage(opMsg(PING, 1), 2013, opMsg(PING, 1).length + 20);
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(crc32c(message));
    const client = await wireClient(server.port);
    client.socket.write(Buffer.concat([message, sum]));
    expect((await client.answer()).includes(Buffer.from('ok\0'))).toBe(true);
    client.socket.destroy();
    expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
    sum[0] = (sum[0] as number) ^ 1;
    await closes(Buffer.concat([message, sum]));
  });

  it('moreToCome has no answer, and the write is done before what follows', async () => {
    const client = await wireClient(server.port);
    const silent = serialize({ insert: 'silent', $db: 'x', writeConcern: { w: 0 } });
    client.socket.write(wireMessage(opMsg(silent, 2, { documents: [serialize({ _id: 1 })] })));
    const { doc } = await client.command({ count: 'silent', $db: 'x' });
    expect(Number(doc.n)).toBe(1);
    client.socket.destroy();
  });
});

describe('connections', () => {
  const answer = (): Promise<{ ok: number }> => Promise.resolve({ ok: 1 });

  it('beyond the most are not let in', async () => {
    const small = await listen(0, answer, { connections: 2, messageMs: 1000 });
    const first = await wireClient(small.port);
    const second = await wireClient(small.port);
    const third = await wireClient(small.port);
    await third.closed;
    for (const client of [first, second])
      expect((await client.command({ ping: 1, $db: 'x' })).doc).toMatchObject({ ok: 1 });
    first.socket.destroy();
    second.socket.destroy();
    await Promise.all([first.closed, second.closed]);
    await new Promise((done) => setTimeout(done, 50));
    const later = await wireClient(small.port);
    expect((await later.command({ ping: 1, $db: 'x' })).doc).toMatchObject({ ok: 1 });
    later.socket.destroy();
    await small.close();
  });

  it('that never finish a message are closed, however slowly they go on', async () => {
    const small = await listen(0, answer, { connections: 10, messageMs: 150 });
    const slow = await wireClient(small.port);
    const frame = wireMessage(opMsg(PING));
    let sent = 0;
    const drip = setInterval(() => slow.socket.write(frame.subarray(sent, ++sent)), 20);
    await slow.closed;
    clearInterval(drip);
    expect(sent).toBeLessThan(frame.length);
    const steady = await wireClient(small.port);
    for (let i = 0; i < 5; i++) {
      await new Promise((done) => setTimeout(done, 50));
      expect((await steady.command({ ping: 1, $db: 'x' })).doc).toMatchObject({ ok: 1 });
    }
    steady.socket.destroy();
    await small.close();
  });
});
