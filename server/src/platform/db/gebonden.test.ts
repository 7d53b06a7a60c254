import type { ReadScope } from '@opgaveteams/shared/access/scope';
import { inScope } from '@opgaveteams/shared/access/scope';
import { Schema, Types } from 'mongoose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seeded } from '../../testing/random.ts';
import { startTestServer, type TestServer } from '../../testing/server.ts';
import { gebondenFields, gebondenOf, scopeFilter, type GebondenDoc } from './gebonden.ts';
import { registered } from './model.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ empty: true });
});
afterAll(() => server.close());

it('[rule 9] a list from the database holds exactly what its reader may open', async () => {
  const chance = seeded(9);
  const ids = [new Types.ObjectId(), new Types.ObjectId(), new Types.ObjectId()];
  const model = registered(server.platform.db, 'Ding', new Schema<GebondenDoc>(gebondenFields), 'dingen');
  await model.insertMany(
    Array.from({ length: 200 }, () => ({
      openbaarheid: chance.pick(['openbaar', 'alliantie', 'groep']),
      groepIds: chance.some(ids),
      opgaveteamIds: chance.some(ids),
    })),
  );
  const all = await model.find().lean();
  for (let i = 0; i < 60; i++) {
    const scope: ReadScope = {
      alles: chance.next() < 0.1,
      openbaarheden: chance.next() < 0.5 ? ['openbaar'] : ['openbaar', 'alliantie'],
      groepIds: chance.some(ids).map(String),
      opgaveteamIds: chance.some(ids).map(String),
    };
    const listed = await model.find(scopeFilter(scope)).lean();
    const may = all.filter((d) => inScope(scope, gebondenOf(d)));
    expect(listed.map((d) => String(d._id)).sort()).toEqual(may.map((d) => String(d._id)).sort());
  }
});
