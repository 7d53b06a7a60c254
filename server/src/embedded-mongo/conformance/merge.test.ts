import { Double, Long } from 'bson';
import type { Document } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSubject } from '../../testing/mongo-subject.ts';
import type { Subject } from '../../testing/mongo-subject.ts';

let s: Subject;
beforeAll(async () => {
  s = await openSubject();
  await s.db.collection<Document>('source').insertMany([
    { _id: 1 as never, a: 1, b: 'a' },
    { _id: 2 as never, a: 2, b: 'b' },
    { _id: 3 as never, a: 3, b: 'c' },
  ]);
});
beforeEach(async () => {
  const c = s.db.collection<Document>('target');
  await c.drop();
  await c.insertMany([
    { _id: 1 as never, a: 10, c: 'x' },
    { _id: 3 as never, a: 30 },
    { _id: 4 as never, a: 40 },
  ]);
});
afterAll(() => s.close());

const merge = (spec: Document | string, ...stages: Document[]): Promise<unknown> =>
  s.db
    .collection('source')
    .aggregate([
      ...stages,
      { $merge: typeof spec === 'string' || 'into' in spec ? spec : { into: 'target', ...spec } },
    ])
    .toArray()
    .then(
      (rows) => rows,
      (error: { code: unknown }) => error.code,
    );
const target = (): Promise<Document[]> => s.db.collection('target').find().sort({ _id: 1 }).toArray();
const FOUR = { _id: 4, a: 40 };

describe('$merge by _id', () => {
  it('merges and inserts unless told otherwise, and answers nothing', async () => {
    const after = [
      { _id: 1, a: 1, c: 'x', b: 'a' },
      { _id: 2, a: 2, b: 'b' },
      { _id: 3, a: 3, b: 'c' },
      FOUR,
    ];
    expect(await merge('target')).toEqual([]);
    expect(await target()).toEqual(after);
    expect(await merge({ into: { db: s.db.databaseName, coll: 'target' } })).toEqual([]);
    expect(await target()).toEqual(after);
    expect(Object.keys((await target())[0] ?? {})).toEqual(['_id', 'a', 'c', 'b']);
  });

  it.each<[string, Document, unknown, Document[]]>([
    [
      'replace, insert',
      { whenMatched: 'replace' },
      [],
      [{ _id: 1, a: 1, b: 'a' }, { _id: 2, a: 2, b: 'b' }, { _id: 3, a: 3, b: 'c' }, FOUR],
    ],
    [
      'replace, discard',
      { whenMatched: 'replace', whenNotMatched: 'discard' },
      [],
      [{ _id: 1, a: 1, b: 'a' }, { _id: 3, a: 3, b: 'c' }, FOUR],
    ],
    [
      'replace, fail: the others are still done',
      { whenMatched: 'replace', whenNotMatched: 'fail' },
      13113,
      [{ _id: 1, a: 1, b: 'a' }, { _id: 3, a: 3, b: 'c' }, FOUR],
    ],
    [
      'merge, discard',
      { whenMatched: 'merge', whenNotMatched: 'discard' },
      [],
      [{ _id: 1, a: 1, b: 'a', c: 'x' }, { _id: 3, a: 3, b: 'c' }, FOUR],
    ],
    [
      'keepExisting',
      { whenMatched: 'keepExisting' },
      [],
      [{ _id: 1, a: 10, c: 'x' }, { _id: 2, a: 2, b: 'b' }, { _id: 3, a: 30 }, FOUR],
    ],
    [
      'fail: the others are still inserted',
      { whenMatched: 'fail' },
      11000,
      [{ _id: 1, a: 10, c: 'x' }, { _id: 2, a: 2, b: 'b' }, { _id: 3, a: 30 }, FOUR],
    ],
    [
      'pipeline, insert: what matches nothing is inserted as it is',
      { whenMatched: [{ $set: { a: { $add: ['$a', '$$new.a'] }, b: '$$new.b' } }] },
      [],
      [{ _id: 1, a: 11, c: 'x', b: 'a' }, { _id: 2, a: 2, b: 'b' }, { _id: 3, a: 33, b: 'c' }, FOUR],
    ],
    [
      'pipeline with let, discard',
      {
        let: { plus: { $multiply: ['$a', 100] } },
        whenMatched: [{ $project: { a: { $add: ['$a', '$$plus'] } } }],
        whenNotMatched: 'discard',
      },
      [],
      [{ _id: 1, a: 110 }, { _id: 3, a: 330 }, FOUR],
    ],
    [
      'pipeline that replaces, fail',
      { whenMatched: [{ $replaceWith: { was: '$a' } }], whenNotMatched: 'fail' },
      13113,
      [{ _id: 1, was: 10 }, { _id: 3, was: 30 }, FOUR],
    ],
  ])('%s', async (_name, spec, answer, after) => {
    expect(await merge(spec)).toEqual(answer);
    expect(await target()).toEqual(after);
  });

  it('inserts what has no _id, and keeps the _id and types that stand there', async () => {
    expect(await merge({}, { $unset: '_id' })).toEqual([]);
    expect(await s.db.collection('target').countDocuments({})).toBe(6);
    await s.db
      .aggregate([
        { $documents: [{ _id: new Double(1), n: Long.fromNumber(5) }] },
        { $merge: { into: 'target', whenMatched: 'replace' } },
      ])
      .toArray();
    const [one] = await s.db
      .collection('target')
      .aggregate([{ $match: { _id: 1 } }, { $project: { id: { $type: '$_id' }, n: { $type: '$n' } } }])
      .toArray();
    expect(one).toEqual({ _id: 1, id: 'int', n: 'long' });
    expect(await merge({ whenMatched: [{ $set: { _id: 99 } }] })).toBe(66);
  });

  it('makes the collection where it is missing, writes to what it reads, and goes in parts', async () => {
    await merge('fresh', { $match: { a: 99 } });
    expect(await s.db.listCollections({ name: 'fresh' }).toArray()).toEqual([]);
    const many = [{ $documents: { $map: { input: { $range: [0, 2500] }, in: { _id: '$$this' } } } }];
    await s.db.aggregate([...many, { $merge: 'fresh' }]).toArray();
    const c = s.db.collection('fresh');
    expect(await c.countDocuments({})).toBe(2500);
    await c.aggregate([{ $set: { _id: { $add: ['$_id', 2500] } } }, { $merge: 'fresh' }]).toArray();
    expect(await c.countDocuments({})).toBe(5000);
  });
});

describe('$merge by other fields', () => {
  it('needs a unique index of just these fields', async () => {
    const c = s.db.collection('target');
    expect(await merge({ on: 'a' })).toBe(51183);
    await c.createIndex({ a: 1 });
    expect(await merge({ on: 'a' })).toBe(51183);
    await c.createIndex({ b: 1 }, { unique: true, partialFilterExpression: { b: { $gt: 'k' } } });
    expect(await merge({ on: 'b' })).toBe(51183);
    expect(await merge({ into: 'nowhere', on: 'a' })).toBe(51183);
    await c.createIndex({ b: -1, a: 1 }, { unique: true, name: 'both' });
    expect(await merge({ on: 'b' })).toBe(51183);
    expect(await merge({ on: ['a', 'b'] }, { $match: { _id: 2 } })).toEqual([]);
  });

  it('finds by them, keeps the _id of the target and refuses what they cannot be', async () => {
    const c = s.db.collection<Document>('target');
    await c.deleteMany({});
    await c.insertOne({ _id: 'old' as never, k: { v: 2 }, keep: true });
    await c.createIndex({ 'k.v': 1 }, { unique: true });
    const by = { on: 'k.v' };
    expect(await merge(by, { $project: { _id: 0, k: { v: '$a' }, b: 1 } })).toEqual([]);
    expect(await c.findOne({ 'k.v': 2 })).toEqual({ _id: 'old', k: { v: 2 }, keep: true, b: 'b' });
    expect(await c.countDocuments({})).toBe(3);
    expect(await merge(by, { $match: { a: 2 } }, { $project: { k: { v: '$a' } } })).toBe(66);
    expect(await merge(by, { $project: { b: 1 } })).toBe(51132);
    expect(await merge(by, { $set: { k: { v: null } } })).toBe(51132);
    expect(await merge(by, { $set: { k: { v: [1] } } })).toBe(51185);
    expect(await c.countDocuments({})).toBe(3);
  });
});

describe('$merge refuses', () => {
  it('other specifications', async () => {
    const cases: [Document, unknown][] = [
      [{ into: 5 }, 51178],
      [{ into: '' }, 5786800],
      [{ into: { db: 'x' } }, 5786801],
      [{ into: 'system.users' }, 31319],
      [{ into: { db: 'admin', coll: 'x' } }, 31320],
      [{ more: 1 }, 40415],
      [{ on: 5 }, 51186],
      [{ on: [] }, 51187],
      [{ on: ['a', 1] }, 51134],
      [{ on: ['a', 'a'] }, 31465],
      [{ whenMatched: 5 }, 51191],
      [{ whenMatched: 'pipeline' }, 2],
      [{ whenNotMatched: 'nonsense' }, 2],
      [{ whenMatched: 'fail', whenNotMatched: 'discard' }, 51181],
      [{ whenMatched: 'keepExisting', whenNotMatched: 'fail' }, 51181],
      [{ let: { x: 1 } }, 51199],
      [{ let: { new: 1 }, whenMatched: [] }, 51273],
      [{ whenMatched: [{ $match: {} }] }, 72],
    ];
    for (const [spec, code] of cases) expect({ spec, code: await merge(spec) }).toEqual({ spec, code });
    const bad = s.db.collection('source').aggregate([{ $merge: 5 as never }]);
    await expect(bad.toArray()).rejects.toMatchObject({ code: 14 });
    expect(await target()).toHaveLength(3);
  });

  it('places where it may not stand', async () => {
    const run = (...pipeline: Document[]): Promise<unknown> =>
      s.db
        .collection('source')
        .aggregate(pipeline)
        .toArray()
        .then(
          () => 'no refusal',
          (error: { code: unknown }) => error.code,
        );
    const stage = { $merge: 'target' };
    expect(await run(stage, { $limit: 1 })).toBe(40601);
    expect(await run({ $facet: { a: [stage] } })).toBe(40600);
    expect(await run({ $lookup: { from: 'source', pipeline: [stage], as: 'x' } })).toBe(51047);
    expect(await run({ $unionWith: { coll: 'source', pipeline: [stage] } })).toBe(31441);
  });
});
