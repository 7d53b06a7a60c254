import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { memoryLog } from '../testing/memory-log.ts';
import { receive } from '../testing/receive.ts';
import { Room } from './room.ts';
import { addRegel, removeRegel } from '../testing/regels.ts';
import { buildVerslag } from './verslag.build.ts';
import type { VerslagLog } from './verslag.log.ts';
import { textOf } from './verslag.text.ts';

const someText = (tekst: string): Uint8Array =>
  Y.encodeStateAsUpdate(buildVerslag([{ soort: 'alinea', tekst }]));

function typed(doc: Y.Doc, tekst: string): Uint8Array {
  const before = Y.encodeStateVector(doc);
  addRegel(doc, tekst);
  return Y.encodeStateAsUpdate(doc, before);
}

const onDisk = async (log: VerslagLog): Promise<string> => textOf((await Room.load(log)).doc);

describe('an open text', () => {
  it('[V4] refuses what is no update, and stays as it was', async () => {
    const room = await Room.load(memoryLog());
    await receive(room, someText('blijft')).durable;
    const before = room.state();
    let seed = 7;
    const random = () => (seed = (seed * 48271) % 2147483647) % 256;
    let refused = 0;
    for (let n = 0; n < 2_000; n++) {
      const bytes = Uint8Array.from({ length: 1 + (n % 60) }, random);
      try {
        receive(room, bytes);
      } catch (err) {
        expect((err as Error).message).toBe('ongeldige_invoer');
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(1_900);
    expect(textOf(room.doc)).toBe('blijft');
    expect(Y.encodeStateVector(room.doc)).toEqual(Y.encodeStateVectorFromUpdate(before));
  });

  it('[V4] refuses content that no editor of texts makes', async () => {
    const room = await Room.load(memoryLog());
    const subdocument = new Y.Doc();
    subdocument.getMap('default').set('doc', new Y.Doc());
    expect(() => receive(room, Y.encodeStateAsUpdate(subdocument))).toThrow('ongeldige_invoer');
    const list = new Y.Doc();
    list.getArray('default').insert(0, [new Y.Map()]);
    expect(() => receive(room, Y.encodeStateAsUpdate(list))).toThrow('ongeldige_invoer');
    const zeroLength = encoding.encode((e) => {
      for (const n of [1, 1, 5, 0]) encoding.writeVarUint(e, n);
      encoding.writeUint8(e, 1);
      encoding.writeVarUint(e, 1);
      encoding.writeVarString(e, 'default');
      encoding.writeVarUint(e, 0);
      encoding.writeVarUint(e, 0);
    });
    expect(() => receive(room, zeroLength)).toThrow('ongeldige_invoer');
    expect(textOf(room.doc)).toBe('');
  });

  it('[V5] refuses an update or a text that is too large; deleting is still possible', async () => {
    const room = await Room.load(memoryLog());
    expect(() => receive(room, someText('x'.repeat(600_000)))).toThrow('te_groot');
    const writer = new Y.Doc();
    writer.clientID = 2;
    let refused = false;
    for (let n = 0; n < 12 && !refused; n++)
      try {
        await receive(room, typed(writer, 'x'.repeat(500_000))).durable;
      } catch (err) {
        expect((err as Error).message).toBe('te_groot');
        refused = true;
      }
    expect(refused).toBe(true);
    const reader = new Y.Doc();
    Y.applyUpdate(reader, room.state());
    const before = Y.encodeStateVector(reader);
    removeRegel(reader, 0);
    await receive(room, Y.encodeStateAsUpdate(reader, before)).durable;
    expect(room.state().byteLength).toBeLessThan(5_000_000);
  });

  it('[V2] does not say that it is saved when the disk is full, and saves all once it can', async () => {
    const log = memoryLog();
    const room = await Room.load(log);
    const writer = new Y.Doc();
    log.full = true;
    await expect(receive(room, typed(writer, 'een')).durable).rejects.toThrow('disk full');
    await expect(room.durable()).rejects.toThrow('disk full');
    log.full = false;
    await receive(room, typed(writer, 'twee')).durable;
    expect(await onDisk(log)).toBe('een\ntwee');
  });

  it('[V2] does not save what leans on something unsaved as if it stood alone', async () => {
    const log = memoryLog();
    const room = await Room.load(log);
    const writer = new Y.Doc();
    log.full = true;
    const first = receive(room, typed(writer, 'een')).durable;
    await expect(first).rejects.toThrow('disk full');
    log.full = false;
    await room.durable();
    expect(await onDisk(log)).toBe('een');
  });

  it('takes the same update twice, and in any order', async () => {
    const log = memoryLog();
    const room = await Room.load(log);
    const writer = new Y.Doc();
    const updates = ['een', 'twee', 'drie'].map((t) => typed(writer, t));
    for (const update of [...updates].reverse()) await receive(room, update).durable;
    expect(textOf(room.doc)).toBe('een\ntwee\ndrie');
    expect(receive(room, updates[0] ?? new Uint8Array()).isNew).toBe(false);
    expect(await onDisk(log)).toBe('een\ntwee\ndrie');
  });

  it('[V13] a long text is merged while people go on, and holds all; at rest it is only its state', async () => {
    const log = memoryLog();
    const room = await Room.load(log);
    const writer = new Y.Doc();
    for (let n = 0; n < 60; n++) await receive(room, typed(writer, `${n} ${'x'.repeat(5_000)}`)).durable;
    const merging = room.compact();
    const meanwhile = receive(room, typed(writer, 'intussen')).durable;
    await Promise.all([merging, meanwhile]);
    expect(log.disk.length).toBeLessThanOrEqual(2);
    expect(await onDisk(log)).toBe(textOf(writer));
    room.rest();
    expect(Y.encodeStateVectorFromUpdate(room.state())).toEqual(Y.encodeStateVector(writer));
    const returning = new Y.Doc();
    Y.applyUpdate(returning, room.since(Y.encodeStateVector(returning)));
    expect(textOf(returning)).toBe(textOf(writer));
    expect(() => room.since(Uint8Array.of(255, 255, 255))).toThrow('ongeldige_invoer');
    await receive(room, typed(writer, 'weer wakker')).durable;
    expect(textOf(room.doc)).toBe(textOf(writer));
  });

  it('[V12] writes with its own what another process told and may not have written', async () => {
    const log = memoryLog();
    const room = await Room.load(log);
    const [other, writer] = [new Y.Doc(), new Y.Doc()];
    const told = typed(other, 'van elders');
    room.learn(told, 'ander 1');
    Y.applyUpdate(writer, told);
    await receive(room, typed(writer, 'leunt daarop')).durable;
    expect(await onDisk(log)).toBe('van elders\nleunt daarop');
    room.learn(typed(other, 'wel bewaard'), 'ander 2');
    room.isOnDisk('ander 2');
    const entries = log.disk.length;
    await room.durable();
    expect(log.disk).toHaveLength(entries);
  });
});
