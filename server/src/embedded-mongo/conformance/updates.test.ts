import type { Document } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubject } from '../../testing/mongo-subject.ts';
import type { Subject } from '../../testing/mongo-subject.ts';

let s: Subject;
beforeAll(async () => {
  s = await openSubject();
});
afterAll(() => s.close());

const CASES: readonly [string, Document, Document, Document, Document?][] = [
  ['$set makes parents', { a: 1 }, { $set: { 'b.c': 2 } }, { a: 1, b: { c: 2 } }],
  ['$set into an array by number', { a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
  ['$unset', { a: 1, b: 2 }, { $unset: { a: '' } }, { b: 2 }],
  ['$unset an element leaves null', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
  ['$rename', { a: 1, b: 2 }, { $rename: { a: 'c' } }, { b: 2, c: 1 }],
  ['$min and $max', { a: 5, b: 5 }, { $min: { a: 3 }, $max: { b: 3 } }, { a: 3, b: 5 }],
  [
    '$push with all its clauses',
    { a: [3, 1] },
    { $push: { a: { $each: [2, 9], $sort: 1, $slice: 3 } } },
    { a: [1, 2, 3] },
  ],
  [
    '$push at a position',
    { a: [1, 4] },
    { $push: { a: { $each: [2, 3], $position: 1 } } },
    { a: [1, 2, 3, 4] },
  ],
  [
    '$addToSet',
    { a: [1, { x: 1 }] },
    { $addToSet: { a: { $each: [1, { x: 1 }, 2] } } },
    { a: [1, { x: 1 }, 2] },
  ],
  [
    '$pull by condition',
    { a: [{ x: 1, y: 2 }, { x: 2 }] },
    { $pull: { a: { x: { $gt: 1 } } } },
    { a: [{ x: 1, y: 2 }] },
  ],
  ['$pull by operator', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
  [
    '$pullAll and $pop',
    { a: [1, 2, 1], b: [1, 2] },
    { $pullAll: { a: [1] }, $pop: { b: -1 } },
    { a: [2], b: [2] },
  ],
  ['$bit', { a: 6 }, { $bit: { a: { and: 3 } } }, { a: 2 }],
  ['$[] everywhere', { a: [{ n: 1 }, { n: 2 }] }, { $inc: { 'a.$[].n': 1 } }, { a: [{ n: 2 }, { n: 3 }] }],
  [
    '$[name] with arrayFilters',
    { a: [{ n: 1 }, { n: 2 }] },
    { $set: { 'a.$[e].n': 9 } },
    { a: [{ n: 1 }, { n: 9 }] },
    { arrayFilters: [{ 'e.n': 2 }] },
  ],
];

describe('updates', () => {
  it.each(CASES)('%s', async (_name, before, update, after, options) => {
    const c = s.db.collection<Document>('cases');
    await c.deleteMany({});
    await c.insertOne({ _id: 1 as never, ...before });
    await c.updateOne({ _id: 1 as never }, update, options);
    expect(await c.findOne()).toEqual({ _id: 1, ...after });
    expect(Object.keys((await c.findOne()) ?? {})).toEqual(['_id', ...Object.keys(after)]);
  });

  it('find the element that matched by $', async () => {
    const c = s.db.collection<Document>('positional');
    await c.insertOne({
      a: [
        { k: 'x', n: 1 },
        { k: 'y', n: 1 },
      ],
    });
    await c.updateOne({ 'a.k': 'y' }, { $inc: { 'a.$.n': 1 } });
    await c.updateOne({ a: { $elemMatch: { k: 'x', n: 1 } } }, { $set: { 'a.$.n': 7 } });
    expect((await c.findOne())?.a).toEqual([
      { k: 'x', n: 7 },
      { k: 'y', n: 2 },
    ]);
    await expect(c.updateOne({}, { $set: { 'a.$.n': 1 } })).rejects.toMatchObject({ code: 2 });
  });

  it('upsert with what the filter says', async () => {
    const c = s.db.collection<Document>('upsert');
    const result = await c.updateOne(
      { a: 1, b: { $gt: 5 }, 'c.d': 'x', $and: [{ e: { $eq: 2 } }] },
      { $set: { f: 1 }, $setOnInsert: { g: 2 } },
      { upsert: true },
    );
    expect(result).toMatchObject({ matchedCount: 0, upsertedCount: 1 });
    expect(await c.findOne({}, { projection: { _id: 0 } })).toEqual({
      a: 1,
      c: { d: 'x' },
      e: 2,
      f: 1,
      g: 2,
    });
    expect(await c.updateOne({ a: 1 }, { $setOnInsert: { g: 3 } }, { upsert: true })).toMatchObject({
      matchedCount: 1,
      modifiedCount: 0,
    });
  });

  it('replace, change many, and do mixed bulk writes', async () => {
    const c = s.db.collection<Document>('bulk');
    await c.insertMany([{ k: 1 }, { k: 2 }, { k: 3 }]);
    expect(await c.updateMany({ k: { $gte: 2 } }, { $inc: { k: 10 } })).toMatchObject({
      matchedCount: 2,
      modifiedCount: 2,
    });
    const result = await c.bulkWrite([
      { insertOne: { document: { k: 50 } } },
      { replaceOne: { filter: { k: 1 }, replacement: { z: 1 } } },
      { updateOne: { filter: { k: 99 }, update: { $set: { q: 1 } }, upsert: true } },
      { deleteMany: { filter: { k: { $in: [12, 13] } } } },
    ]);
    expect(result).toMatchObject({ insertedCount: 1, modifiedCount: 1, upsertedCount: 1, deletedCount: 2 });
    expect(await c.countDocuments()).toBe(3);
  });

  it('findAndModify gives before or after, sorted, projected, or removes', async () => {
    const c = s.db.collection<Document>('fam');
    await c.insertMany([
      { n: 1, x: 1 },
      { n: 2, x: 1 },
    ]);
    expect(
      await c.findOneAndUpdate(
        { x: 1 },
        { $inc: { n: 10 } },
        { sort: { n: -1 }, projection: { _id: 0, n: 1 } },
      ),
    ).toEqual({ n: 2 });
    expect(
      await c.findOneAndUpdate(
        { n: 12 },
        { $set: { y: 1 } },
        { returnDocument: 'after', projection: { _id: 0, y: 1 } },
      ),
    ).toEqual({ y: 1 });
    expect((await c.findOneAndDelete({ n: 1 }))?.n).toBe(1);
    expect(await c.findOneAndReplace({ n: 404 }, { n: 405 })).toBeNull();
    const made = await c.findOneAndUpdate(
      { n: 404 },
      { $set: { m: 1 } },
      { upsert: true, returnDocument: 'after', includeResultMetadata: true },
    );
    expect(made.lastErrorObject).toMatchObject({ updatedExisting: false, n: 1 });
    expect(made.value).toMatchObject({ n: 404, m: 1 });
  });
});
