import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serialize as serializeDoc } from 'bson';
import { openSubject } from '../../testing/mongo-subject.ts';
import type { Subject } from '../../testing/mongo-subject.ts';
import { wireClient } from '../../testing/wire-client.ts';
import type { WireClient } from '../../testing/wire-client.ts';

let s: Subject;
let wire: WireClient;
beforeAll(async () => {
  s = await openSubject();
  const { hostname, port } = new URL(s.uri);
  wire = await wireClient(Number(port), hostname);
});
afterAll(async () => {
  wire.socket.destroy();
  await s.close();
});

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
const int32 = (n: number): Buffer => {
  const out = Buffer.alloc(4);
  out.writeInt32LE(n);
  return out;
};
const text = (value: string): Buffer =>
  Buffer.concat([int32(Buffer.byteLength(value) + 1), Buffer.from(`${value}\0`)]);

interface Value {
  type: number;
  bytes: Buffer;
}
const field = (name: string, { type, bytes }: Value): Buffer =>
  Buffer.concat([Buffer.from([type]), Buffer.from(`${name}\0`), bytes]);
const docOf = (...fields: Buffer[]): Buffer => {
  const body = Buffer.concat(fields);
  return Buffer.concat([int32(body.length + 5), body, Buffer.from([0])]);
};
const arrayOf = (values: readonly Value[]): Value => ({
  type: 0x04,
  bytes: docOf(...values.map((value, i) => field(String(i), value))),
});
const str = (value: string): Value => ({ type: 0x02, bytes: text(value) });
const int = (n: number): Value => ({ type: 0x10, bytes: int32(n) });

const VALUES: Record<string, Value> = {
  undefined: { type: 0x06, bytes: hex('') },
  null: { type: 0x0a, bytes: hex('') },
  double: { type: 0x01, bytes: hex('0000000000001440') },
  minusZero: { type: 0x01, bytes: hex('0000000000000080') },
  nan: { type: 0x01, bytes: hex('000000000000f87f') },
  nanWithPayload: { type: 0x01, bytes: hex('efbeadde0000f8ff') },
  signallingNan: { type: 0x01, bytes: hex('010000000000f07f') },
  infinity: { type: 0x01, bytes: hex('000000000000f0ff') },
  string: str('é\0\u{1f600}'),
  emptyDocument: { type: 0x03, bytes: docOf() },
  numberNames: { type: 0x03, bytes: docOf(field('b', int(1)), field('2', int(2)), field('1', int(3))) },
  repeatedNames: { type: 0x03, bytes: docOf(field('b', int(1)), field('b', int(2))) },
  proto: { type: 0x03, bytes: docOf(field('__proto__', int(1)), field('_bsontype', str('ObjectId'))) },
  dbRef: { type: 0x03, bytes: docOf(field('$ref', str('c')), field('$id', int(1)), field('x', int(2))) },
  binary: { type: 0x05, bytes: Buffer.concat([int32(3), hex('00 0001ff')]) },
  binaryOld: { type: 0x05, bytes: Buffer.concat([int32(7), hex('02'), int32(3), hex('0001ff')]) },
  uuid: { type: 0x05, bytes: Buffer.concat([int32(16), hex('04'), Buffer.alloc(16, 7)]) },
  uuidOld: { type: 0x05, bytes: Buffer.concat([int32(16), hex('03'), Buffer.alloc(16, 9)]) },
  vector: { type: 0x05, bytes: Buffer.concat([int32(4), hex('09 03000102')]) },
  custom: { type: 0x05, bytes: Buffer.concat([int32(1), hex('80 ff')]) },
  objectId: { type: 0x07, bytes: hex('0123456789abcdef01234567') },
  true: { type: 0x08, bytes: hex('01') },
  false: { type: 0x08, bytes: hex('00') },
  date: { type: 0x09, bytes: hex('ffffffffffffffff') },
  farDate: { type: 0x09, bytes: hex('ffffffffffffff7f') },
  regex: { type: 0x0b, bytes: Buffer.from('^a.b\0xmi\0') },
  dbPointer: { type: 0x0c, bytes: Buffer.concat([text('db.c'), Buffer.alloc(12, 5)]) },
  code: { type: 0x0d, bytes: text('return 1') },
  symbol: { type: 0x0e, bytes: text('s') },
  codeWithScope: {
    type: 0x0f,
    bytes: Buffer.concat([int32(4 + text('x').length + docOf(field('x', int(1))).length), text('x')]),
  },
  int: int(-7),
  timestamp: { type: 0x11, bytes: hex('04000000ffffffff') },
  long: { type: 0x12, bytes: hex('0000000000000080') },
  smallLong: { type: 0x12, bytes: hex('0500000000000000') },
  decimal: { type: 0x13, bytes: hex('f82a0000000000000000000000003830') },
  decimalNan: { type: 0x13, bytes: hex('0000000000000000000000000000007c') },
  decimalSignallingNan: { type: 0x13, bytes: hex('0100000000000000000000000000007e') },
  decimalMinusZero: { type: 0x13, bytes: hex('000000000000000000000000000040b0') },
  minKey: { type: 0xff, bytes: hex('') },
  maxKey: { type: 0x7f, bytes: hex('') },
};
const scoped = VALUES.codeWithScope as Value;
scoped.bytes = Buffer.concat([scoped.bytes, docOf(field('x', int(1)))]);

const names = Object.keys(VALUES);
const all = Object.values(VALUES);
const everything = docOf(...Object.entries(VALUES).map(([name, value]) => field(name, value)));

async function insert(_id: number, ...fields: Buffer[]): Promise<Buffer> {
  const doc = docOf(field('_id', int(_id)), ...fields);
  const { doc: answer } = await wire.command(
    { insert: 'bytes', $db: s.db.databaseName },
    { documents: [doc] },
  );
  expect(answer).not.toHaveProperty('writeErrors');
  return doc;
}

/** The document as the answer of a find holds it: behind the head of its batch. */
async function found(_id: number): Promise<Buffer> {
  const { bytes } = await wire.command({ find: 'bytes', filter: { _id }, $db: s.db.databaseName });
  const mark = bytes.indexOf(Buffer.from('firstBatch\0')) + 'firstBatch\0'.length;
  const at = mark + 4 + '\x030\0'.length;
  return bytes.subarray(at, at + bytes.readInt32LE(at));
}

async function update(q: object, u: object | Uint8Array): Promise<void> {
  const body = docOf(
    field('q', { type: 0x03, bytes: Buffer.from(serializeDoc(q)) }),
    field('u', {
      type: 0x03,
      bytes: u instanceof Uint8Array ? Buffer.from(u) : Buffer.from(serializeDoc(u)),
    }),
  );
  const { doc } = await wire.command({ update: 'bytes', $db: s.db.databaseName }, { updates: [body] });
  expect(doc.writeErrors).toBeUndefined();
  expect(Number(doc.nModified)).toBe(1);
}

describe('bytes', () => {
  it.each(names)('of %s come back as they went in, at every depth', async (name) => {
    const value = VALUES[name] as Value;
    const id = 100 + names.indexOf(name);
    const nested = arrayOf([value, arrayOf([value, { type: 0x03, bytes: docOf(field('deep', value)) }])]);
    const sent = await insert(id, field('v', value), field('nested', nested));
    expect(await found(id)).toEqual(sent);
    await update({ _id: id }, { $set: { other: 1 } });
    const before = sent.subarray(4, -1);
    expect(await found(id)).toEqual(docOf(before, field('other', int(1))));
  });

  it('stay when a field beside them in the same document, or an item of the same array, is changed', async () => {
    const list = arrayOf([...all, { type: 0x03, bytes: everything }]);
    await insert(1, field('doc', { type: 0x03, bytes: everything }), field('list', list));
    await update(
      { _id: 1 },
      { $set: { 'doc.new': 1, [`list.${String(all.length)}.new`]: 2 }, $push: { other: 3 } },
    );
    const grown = (n: number): Value => ({
      type: 0x03,
      bytes: docOf(everything.subarray(4, -1), field('new', int(n))),
    });
    const expected = docOf(
      field('_id', int(1)),
      field('doc', grown(1)),
      field('list', arrayOf([...all, grown(2)])),
      field('other', arrayOf([int(3)])),
    );
    expect(await found(1)).toEqual(expected);
    await update({ _id: 1 }, { $push: { list: { $each: ['first'], $position: 0 } } });
    const shifted = arrayOf([str('first'), ...all, grown(2)]);
    expect(await found(1)).toEqual(
      docOf(
        field('_id', int(1)),
        field('doc', grown(1)),
        field('list', shifted),
        field('other', arrayOf([int(3)])),
      ),
    );
  });

  it('stay in a replacement, in what $set brings, and in what an aggregation passes on', async () => {
    await insert(2, field('old', int(1)));
    await update(
      { _id: 2 },
      docOf(field('v', { type: 0x03, bytes: everything }), field('list', arrayOf(all))),
    );
    expect(await found(2)).toEqual(
      docOf(field('_id', int(2)), field('v', { type: 0x03, bytes: everything }), field('list', arrayOf(all))),
    );
    await insert(3);
    // Names that are whole numbers or come twice are out of what a decoded operand can hold (README).
    const plain = Object.entries(VALUES).filter(
      ([name]) => name !== 'numberNames' && name !== 'repeatedNames',
    );
    const set = docOf(field('list', arrayOf(plain.map(([, value]) => value))));
    await update({ _id: 3 }, docOf(field('$set', { type: 0x03, bytes: set })));
    expect(await found(3)).toEqual(docOf(field('_id', int(3)), set.subarray(4, -1)));
    const { bytes } = await wire.command({
      aggregate: 'bytes',
      pipeline: [{ $match: { _id: 3 } }, { $addFields: { more: 1 } }, { $unset: 'more' }],
      cursor: {},
      $db: s.db.databaseName,
    });
    expect(bytes.includes(docOf(field('_id', int(3)), set.subarray(4, -1)))).toBe(true);
  });

  it('of undefined are found by null, by $type and by an index', async () => {
    const c = s.db.collection('bytes');
    await insert(4, field('u', VALUES.undefined as Value), field('here', int(1)));
    const byType = { here: 1, u: { $type: 'undefined' } };
    for (const filter of [{ here: 1, u: null }, { here: 1, u: { $exists: true } }, byType]) {
      expect(await c.countDocuments(filter)).toBe(1);
    }
    await c.createIndex({ u: 1 });
    expect(await c.find({ u: null, here: 1 }).hint({ u: 1 }).toArray()).toHaveLength(1);
  });
});
