import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { gebeurtenisModel } from './gebeurtenis.model.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

describe('[rule 11] everything that matters is logged', () => {
  it('who, what and when; not what was written; for those whom it concerns', async () => {
    const trekker = await server.as('trekkerWonen');
    const id = server.world.actielijnen.groep;
    const zin = 'Deze zin hoort niet in het logboek.';
    await trekker.call('POST /actielijnen/:id/statusberichten', {
      params: { id },
      body: { status: 'op_koers', zin },
    });
    const log = async (wie: 'werkgroeplid' | 'panellid' | 'niemand') => {
      const visitor = await server.as(wie);
      return (await visitor.call('GET /gebeurtenissen', { query: { ding: id } })).data.items;
    };
    const [line] = await log('werkgroeplid');
    expect(line).toMatchObject({
      noun: 'actielijnen',
      actie: 'statusbericht_geplaatst',
      wie: { id: server.world.personas.trekkerWonen, naam: 'trekkerWonen' },
    });
    expect(JSON.stringify(await log('werkgroeplid'))).not.toContain(zin);
    expect(await log('panellid')).toEqual([]);
    expect(await log('niemand')).toEqual([]);
  });

  it('append-only: a line is never changed or deleted', async () => {
    const model = gebeurtenisModel(server.platform.db);
    await expect(model.updateMany({}, { $set: { actie: 'niets' } })).rejects.toThrow('append-only');
    await expect(model.deleteMany({})).rejects.toThrow('append-only');
  });
});
