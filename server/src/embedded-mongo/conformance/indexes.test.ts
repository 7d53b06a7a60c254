import { seededNumbers } from '@opgaveteams/shared/random/seeded';
import { Int32, Long, Double, Decimal128 } from 'bson';
import type { Document } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubject } from '../../testing/mongo-subject.ts';
import type { Subject } from '../../testing/mongo-subject.ts';

let s: Subject;
beforeAll(async () => {
  s = await openSubject();
});
afterAll(() => s.close());

const VALUES: unknown[] = [
  null,
  new Int32(1),
  new Double(1.5),
  Long.fromNumber(2),
  Decimal128.fromString('1.5'),
  new Int32(-3),
  'a',
  'ab',
  'b',
  '',
  true,
  false,
  new Date(5),
  new Date(-5),
  { x: 1 },
  { x: 2 },
  [1, 2],
  [],
  ['a', 3],
  [{ x: 1 }, { x: 5 }],
];
const INDEXES: Document[] = [
  { a: 1 },
  { b: -1 },
  { a: 1, b: 1 },
  { b: 1, a: -1, c: 1 },
  { 'd.x': 1 },
  { c: 1, 'd.x': -1 },
];

function randomCondition(chance: () => number): unknown {
  const value = (): unknown => VALUES[Math.floor(chance() * VALUES.length)];
  const scalar = (): unknown => VALUES[1 + Math.floor(chance() * 13)];
  switch (Math.floor(chance() * 9)) {
    case 0:
    case 1:
      return value();
    case 2:
      return { $in: [value(), value(), value()] };
    case 3:
      return { $gte: scalar() };
    case 4:
      return { $lt: scalar() };
    case 5:
      return { $gt: new Int32(-5), $lte: scalar() };
    case 6:
      return { $exists: chance() < 0.5 };
    case 7:
      return { $regex: '^a' };
    default:
      return { $ne: value() };
  }
}

function randomFilter(chance: () => number): Document {
  const field = (): string => ['a', 'b', 'c', 'd.x'][Math.floor(chance() * 4)] as string;
  const one = (): Document =>
    Object.fromEntries(
      Array.from({ length: 1 + Math.floor(chance() * 2) }, () => [field(), randomCondition(chance)]),
    );
  return chance() < 0.2 ? { $or: [one(), one()] } : one();
}

describe('indexes', () => {
  it.each([1, 2, 3])('find the same as a scan of the collection (seed %i)', async (seed) => {
    const chance = seededNumbers(seed);
    const c = s.db.collection<Document>(`agree_${String(seed)}`);
    const docs = Array.from({ length: 250 }, (_, i) => {
      const doc: Document = { _id: i };
      let arrays = 0;
      for (const name of ['a', 'b', 'c', 'd']) {
        if (chance() < 0.25) continue;
        const value = VALUES[Math.floor(chance() * VALUES.length)];
        // Two arrays in one compound index are an error, so a document has one at most.
        if (Array.isArray(value) && arrays++ > 0) continue;
        doc[name] = value;
      }
      return doc;
    });
    await c.insertMany(docs);
    for (const keys of INDEXES) await c.createIndex(keys as never);
    for (let n = 0; n < 150; n++) {
      const filter = randomFilter(chance);
      const sort: Document =
        chance() < 0.5 ? { a: chance() < 0.5 ? 1 : -1, _id: 1 } : { b: 1, a: -1, _id: 1 };
      const limit = chance() < 0.3 ? 5 : 0;
      const ids = async (hint?: Document): Promise<unknown[]> =>
        (await c.find(filter, { sort: sort as never, limit, ...(hint ? { hint } : {}) }).toArray()).map(
          (d) => d._id,
        );
      const scanned = await ids({ $natural: 1 });
      const label = JSON.stringify({ seed, n, filter, sort, limit });
      expect(await ids(), label).toEqual(scanned);
      if (limit === 0) expect(await c.countDocuments(filter), label).toBe(scanned.length);
      const keys = INDEXES[Math.floor(chance() * INDEXES.length)] as Document;
      expect(await ids(keys), `${label} ${JSON.stringify(keys)}`).toEqual(scanned);
      const bySort = async (hint?: Document): Promise<unknown[]> =>
        (await c.find(filter, { sort: { a: 1 }, projection: { a: 1 }, ...(hint ? { hint } : {}) }).toArray())
          .map((d) => d._id)
          .sort((x, y) => Number(x) - Number(y));
      expect(await bySort(), label).toEqual(await bySort({ $natural: 1 }));
    }
    for (let n = 0; n < 100; n++) {
      const _id = Math.floor(chance() * 250) as never;
      if (chance() < 0.3) await c.deleteOne({ _id });
      else
        await c.updateOne(
          { _id },
          {
            $set: { c: VALUES[Math.floor(chance() * 14)], a: VALUES[Math.floor(chance() * 14)] },
            $unset: { b: 1 },
          },
        );
    }
    for (let n = 0; n < 100; n++) {
      const filter = randomFilter(chance);
      expect(await c.countDocuments(filter), JSON.stringify(filter)).toBe(
        (await c.find(filter).hint({ $natural: 1 }).toArray()).length,
      );
    }
  });

  it('refuse a second document with the same key, and say which', async () => {
    const c = s.db.collection<Document>('unique');
    await c.createIndex({ team: 1, nr: 1 }, { unique: true });
    await c.insertOne({ team: 'a', nr: 1 });
    await c.insertOne({ team: 'a', nr: 2 });
    await expect(c.insertOne({ team: 'a', nr: 1 })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { team: 1, nr: 1 },
      keyValue: { team: 'a', nr: 1 },
    });
    await expect(c.updateOne({ nr: 2 }, { $set: { nr: 1 } })).rejects.toMatchObject({ code: 11000 });
    await expect(
      c.insertMany(
        [
          { team: 'b', nr: 1 },
          { team: 'a', nr: 1 },
          { team: 'b', nr: 2 },
        ],
        { ordered: false },
      ),
    ).rejects.toMatchObject({ code: 11000, insertedCount: 2 });
    await expect(c.createIndex({ team: 1 }, { unique: true })).rejects.toMatchObject({ code: 11000 });
    expect((await c.indexes()).map((i) => i.name)).toEqual(['_id_', 'team_1_nr_1']);
  });

  it('hold when sparse and when partial', async () => {
    const c = s.db.collection<Document>('partial');
    await c.createIndex({ mail: 1 }, { unique: true, sparse: true });
    await c.createIndex({ code: 1 }, { unique: true, partialFilterExpression: { open: true } });
    await c.insertMany([{ code: 1, open: true }, { code: 1, open: false }, { code: 1 }]);
    await expect(c.insertOne({ code: 1, open: true })).rejects.toMatchObject({ code: 11000 });
    await expect(c.updateOne({ open: false }, { $set: { open: true } })).rejects.toMatchObject({
      code: 11000,
    });
    await c.insertOne({ mail: 'x', code: 2 });
    await expect(c.insertOne({ mail: 'x', code: 3 })).rejects.toMatchObject({ code: 11000 });
    expect(await c.countDocuments({ code: 1 })).toBe(3);
    expect(await c.countDocuments({ mail: null })).toBe(3);
  });

  it('never let concurrent upserts make two', async () => {
    const c = s.db.collection<Document>('upserts');
    await c.createIndex({ key: 1 }, { unique: true });
    await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        c.findOneAndUpdate({ key: i % 3 }, { $inc: { n: 1 } }, { upsert: true }),
      ),
    );
    expect((await c.find().toArray()).map((d) => [d.key, d.n]).sort()).toEqual([
      [0, 20],
      [1, 20],
      [2, 20],
    ]);
  });

  it('examine only what they find, in order, and stop at the limit', async () => {
    const c = s.db.collection<Document>('examined');
    await c.insertMany(
      Array.from({ length: 3000 }, (_, i) => ({
        team: i % 3,
        at: new Date(i * 1000),
        tag: [`t${String(i % 7)}`],
      })),
    );
    await c.createIndex({ team: 1, at: -1 });
    const stats = async (cursor: { explain(v: 'executionStats'): Promise<Document> }): Promise<Document> =>
      (await cursor.explain('executionStats')).executionStats as Document;
    expect(await stats(c.find({ team: 1 }).sort({ at: -1 }).limit(10))).toMatchObject({
      nReturned: 10,
      totalDocsExamined: 10,
    });
    expect(await stats(c.find({ team: 1 }).sort({ at: 1 }).limit(10))).toMatchObject({
      nReturned: 10,
      totalDocsExamined: 10,
    });
    const some = await stats(c.find({ team: 1, at: { $gte: new Date(100_000), $lt: new Date(200_000) } }));
    expect(some.totalDocsExamined).toBe(some.nReturned);
    expect(
      (
        await stats(
          c
            .find({ team: { $in: [0, 2] } })
            .sort({ at: -1 })
            .limit(5),
        )
      ).totalDocsExamined,
    ).toBeLessThan(20);
    expect(
      (
        await c
          .find({ team: { $in: [0, 2] } })
          .sort({ at: -1 })
          .limit(3)
          .toArray()
      ).map((d) => (d.at as Date).getTime()),
    ).toEqual([2999_000, 2997_000, 2996_000]);
  });

  it('keep long texts apart, also beyond what a key can hold', async () => {
    const c = s.db.collection<Document>('long');
    await c.createIndex({ text: 1 }, { unique: true });
    const text = 'x'.repeat(5000);
    await c.insertMany([{ text: `${text}a` }, { text: `${text}c` }, { text: `${text}b` }]);
    await expect(c.insertOne({ text: `${text}a` })).rejects.toMatchObject({ code: 11000 });
    expect(await c.countDocuments({ text: `${text}b` })).toBe(1);
    expect(
      (
        await c
          .find({ text: { $gt: `${text}a` } })
          .sort({ text: 1 })
          .toArray()
      ).map((d) => (d.text as string).at(-1)),
    ).toEqual(['b', 'c']);
  });
});
