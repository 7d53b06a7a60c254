import { Double, Long } from 'bson';
import type { Document } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubject } from '../../testing/mongo-subject.ts';
import type { Subject } from '../../testing/mongo-subject.ts';

let s: Subject;
beforeAll(async () => {
  s = await openSubject();
  await s.db.collection<Document>('people').insertMany([
    { _id: 1 as never, name: 'Anna', age: 23, boss: null, level: 1, part: { level: 5, x: 1 } },
    { _id: 2 as never, name: 'Bilal', age: 31, boss: 'Anna', level: 1, part: { level: 1, x: 2 } },
    { _id: 3 as never, name: 'Cor', age: new Double(31.5), boss: 'Bilal', level: 5 },
    { _id: 4 as never, name: 'Dewi', age: 58, boss: 'Bilal', level: 1, part: [{ level: 1 }, { level: 5 }] },
    { _id: 5 as never, name: 'Els', age: Long.fromNumber(70), boss: 'Dewi', level: 1 },
  ]);
});
afterAll(() => s.close());

const run = (...pipeline: Document[]): Promise<Document[]> =>
  s.db.collection('people').aggregate(pipeline).toArray();

describe('stages', () => {
  it('$bucket groups between boundaries and refuses what lies outside', async () => {
    const bucket = { groupBy: '$age', boundaries: [20, 31, 60] };
    expect(await run({ $bucket: { ...bucket, default: 'other' } })).toEqual([
      { _id: 20, count: 1 },
      { _id: 31, count: 3 },
      { _id: 'other', count: 1 },
    ]);
    expect(
      await run(
        { $match: { age: { $lt: 60 } } },
        { $sort: { _id: 1 } },
        { $bucket: { ...bucket, output: { names: { $push: '$name' } } } },
      ),
    ).toEqual([
      { _id: 20, names: ['Anna'] },
      { _id: 31, names: ['Bilal', 'Cor', 'Dewi'] },
    ]);
    await expect(run({ $bucket: bucket })).rejects.toMatchObject({ code: 40066 });
    await expect(run({ $bucket: { groupBy: '$age' } })).rejects.toMatchObject({ code: 40198 });
    await expect(run({ $bucket: { ...bucket, boundaries: [2, 1] } })).rejects.toMatchObject({ code: 40194 });
    await expect(run({ $bucket: { ...bucket, default: 25 } })).rejects.toMatchObject({ code: 40199 });
  });

  it('$bucketAuto makes buckets as even as can be', async () => {
    expect(await run({ $bucketAuto: { groupBy: '$age', buckets: 2 } })).toEqual([
      { _id: { min: 23, max: 58 }, count: 3 },
      { _id: { min: 58, max: 70 }, count: 2 },
    ]);
    expect(await run({ $bucketAuto: { groupBy: '$level', buckets: 4 } })).toEqual([
      { _id: { min: 1, max: 5 }, count: 4 },
      { _id: { min: 5, max: 5 }, count: 1 },
    ]);
    await expect(run({ $bucketAuto: { groupBy: '$age', buckets: 0 } })).rejects.toMatchObject({
      code: 40243,
    });
  });

  it('$graphLookup follows references as deep as it may', async () => {
    const graph = { from: 'people', startWith: '$name', connectFromField: 'name', connectToField: 'boss' };
    const [all] = await run(
      { $match: { _id: 1 } },
      { $graphLookup: { ...graph, as: 'team', depthField: 'depth' } },
    );
    expect(
      (all?.team as Document[]).map(({ name, depth }) => `${String(name)} ${String(depth)}`).sort(),
    ).toEqual(['Bilal 0', 'Cor 1', 'Dewi 1', 'Els 2']);
    const [near] = await run(
      { $match: { _id: 1 } },
      { $graphLookup: { ...graph, as: 'team', maxDepth: 1, restrictSearchWithMatch: { level: 1 } } },
    );
    expect((near?.team as Document[]).map((doc) => doc._id as number).sort()).toEqual([2, 4]);
    await expect(run({ $graphLookup: { ...graph } })).rejects.toMatchObject({ code: 40105 });
  });

  it('$redact keeps, prunes and goes into documents', async () => {
    const rows = await run(
      { $sort: { _id: 1 } },
      { $project: { level: 1, part: 1 } },
      { $redact: { $cond: [{ $gt: ['$level', 3] }, '$$PRUNE', '$$DESCEND'] } },
    );
    expect(rows).toEqual([
      { _id: 1, level: 1 },
      { _id: 2, level: 1, part: { level: 1, x: 2 } },
      { _id: 4, level: 1, part: [{ level: 1 }] },
      { _id: 5, level: 1 },
    ]);
    await expect(run({ $redact: '$name' })).rejects.toMatchObject({ code: 17053 });
  });

  it('$sortByCount, $sample, $replaceWith, $unset and $unionWith do their part', async () => {
    expect(await run({ $sortByCount: '$level' })).toEqual([
      { _id: 1, count: 4 },
      { _id: 5, count: 1 },
    ]);
    expect(await run({ $sample: { size: 3 } })).toHaveLength(3);
    expect(await run({ $match: { _id: 2 } }, { $replaceWith: '$part' }, { $unset: 'x' })).toEqual([
      { level: 1 },
    ]);
    expect(
      await run(
        { $match: { _id: 1 } },
        { $unionWith: { coll: 'people', pipeline: [{ $match: { _id: 2 } }] } },
      ),
    ).toHaveLength(2);
  });

  it('$setWindowFields counts, ranks and sums within partitions', async () => {
    const rows = await run(
      {
        $setWindowFields: {
          partitionBy: '$level',
          sortBy: { boss: 1 },
          output: {
            all: { $sum: 1 },
            running: { $sum: '$_id', window: { documents: ['unbounded', 'current'] } },
            near: { $push: '$_id', window: { documents: [-1, 1] } },
            rank: { $rank: {} },
            dense: { $denseRank: {} },
            number: { $documentNumber: {} },
            before: { $shift: { output: '$name', by: -1, default: 'none' } },
          },
        },
      },
      { $unset: ['name', 'age', 'boss', 'part'] },
    );
    expect(rows).toEqual([
      { _id: 1, level: 1, all: 4, running: 1, near: [1, 2], rank: 1, dense: 1, number: 1, before: 'none' },
      { _id: 2, level: 1, all: 4, running: 3, near: [1, 2, 4], rank: 2, dense: 2, number: 2, before: 'Anna' },
      {
        _id: 4,
        level: 1,
        all: 4,
        running: 7,
        near: [2, 4, 5],
        rank: 3,
        dense: 3,
        number: 3,
        before: 'Bilal',
      },
      { _id: 5, level: 1, all: 4, running: 12, near: [4, 5], rank: 4, dense: 4, number: 4, before: 'Dewi' },
      { _id: 3, level: 5, all: 1, running: 3, near: [3], rank: 1, dense: 1, number: 1, before: 'none' },
    ]);
    const [, , third, , last] = await run({
      $setWindowFields: { sortBy: { level: 1 }, output: { rank: { $rank: {} }, dense: { $denseRank: {} } } },
    });
    expect([third?.rank, third?.dense, last?.rank, last?.dense]).toEqual([1, 1, 5, 2]);
    const wrong = { output: { n: { $sum: 1, window: { documents: [0, 1] } } } };
    await expect(run({ $setWindowFields: wrong })).rejects.toMatchObject({ code: 5339901 });
    await expect(run({ $setWindowFields: { output: { n: { $nonsense: 1 } } } })).rejects.toMatchObject({
      code: 9,
    });
  });

  it('$fill puts a value, or the last one, where there is none', async () => {
    await s.db.collection<Document>('gaps').insertMany([
      { _id: 1 as never, team: 'a', at: 1, n: 5 },
      { _id: 2 as never, team: 'a', at: 2, n: null },
      { _id: 3 as never, team: 'b', at: 3 },
      { _id: 4 as never, team: 'b', at: 4, n: 7, note: 'x' },
      { _id: 5 as never, team: 'b', at: 5 },
    ]);
    const fill = (spec: Document): Promise<Document[]> =>
      s.db
        .collection('gaps')
        .aggregate([{ $fill: spec }, { $sort: { _id: 1 } }])
        .toArray();
    const rows = await fill({
      partitionByFields: ['team'],
      sortBy: { at: 1 },
      output: { n: { method: 'locf' }, note: { value: 'none' } },
    });
    expect(rows.map((doc) => [doc.n, doc.note])).toEqual([
      [5, 'none'],
      [5, 'none'],
      [null, 'none'],
      [7, 'x'],
      [7, 'none'],
    ]);
    expect((await fill({ output: { n: { value: '$at' } } })).map((doc) => doc.n as number)).toEqual([
      5, 2, 3, 7, 5,
    ]);
    await expect(fill({ output: { n: { method: 'nonsense' } } })).rejects.toMatchObject({ code: 9 });
  });

  it('unknown to MongoDB are 40324', async () => {
    await expect(run({ $nonsense: {} })).rejects.toMatchObject({ code: 40324 });
  });

  it('that only MongoDB has are refused as not implemented', async (context) => {
    if (!s.embedded) return context.skip();
    for (const stage of ['$geoNear', '$collStats', '$search'])
      await expect(run({ [stage]: {} })).rejects.toMatchObject({ code: 238, codeName: 'NotImplemented' });
  });
});
