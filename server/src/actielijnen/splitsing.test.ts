import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.ts';
import type { Visitor } from '../testing/visitor.ts';

let server: TestServer;
let trekker: Visitor;

beforeAll(async () => {
  server = await startTestServer();
  trekker = await server.as('kernteamlidWonen');
});
afterAll(() => server.close());

const lees = (id: string, wie = trekker) => wie.call('GET /actielijnen/:id', { params: { id } });
const body = {
  reden: 'Kelders en zolders vragen ander werk.',
  delen: [
    { titel: 'Droge kelders', wat: 'De kelders.' },
    { titel: 'Droge zolders', wat: 'De zolders.' },
  ],
};

describe('an actielijn is split', () => {
  it('[rule 3] ends with the reason as its last sentence; the ways lead there and back', async () => {
    const params = { id: server.world.actielijnen.alliantie };
    const before = (await lees(params.id)).data;
    const { data, status } = await trekker.call('POST /actielijnen/:id/splitsing', {
      ...{ params, versie: before.versie, body },
    });
    expect(status).toBe(200);
    expect(data).toMatchObject({ status: 'gestopt', zin: body.reden, wat: before.wat });
    expect(data.delen.map(({ titel }) => titel)).toEqual(['Droge kelders', 'Droge zolders']);
    const deel = (await lees(data.delen[0]?.id ?? '')).data;
    expect(deel.komtUit).toEqual({ id: params.id, titel: before.titel });
    expect(deel).toMatchObject({ wat: 'De kelders.', watVastgesteld: false, status: 'in_voorbereiding' });
    expect(deel).toMatchObject({ openbaarheid: before.openbaarheid, groepIds: before.groepIds });
    const again = await trekker.call('POST /actielijnen/:id/splitsing', {
      ...{ params, versie: data.versie, body },
    });
    expect(again.problem.code).toBe('actielijn_beeindigd');
  });

  it('[rule 10] of two at once one splits it', async () => {
    const params = { id: server.world.actielijnen.groep };
    const { versie } = (await lees(params.id)).data;
    const split = () => trekker.call('POST /actielijnen/:id/splitsing', { params, versie, body });
    const answers = await Promise.all([split(), split()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await lees(params.id)).data.delen).toHaveLength(2);
  });
});

it('[rule 9] of what went into an actielijn one sees only what one may open', async () => {
  const { openbaar } = server.world.actielijnen;
  const opgaveteamId = server.world.teams.won?.id ?? '';
  const besloten = await trekker.call('POST /actielijnen', {
    body: { opgaveteamId, titel: 'Besloten', wat: 'Dit.', openbaarheid: 'groep' },
  });
  await trekker.call('POST /actielijnen/:id/statusberichten', {
    params: { id: besloten.data.id },
    body: { status: 'opgegaan_in', zin: 'Het is hetzelfde werk.', opgegaanInId: openbaar },
  });
  expect((await lees(openbaar)).data.opgenomen).toEqual([{ id: besloten.data.id, titel: 'Besloten' }]);
  expect((await lees(openbaar, await server.as('niemand'))).data.opgenomen).toEqual([]);
});
