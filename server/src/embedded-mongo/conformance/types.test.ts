import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';
import { serialize } from 'bson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubject } from '../../testing/mongo-subject.ts';
import type { Subject } from '../../testing/mongo-subject.ts';

let s: Subject;
beforeAll(async () => {
  s = await openSubject();
});
afterAll(() => s.close());

const EVERYTHING = {
  double: new Double(5),
  minusZero: new Double(-0),
  nan: new Double(Number.NaN),
  text: 'é\u0000\u{1f600}',
  doc: { z: new Int32(1), a: { deep: [new Int32(1), [new Double(2), []]] } },
  binary: new Binary(Buffer.from([0, 1, 255]), 4),
  id: new ObjectId('0123456789abcdef01234567'),
  yes: true,
  no: false,
  date: new Date(-1),
  nothing: null,
  regex: new BSONRegExp('^a.b', 'i'),
  code: new Code('return 1'),
  scoped: new Code('return x', { x: new Int32(1) }),
  symbol: new BSONSymbol('s'),
  int: new Int32(-7),
  timestamp: Timestamp.fromBits(3, 4),
  long: Long.fromString('-9223372036854775808'),
  decimal: Decimal128.fromString('1.1000'),
  min: new MinKey(),
  max: new MaxKey(),
};

describe('BSON types', () => {
  it('come back byte for byte', async () => {
    const _id = new ObjectId();
    const sent = Buffer.from(serialize({ _id, ...EVERYTHING }));
    await s.db.collection('types').insertOne({ _id, ...EVERYTHING } as never);
    const [reply] = (await s.db
      .collection('types')
      .find({ _id }, { raw: true })
      .toArray()) as unknown as Uint8Array[];
    // Where the driver hands out its whole answer, the document lies somewhere inside it.
    expect(Buffer.from(reply as Uint8Array).includes(sent)).toBe(true);
    await s.db.collection('types').updateOne({ _id }, { $set: { last: 'x' } });
    const [after] = (await s.db
      .collection('types')
      .find({ _id }, { raw: true })
      .toArray()) as unknown as Uint8Array[];
    expect(Buffer.from(after as Uint8Array).includes(sent.subarray(4, -1))).toBe(true);
  });

  it('stay as they are when another field is changed', async () => {
    const c = s.db.collection('kept');
    const _id = new ObjectId();
    await c.insertOne({ _id, ...EVERYTHING } as never);
    await c.updateOne({ _id }, { $set: { 'doc.new': 1, extra: 'x' }, $unset: { yes: 1 } });
    const back = await c.findOne({ _id }, { promoteValues: false, bsonRegExp: true });
    const { yes: _yes, doc, ...rest } = EVERYTHING;
    const expected = { _id, ...rest, doc: { ...doc, new: new Int32(1) }, extra: 'x' };
    expect(Buffer.from(serialize(back?.doc as never))).toEqual(Buffer.from(serialize(expected.doc)));
    expect(Object.keys(back ?? {})).toEqual([
      '_id',
      ...Object.keys(EVERYTHING).filter((k) => k !== 'yes'),
      'extra',
    ]);
    for (const [name, value] of Object.entries(rest))
      expect(Buffer.from(serialize({ v: back?.[name] }))).toEqual(Buffer.from(serialize({ v: value })));
  });

  it('grow in $inc and $mul as in MongoDB', async () => {
    const c = s.db.collection<{ _id: number; v: unknown }>('inc');
    const after = async (start: unknown, update: object): Promise<unknown> => {
      await c.replaceOne({ _id: 1 }, { v: start }, { upsert: true });
      return (
        await c.findOneAndUpdate({ _id: 1 }, update, {
          returnDocument: 'after',
          promoteValues: false,
          promoteLongs: false,
        })
      )?.v;
    };
    expect(await after(new Int32(1), { $inc: { v: new Int32(2) } })).toEqual(new Int32(3));
    expect(await after(new Int32(2147483647), { $inc: { v: new Int32(1) } })).toEqual(
      Long.fromNumber(2147483648),
    );
    expect(await after(new Int32(1), { $inc: { v: new Double(2) } })).toEqual(new Double(3));
    expect(await after(Long.fromNumber(5), { $mul: { v: new Int32(2) } })).toEqual(Long.fromNumber(10));
    expect(String(await after(Decimal128.fromString('1.10'), { $inc: { v: new Int32(2) } }))).toBe('3.10');
  });

  it('compare by value across numbers and sort in the order of MongoDB', async () => {
    const c = s.db.collection<{ _id: number; v?: unknown }>('order');
    const values = [
      new MinKey(),
      null,
      new Double(-1.5),
      new Int32(1),
      Long.fromNumber(2),
      Decimal128.fromString('2.5'),
      new Double(1e300),
      'a',
      'b',
      { a: 1 },
      new Binary(Buffer.from('x')),
      new ObjectId(),
      false,
      true,
      new Date(0),
      Timestamp.fromBits(1, 1),
      new BSONRegExp('x'),
      new MaxKey(),
    ];
    await c.insertMany(values.map((v, i) => ({ _id: i, v })).reverse());
    const scanned = (await c.find().sort({ v: 1 }).toArray()).map((d) => d._id);
    expect(scanned).toEqual(values.map((_, i) => i));
    await c.createIndex({ v: -1 });
    expect((await c.find().sort({ v: 1 }).toArray()).map((d) => d._id)).toEqual(scanned);
    for (const one of [1, new Double(1), Long.fromNumber(1), Decimal128.fromString('1.0')])
      expect(await c.countDocuments({ v: one })).toBe(1);
    expect(
      (
        await c
          .find({ v: { $gt: 1 } })
          .sort({ v: 1 })
          .toArray()
      ).map((d) => d._id),
    ).toEqual([4, 5, 6]);
    expect(await c.countDocuments({ v: null })).toBe(1);
    await c.insertOne({ _id: 100 });
    expect(await c.countDocuments({ v: null })).toBe(2);
  });

  it('keep exact longs and decimals in indexes', async () => {
    const c = s.db.collection<{ v: unknown }>('exact');
    await c.createIndex({ v: 1 }, { unique: true });
    await c.insertMany([
      { v: Long.fromString('9007199254740993') },
      { v: Long.fromString('9007199254740992') },
      { v: Decimal128.fromString('0.1') },
      { v: new Double(0.1) },
    ]);
    expect(await c.countDocuments({ v: Long.fromString('9007199254740993') })).toBe(1);
    await expect(c.insertOne({ v: new Double(9007199254740992) })).rejects.toMatchObject({ code: 11000 });
    expect(await c.countDocuments({ v: { $gt: Decimal128.fromString('0.1'), $lt: 1 } })).toBe(1);
  });
});
