import { Double, Int32, Long } from 'bson';
import type { Document } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubject } from '../../testing/mongo-subject.ts';
import type { Subject } from '../../testing/mongo-subject.ts';

let s: Subject;
const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
beforeAll(async () => {
  s = await openSubject();
  await s.db.collection<Document>('steps').insertMany([
    { _id: 1 as never, team: 'a', n: 0 },
    { _id: 2 as never, team: 'b', n: 4 },
    { _id: 3 as never, team: 'a', n: 3 },
    { _id: 4 as never, team: 'b', n: 2 },
    { _id: 5 as never, team: 'b', n: null },
  ]);
  await s.db.collection<Document>('days').insertMany([
    { _id: 1 as never, at: day('2024-01-31') },
    { _id: 2 as never, at: day('2024-04-29') },
  ]);
});
afterAll(() => s.close());

const densify = (spec: Document, from = 'steps', raw = false): Promise<Document[]> =>
  s.db
    .collection(from)
    .aggregate([{ $densify: spec }], raw ? { promoteValues: false } : {})
    .toArray();
const refusal = (spec: Document, from?: string): Promise<unknown> =>
  densify(spec, from).then(
    () => 'no refusal',
    (error: { code: unknown }) => error.code,
  );
/** As texts in an order of their own, since the stage promises none. */
const shown = (rows: Document[]): string[] =>
  rows.map((row) => `${String(row.team ?? '')}${String(row.n)}${row._id === undefined ? '+' : ''}`).sort();

describe('$densify', () => {
  it('fills from the least to the greatest value', async () => {
    const rows = await densify({ field: 'n', range: { step: 1, bounds: 'full' } });
    expect(shown(rows)).toEqual(['1+', 'a0', 'a3', 'b2', 'b4', 'bnull']);
    expect(rows.filter((row) => row.n !== null).map((row) => row.n as number)).toEqual([0, 1, 2, 3, 4]);
  });

  it('fills each partition, over all values, its own or those of bounds', async () => {
    const by = { field: 'n', partitionByFields: ['team'] };
    const documents = ['a0', 'a3', 'b2', 'b4', 'bnull'];
    const made = async (bounds: unknown, step = 1): Promise<string[]> =>
      shown(await densify({ ...by, range: { step, bounds } })).filter((text) => !documents.includes(text));
    expect(await made('full')).toEqual(['a1+', 'a2+', 'a4+', 'b0+', 'b1+', 'b3+']);
    expect(await made('partition')).toEqual(['a1+', 'a2+', 'b3+']);
    expect(await made([1, 4])).toEqual(['a1+', 'a2+', 'b1+', 'b3+']);
    // What is beside the steps stays and moves no step.
    expect(await made('full', 2)).toEqual(['a2+', 'a4+', 'b0+']);
    expect(await made([5, 7])).toEqual(['a5+', 'a6+', 'b5+', 'b6+']);
  });

  it('fills bounds also where no document is', async () => {
    const rows = await densify({ field: 'n', range: { step: 2, bounds: [0, 5] } }, 'nothing');
    expect(rows).toEqual([{ n: 0 }, { n: 2 }, { n: 4 }]);
    expect(
      await densify(
        { field: 'n', partitionByFields: ['team'], range: { step: 2, bounds: [0, 5] } },
        'nothing',
      ),
    ).toEqual([]);
  });

  it('keeps the types of numbers', async () => {
    await s.db.collection<Document>('types').insertMany([
      { _id: 1 as never, at: { n: new Int32(1) } },
      { _id: 2 as never, at: { n: new Int32(3) } },
    ]);
    const made = async (step: unknown): Promise<unknown> =>
      (await densify({ field: 'at.n', range: { step, bounds: 'full' } }, 'types', true)).filter(
        (row) => row._id === undefined,
      );
    expect(await made(new Int32(1))).toEqual([{ at: { n: new Int32(2) } }]);
    expect(await made(new Double(1.5))).toEqual([{ at: { n: new Double(2.5) } }]);
    const rows = await densify(
      { field: 'n', range: { step: Long.fromNumber(1), bounds: [Long.fromNumber(8), Long.fromNumber(9)] } },
      'nothing',
      true,
    );
    expect(rows).toEqual([{ n: Long.fromNumber(8) }]);
  });

  it('steps through dates; months end at their last day', async () => {
    const made = async (range: Document): Promise<unknown> =>
      (await densify({ field: 'at', range }, 'days'))
        .filter((row) => row._id === undefined)
        .map((row) => (row.at as Date).toISOString().slice(0, 10));
    expect(await made({ step: 1, unit: 'month', bounds: 'full' })).toEqual(['2024-02-29', '2024-03-29']);
    expect(await made({ step: 6, unit: 'week', bounds: 'full' })).toEqual(['2024-03-13', '2024-04-24']);
    expect(await made({ step: 12, unit: 'hour', bounds: [day('2024-02-01'), day('2024-02-02')] })).toEqual([
      '2024-02-01',
      '2024-02-01',
    ]);
  });

  it('refuses with the codes of MongoDB', async () => {
    const range = { step: 1, bounds: 'full' };
    const at = [day('2024-01-01'), day('2024-01-02')];
    const cases: [Document, unknown][] = [
      [{ range }, 40414],
      [{ field: 'n', range, more: 1 }, 40415],
      [{ field: 1, range }, 14],
      [{ field: '$n', range }, 16410],
      [{ field: 'n', range: { step: 'x', bounds: 'full' } }, 14],
      [{ field: 'n', range: { step: -1, bounds: 'full' } }, 5733401],
      [{ field: 'n', range: { step: 1, bounds: 'most' } }, 5946802],
      [{ field: 'n', range: { step: 1, bounds: 5 } }, 5733404],
      [{ field: 'n', range: { step: 1, bounds: [0, 1, 2] } }, 5733403],
      [{ field: 'n', range: { step: 1, bounds: [2, 1] } }, 5733402],
      [{ field: 'n', range: { step: 1, bounds: ['a', 'b'] } }, 5946800],
      [{ field: 'n', range: { step: 1, bounds: [0, at[0]] } }, 5733406],
      [{ field: 'n', range: { step: 1, bounds: [0, 1], unit: 'day' } }, 5733409],
      [{ field: 'n', range: { step: 1.5, bounds: [0, 3] } }, 5876900],
      [{ field: 'n', range: { step: 1, bounds: at } }, 5733410],
      [{ field: 'n', range: { step: 1.5, bounds: at, unit: 'day' } }, 6586400],
      [{ field: 'n', range: { step: 1, bounds: at, unit: 'moon' } }, 9],
      [{ field: 'n', range: { step: 1, bounds: 'partition' } }, 5733408],
      [{ field: 'team', range }, 5733201],
      [{ field: 'n', range: { ...range, unit: 'day' } }, 6053600],
    ];
    for (const [spec, code] of cases) expect({ spec, code: await refusal(spec) }).toEqual({ spec, code });
    expect(await refusal({ field: 'at', range }, 'days')).toBe(6053600);
    expect(await refusal({ field: 'n', range: { step: 1, bounds: [0, 600_000] } })).toBe(5897900);
  });
});

describe('$documents', () => {
  it('brings documents where there is no collection', async () => {
    const rows = s.db.aggregate([
      { $documents: [{ a: 1, b: { $add: [1, 2] } }, { a: 2 }] },
      { $sort: { a: -1 } },
    ]);
    expect(await rows.toArray()).toEqual([{ a: 2 }, { a: 1, b: 3 }]);
    const many = s.db.aggregate([
      { $documents: { $map: { input: { $range: [0, 250] }, in: { x: '$$this' } } } },
    ]);
    expect((await many.batchSize(100).toArray()).map((row) => row.x as number)).toEqual(
      Array.from({ length: 250 }, (_, i) => i),
    );
  });

  it('brings documents to $lookup and $unionWith', async () => {
    const steps = s.db.collection('steps');
    const brought = {
      $documents: [
        { t: 'a', name: 'Anna' },
        { t: 'b', name: 'Bilal' },
      ],
    };
    const lookup = async (spec: Document): Promise<unknown> =>
      (
        await steps
          .aggregate([{ $match: { _id: 1 } }, { $lookup: { ...spec, as: 'who' } }, { $unset: 'who.t' }])
          .toArray()
      )[0]?.who;
    expect(await lookup({ localField: 'team', foreignField: 't', pipeline: [brought] })).toEqual([
      { name: 'Anna' },
    ]);
    expect(
      await lookup({
        let: { team: '$team' },
        pipeline: [
          brought,
          { $match: { $expr: { $eq: ['$t', '$$team'] } } },
          { $project: { own: '$$team' } },
        ],
      }),
    ).toEqual([{ own: 'a' }]);
    const union = await steps
      .aggregate([{ $match: { _id: 1 } }, { $unionWith: { pipeline: [brought] } }, { $count: 'n' }])
      .toArray();
    expect(union).toEqual([{ n: 3 }]);
  });

  it('is brought to sub-pipelines inside others, and explained', async () => {
    const brought = [{ $documents: [{ a: 1 }] }];
    const rows = s.db.aggregate([
      ...brought,
      {
        $facet: {
          x: [{ $lookup: { pipeline: [...brought, { $unionWith: { pipeline: brought } }], as: 'y' } }],
        },
      },
    ]);
    expect(await rows.toArray()).toEqual([{ x: [{ a: 1, y: [{ a: 1 }, { a: 1 }] }] }]);
    const explained = s.db.command({ explain: { aggregate: 1, pipeline: brought, cursor: {} } });
    await expect(explained).resolves.toMatchObject({ ok: 1 });
    const wrong = s.db.command({ explain: { aggregate: 1, pipeline: [{ $limit: 1 }], cursor: {} } });
    await expect(wrong).rejects.toMatchObject({ code: 73 });
  });

  it('stands first and nowhere else', async () => {
    const steps = s.db.collection('steps');
    const code = (rows: { toArray(): Promise<unknown> }): Promise<unknown> =>
      rows.toArray().then(
        () => 'no refusal',
        (error: { code: unknown }) => error.code,
      );
    const documents = { $documents: [{ a: 1 }] };
    expect(await code(steps.aggregate([documents]))).toBe(73);
    expect(await code(steps.aggregate([{ $limit: 1 }, documents]))).toBe(40602);
    expect(await code(steps.aggregate([{ $facet: { a: [documents] } }]))).toBe(40600);
    expect(await code(steps.aggregate([{ $unionWith: { pipeline: [{ $limit: 1 }] } }]))).toBe(9);
    expect(await code(steps.aggregate([{ $lookup: { pipeline: [{ $limit: 1 }], as: 'x' } }]))).toBe(9);
    expect(await code(s.db.aggregate([{ $limit: 1 }]))).toBe(73);
    expect(await code(s.db.aggregate([{ $documents: [{ a: 1 }, 2] }]))).toBe(40228);
    expect(await code(s.db.aggregate([{ $documents: { $add: [1, 2] } }]))).toBe(5858203);
  });
});
