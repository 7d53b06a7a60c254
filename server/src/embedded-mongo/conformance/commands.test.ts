import { MongoServerError } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubject } from '../../testing/mongo-subject.ts';
import type { Subject } from '../../testing/mongo-subject.ts';

let s: Subject;
beforeAll(async () => {
  s = await openSubject();
});
afterAll(() => s.close());

async function refusal(work: Promise<unknown>): Promise<{ code: unknown; codeName: unknown }> {
  const error: unknown = await work.then(
    () => undefined,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(MongoServerError);
  const { code, codeName } = error as MongoServerError;
  return { code, codeName };
}

describe('commands', () => {
  it('says hello, pings and tells its build', async () => {
    expect(await s.db.command({ hello: 1 })).toMatchObject({ isWritablePrimary: true, ok: 1 });
    expect(await s.db.command({ ping: 1 })).toMatchObject({ ok: 1 });
    expect((await s.db.command({ buildInfo: 1 })).version).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('creates, lists and drops collections and databases', async () => {
    await s.db.createCollection('made');
    expect((await s.db.listCollections({}, { nameOnly: true }).toArray()).map((c) => c.name)).toContain(
      'made',
    );
    expect(await s.db.collection('made').drop()).toBe(true);
    expect(await s.db.listCollections({ name: 'made' }).toArray()).toEqual([]);
    const other = s.client.db(`${s.db.databaseName}_b`);
    await other.collection('x').insertOne({ a: 1 });
    await other.dropDatabase();
    expect(await other.collection('x').countDocuments()).toBe(0);
  });

  it('refuses what it does not know with the code of MongoDB', async () => {
    const c = s.db.collection<{ a?: unknown }>('refusals');
    await c.insertOne({ a: 1 });
    expect(await refusal(s.db.command({ fooBar: 1 }))).toEqual({ code: 59, codeName: 'CommandNotFound' });
    expect(await refusal(c.find({ a: { $foo: 1 } }).toArray())).toEqual({ code: 2, codeName: 'BadValue' });
    expect(await refusal(c.find({ $foo: 1 } as never).toArray())).toEqual({ code: 2, codeName: 'BadValue' });
    expect(await refusal(c.updateOne({}, { $foo: { a: 1 } } as never))).toMatchObject({ code: 9 });
    expect(await refusal(c.aggregate([{ $foo: {} }]).toArray())).toMatchObject({ code: 40324 });
    expect(await refusal(c.aggregate([{ $project: { x: { $foo: 1 } } }]).toArray())).toMatchObject({
      code: 31325,
    });
    expect(await refusal(c.aggregate([{ $addFields: { x: { $foo: 1 } } }]).toArray())).toMatchObject({
      code: 168,
    });
    expect(await refusal(c.aggregate([{ $group: { _id: 1, x: { $foo: 1 } } }]).toArray())).toMatchObject({
      code: 15952,
    });
    expect(await refusal(s.db.command({ find: 'refusals', foo: 1 }))).toMatchObject({ code: 40415 });
    expect(await refusal(c.updateOne({ a: 1 }, { $set: { _id: 5 } } as never))).toMatchObject({ code: 66 });
    expect(await refusal(c.updateOne({ a: 1 }, { $set: { a: 1 }, $inc: { a: 1 } } as never))).toMatchObject({
      code: 40,
    });
    expect(await refusal(s.db.command({ getMore: 12345n, collection: 'refusals' }))).toMatchObject({
      code: 43,
      codeName: 'CursorNotFound',
    });
  });

  it('refuses transactions and change streams as a standalone does', async (context) => {
    if (!s.embedded) context.skip();
    const session = s.client.startSession();
    session.startTransaction();
    // The driver knows error 20 of a standalone and puts its own words around it.
    await expect(s.db.collection('t').insertOne({ a: 1 }, { session })).rejects.toThrow(
      /Transaction numbers|retryable writes/,
    );
    await session.abortTransaction().catch(() => undefined);
    await session.endSession();
    const stream = s.db.collection('t').watch();
    expect(await refusal(stream.next())).toMatchObject({ code: 40573 });
    await stream.close();
    expect(await s.db.collection('t').countDocuments()).toBe(0);
  });

  it('takes the simple collation and refuses others', async (context) => {
    const c = s.db.collection('collations');
    await c.insertOne({ a: 'é' });
    expect(await c.find({ a: 'é' }, { collation: { locale: 'simple' } }).toArray()).toHaveLength(1);
    if (!s.embedded) context.skip();
    expect(await refusal(c.find({}, { collation: { locale: 'nl' } }).toArray())).toMatchObject({ code: 238 });
    expect(await refusal(c.updateOne({}, [{ $set: { a: 1 } }]))).toMatchObject({ code: 238 });
  });

  it('gives batches through cursors, and kills them', async () => {
    const c = s.db.collection<{ _id: number }>('cursors');
    await c.insertMany(Array.from({ length: 1000 }, (_, i) => ({ _id: i })));
    const seen: number[] = [];
    for await (const doc of c.find().sort({ _id: 1 }).batchSize(7)) seen.push(doc._id);
    expect(seen).toEqual(Array.from({ length: 1000 }, (_, i) => i));
    const cursor = c.find().batchSize(2);
    await cursor.next();
    await cursor.close();
    const { cursor: first } = await s.db.command({ find: 'cursors', batchSize: 0 });
    expect(first.firstBatch).toEqual([]);
    const killed = await s.db.command({ killCursors: 'cursors', cursors: [first.id] });
    expect(killed.cursorsKilled).toHaveLength(1);
    expect((await s.db.command({ find: 'cursors', limit: -3 })).cursor.firstBatch).toHaveLength(3);
  });

  it('refuses a document over 16 MB and takes one just below', async () => {
    const c = s.db.collection<{ _id: number; text: string }>('large');
    await c.insertOne({ _id: 1, text: 'x'.repeat(16 * 1024 * 1024 - 100) });
    const big = s.db
      .collection<{ _id: number; text: string }>('large')
      .updateOne({ _id: 1 }, { $set: { more: 'y'.repeat(5000) } } as never);
    expect([10334, 17419]).toContain((await refusal(big)).code);
    expect((await c.findOne({ _id: 1 }))?.text).toHaveLength(16 * 1024 * 1024 - 100);
  });

  it('explains which index it takes', async () => {
    const c = s.db.collection('explained');
    await c.insertMany(Array.from({ length: 50 }, (_, i) => ({ a: i, b: i % 5 })));
    await c.createIndex({ a: 1 }, { name: 'by_a' });
    const text = JSON.stringify((await c.find({ a: 3 }).explain()).queryPlanner.winningPlan);
    expect(text).toContain('IXSCAN');
    expect(text).toContain('by_a');
    expect(JSON.stringify((await c.find({ b: 3 }).explain()).queryPlanner.winningPlan)).toContain('COLLSCAN');
  });
});
