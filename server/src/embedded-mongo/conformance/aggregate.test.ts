import type { Document } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubject } from '../../testing/mongo-subject.ts';
import type { Subject } from '../../testing/mongo-subject.ts';

let s: Subject;
beforeAll(async () => {
  s = await openSubject();
  await s.db.collection<Document>('teams').insertMany([
    { _id: 1 as never, name: 'wonen' },
    { _id: 2 as never, name: 'jeugd' },
  ]);
  await s.db.collection<Document>('lines').insertMany([
    { _id: 1 as never, team: 1, n: 5, tags: ['a', 'b'], at: new Date('2024-01-15') },
    { _id: 2 as never, team: 1, n: 7, tags: [], at: new Date('2024-02-15') },
    { _id: 3 as never, team: 2, n: 1, tags: ['b'], at: new Date('2025-02-15') },
  ]);
});
afterAll(() => s.close());

const run = (pipeline: Document[]): Promise<Document[]> =>
  s.db.collection('lines').aggregate(pipeline).toArray();

describe('aggregation', () => {
  it('matches, sorts, skips, limits and counts', async () => {
    expect(
      (await run([{ $match: { n: { $gt: 1 } } }, { $sort: { n: -1 } }, { $limit: 1 }])).map((d) => d._id),
    ).toEqual([2]);
    expect((await run([{ $sort: { n: 1 } }, { $skip: 1 }, { $limit: 1 }])).map((d) => d._id)).toEqual([1]);
    expect(await run([{ $match: { $expr: { $gt: ['$n', '$team'] } } }, { $count: 'n' }])).toEqual([{ n: 2 }]);
    expect(await s.db.collection('lines').countDocuments({ team: 1 }, { limit: 1 })).toBe(1);
  });

  it('groups', async () => {
    const rows = await run([
      {
        $group: {
          _id: '$team',
          n: { $sum: '$n' },
          count: { $sum: 1 },
          avg: { $avg: '$n' },
          most: { $max: '$n' },
          first: { $first: '$_id' },
          all: { $push: '$_id' },
          set: { $addToSet: '$team' },
        },
      },
      { $sort: { _id: 1 } },
    ]);
    expect(rows).toEqual([
      { _id: 1, n: 12, count: 2, avg: 6, most: 7, first: 1, all: [1, 2], set: [1] },
      { _id: 2, n: 1, count: 1, avg: 1, most: 1, first: 3, all: [3], set: [2] },
    ]);
    expect(
      await run([{ $group: { _id: { y: { $year: '$at' } }, n: { $sum: 1 } } }, { $sort: { '_id.y': 1 } }]),
    ).toEqual([
      { _id: { y: 2024 }, n: 2 },
      { _id: { y: 2025 }, n: 1 },
    ]);
    expect(await run([{ $unwind: '$tags' }, { $sortByCount: '$tags' }])).toEqual([
      { _id: 'b', count: 2 },
      { _id: 'a', count: 1 },
    ]);
  });

  it('looks up, by fields and by pipeline', async () => {
    const byField = await run([
      { $lookup: { from: 'teams', localField: 'team', foreignField: '_id', as: 't' } },
      { $sort: { _id: 1 } },
      { $project: { 't.name': 1 } },
    ]);
    expect(byField.map((d) => d.t)).toEqual([[{ name: 'wonen' }], [{ name: 'wonen' }], [{ name: 'jeugd' }]]);
    const byPipeline = await s.db
      .collection('teams')
      .aggregate([
        {
          $lookup: {
            from: 'lines',
            let: { id: '$_id' },
            pipeline: [{ $match: { $expr: { $eq: ['$team', '$$id'] } } }, { $count: 'n' }],
            as: 'lines',
          },
        },
        { $sort: { _id: 1 } },
      ])
      .toArray();
    expect(byPipeline.map((d) => (d.lines as Document[])[0]?.n)).toEqual([2, 1]);
  });

  it('facets, unwinds, projects and computes', async () => {
    expect(
      await run([
        { $facet: { a: [{ $count: 'n' }], b: [{ $match: { team: 2 } }, { $project: { n: 1, _id: 0 } }] } },
      ]),
    ).toEqual([{ a: [{ n: 3 }], b: [{ n: 1 }] }]);
    expect(
      await run([{ $unwind: { path: '$tags', preserveNullAndEmptyArrays: true } }, { $count: 'n' }]),
    ).toEqual([{ n: 4 }]);
    const [one] = await run([
      { $match: { _id: 1 } },
      {
        $addFields: {
          sum: { $add: ['$n', '$team'] },
          label: { $concat: ['x-', { $toString: '$n' }] },
          size: { $size: '$tags' },
          big: { $cond: [{ $gt: ['$n', 3] }, 'yes', 'no'] },
          day: { $dateToString: { date: '$at', format: '%Y-%m-%d' } },
        },
      },
      { $unset: ['tags', 'at'] },
    ]);
    expect(one).toEqual({
      _id: 1,
      team: 1,
      n: 5,
      sum: 6,
      label: 'x-5',
      size: 2,
      big: 'yes',
      day: '2024-01-15',
    });
    expect(await run([{ $match: { _id: 1 } }, { $replaceRoot: { newRoot: { v: '$n' } } }])).toEqual([
      { v: 5 },
    ]);
  });

  it('gives distinct values, also from arrays', async () => {
    expect(await s.db.collection('lines').distinct('tags')).toEqual(['a', 'b']);
    expect(await s.db.collection('lines').distinct('team', { n: { $gt: 1 } })).toEqual([1]);
  });

  it('projects in find', async () => {
    const c = s.db.collection<Document>('lines');
    expect(await c.findOne({ _id: 1 as never }, { projection: { n: 1, _id: 0 } })).toEqual({ n: 5 });
    expect(await c.findOne({ _id: 1 as never }, { projection: { tags: { $slice: -1 }, at: 0 } })).toEqual({
      _id: 1,
      team: 1,
      n: 5,
      tags: ['b'],
    });
    await expect(c.findOne({}, { projection: { n: 1, at: 0 } })).rejects.toMatchObject({ code: 31254 });
  });
});
