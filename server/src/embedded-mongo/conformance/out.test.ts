import { Long } from 'bson';
import type { Document } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSubject } from '../../testing/mongo-subject.ts';
import type { Subject } from '../../testing/mongo-subject.ts';

let s: Subject;
beforeAll(async () => {
  s = await openSubject();
  await s.db.collection<Document>('source').insertMany([
    { _id: 1 as never, n: 1, b: 2, '0': Long.fromNumber(3) },
    { _id: 2 as never, n: 2 },
    { _id: 3 as never, n: 2 },
  ]);
});
beforeEach(async () => {
  await s.db.collection('target').drop();
});
afterAll(() => s.close());

const out = (spec: unknown, ...stages: Document[]): Promise<Document[]> =>
  s.db
    .collection('source')
    .aggregate([...stages, { $out: spec }])
    .toArray();
const refusal = (rows: Promise<unknown>): Promise<unknown> =>
  rows.then(
    () => 'no refusal',
    (error: { code: unknown }) => error.code,
  );
const target = (): Promise<Document[]> => s.db.collection('target').find().sort({ _id: 1 }).toArray();

describe('$out', () => {
  it('makes a collection of what the pipeline gives and answers nothing', async () => {
    expect(await out('target', { $match: { n: 2 } }, { $set: { m: '$n' } })).toEqual([]);
    expect(await target()).toEqual([
      { _id: 2, n: 2, m: 2 },
      { _id: 3, n: 2, m: 2 },
    ]);
    await out('target', { $match: { n: 99 } });
    expect(await target()).toEqual([]);
    expect(await s.db.listCollections({ name: 'target' }).toArray()).toHaveLength(1);
  });

  it('takes documents over byte for byte where nothing is computed', async () => {
    await out('target');
    const raw = { raw: true } as const;
    const bytes = async (name: string): Promise<unknown> =>
      (
        await s.db
          .collection(name)
          .find({ _id: 1 as never }, raw)
          .toArray()
      )[0];
    expect(await bytes('target')).toEqual(await bytes('source'));
  });

  it('replaces all documents, keeps the indexes and gives an _id where there is none', async () => {
    const c = s.db.collection<Document>('target');
    await c.createIndex({ n: -1 }, { name: 'by_n', sparse: true });
    await c.insertMany(Array.from({ length: 300 }, (_, n) => ({ n, old: true })));
    const before = await c.indexes();
    await out('target', { $unset: '_id' });
    expect(await c.indexes()).toEqual(before);
    expect(await c.countDocuments({ old: true })).toBe(0);
    expect(await c.find({ n: 2 }).hint('by_n').toArray()).toHaveLength(2);
    expect((await c.find().toArray()).every((doc) => doc._id !== undefined)).toBe(true);
    expect(await c.countDocuments({})).toBe(3);
  });

  it('leaves the old collection as it was where a unique index refuses', async () => {
    const c = s.db.collection<Document>('target');
    await c.createIndex({ n: 1 }, { unique: true });
    await c.insertOne({ _id: 9 as never, n: 9 });
    expect(await refusal(out('target'))).toBe(11000);
    expect(await target()).toEqual([{ _id: 9, n: 9 }]);
    expect(await c.find({ n: 9 }).toArray()).toHaveLength(1);
    expect(await refusal(c.insertOne({ n: 9 }))).toBe(11000);
    await c.insertOne({ _id: 1 as never, n: 1 });
    // What stands there already is no reason to refuse: it goes.
    await out('target', { $match: { _id: { $ne: 3 } } });
    expect((await target()).map((doc) => doc._id as unknown)).toEqual([1, 2]);
  });

  it('writes to the collection that it reads, and to another database', async () => {
    await out('target');
    const c = s.db.collection('target');
    await c.aggregate([{ $match: { n: 2 } }, { $out: 'target' }]).toArray();
    expect((await target()).map((doc) => doc._id as unknown)).toEqual([2, 3]);
    const other = s.client.db(`${s.db.databaseName}_other`);
    await out({ db: other.databaseName, coll: 'target' }, { $limit: 1 });
    expect(await other.collection('target').countDocuments({})).toBe(1);
    await other.dropDatabase();
    await s.db.aggregate([{ $documents: [{ _id: 7 }] }, { $out: 'target' }]).toArray();
    expect(await target()).toEqual([{ _id: 7 }]);
  });

  it('stands last and in no sub-pipeline', async () => {
    const run = (...pipeline: Document[]): Promise<unknown> =>
      refusal(s.db.collection('source').aggregate(pipeline).toArray());
    const stage = { $out: 'target' };
    expect(await run(stage, { $limit: 1 })).toBe(40601);
    expect(await run(stage, stage)).toBe(40601);
    expect(await run({ $facet: { a: [stage] } })).toBe(40600);
    expect(await run({ $lookup: { from: 'source', pipeline: [stage], as: 'x' } })).toBe(51047);
    expect(await run({ $lookup: { from: 'source', pipeline: [stage, { $limit: 1 }], as: 'x' } })).toBe(40601);
    expect(await run({ $unionWith: { coll: 'source', pipeline: [stage] } })).toBe(31441);
    expect(await target()).toEqual([]);
  });

  it('refuses other specifications and targets', async () => {
    expect(await refusal(out(5))).toBe(16990);
    expect(await refusal(out({ db: 'x' }))).toBe(40414);
    expect(await refusal(out({ coll: 'x' }))).toBe(40414);
    expect(await refusal(out({ db: 'x', coll: 'x', more: 1 }))).toBe(40415);
    expect(await refusal(out({ db: 'x', coll: 5 }))).toBe(14);
    expect(await refusal(out(''))).toBe(73);
    expect(await refusal(out('system.users'))).toBe(17385);
    expect(await refusal(out({ db: 'admin', coll: 'x' }))).toBe(31321);
  });

  it('is explained without being done', async () => {
    const explain = (verbosity: string): Promise<unknown> =>
      s.db.command({
        explain: { aggregate: 'source', pipeline: [{ $match: { n: 2 } }, { $out: 'target' }], cursor: {} },
        verbosity,
      });
    await expect(explain('queryPlanner')).resolves.toMatchObject({ ok: 1 });
    const asked = s.db.command({ aggregate: 'source', pipeline: [{ $out: 'target' }], explain: true });
    await expect(asked).resolves.toMatchObject({ ok: 1 });
    await expect(explain('executionStats')).rejects.toMatchObject({ code: 51029 });
    expect(await s.db.listCollections({ name: 'target' }).toArray()).toHaveLength(0);
  });
});
