import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.ts';
import type { PersonaName } from '../testing/world.ts';

let server: TestServer;
let groepId: string;
beforeAll(async () => {
  server = await startTestServer();
  groepId = server.world.groepen.werkgroep;
});
afterAll(() => server.close());

const vraag = async (wie: PersonaName, motivatie = '') =>
  (await server.as(wie)).call('POST /aanvragen', { body: { groepId, motivatie } });
const antwoord = async (wie: PersonaName, id: string, uitkomst: 'toegelaten' | 'afgewezen', reden = '') =>
  (await server.as(wie)).call('PUT /aanvragen/:id/antwoord', { params: { id }, body: { uitkomst, reden } });

it('who asks is told to the trekkers at once, and comes in when they say so', async () => {
  const trekker = await server.as('trekkerWerkgroep');
  const live = await trekker.live();
  const told = live.next('changed', (m) => m.noun === 'aanvragen');
  const asked = await vraag('panellid', 'Ik woon in de straat.');
  expect(asked.status).toBe(201);
  await told;
  live.close();
  const waits = (await trekker.call('GET /aanvragen', {})).data.items;
  expect(waits).toMatchObject([{ persoon: { naam: 'panellid' }, motivatie: 'Ik woon in de straat.' }]);
  expect((await antwoord('trekkerWerkgroep', asked.data.id, 'toegelaten')).status).toBe(200);
  const panellid = await server.as('panellid');
  const { data } = await panellid.call('GET /lidmaatschappen', { query: { groep: groepId, aantal: 100 } });
  expect(data.items.find((l) => l.persoon.naam === 'panellid')).toMatchObject({
    basis: 'flexibel',
    gast: false,
  });
  expect((await trekker.call('GET /aanvragen', {})).data.items).toEqual([]);
  expect((await antwoord('trekkerWonen', asked.data.id, 'afgewezen', 'Toch niet')).problem.code).toBe(
    'al_beantwoord',
  );
});

it('a no has its reason, which who asked reads; one may ask again', async () => {
  const { data } = await vraag('bestuurslid');
  expect((await vraag('bestuurslid')).problem.code).toBe('conflict');
  const without = await antwoord('trekkerWonen', data.id, 'afgewezen');
  expect(without.problem.fouten?.[0]?.veld).toBe('reden');
  await antwoord('trekkerWonen', data.id, 'afgewezen', 'De groep is vol.');
  const own = await (await server.as('bestuurslid')).call('GET /aanvragen', { query: { groep: groepId } });
  expect(own.data).toMatchObject({ items: [], eigen: [{ status: 'afgewezen', reden: 'De groep is vol.' }] });
  expect((await vraag('bestuurslid')).status).toBe(201);
});

it('nobody asks who is in, or where that is no use', async () => {
  expect((await vraag('werkgroeplid')).status).toBe(403);
  expect((await vraag('gast')).status).toBe(403);
  const body = { groepId: server.world.groepen.openNetwerk };
  expect((await (await server.as('zonderGroep')).call('POST /aanvragen', { body })).status).toBe(403);
});
