import { afterAll, beforeAll, expect, it } from 'vitest';
import { groepModel } from '../groepen/groep.model.ts';
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

it('[rule 9] other members of the groep hear nothing of it: not live, not in the log, not the question itself', async () => {
  const lid = await server.as('werkgroeplid');
  const [live, ook] = [await lid.live(), await (await server.as('trekkerWerkgroep')).live()];
  const heard: string[] = [];
  live.socket.on('changed', ({ noun }) => heard.push(noun));
  const told = ook.next('changed', ({ noun }) => noun === 'aanvragen');
  const { status, data } = await vraag('bestuursvoorzitter');
  expect(status).toBe(201);
  await told;
  const gebeurd = async (wie: PersonaName) =>
    (await (await server.as(wie)).call('GET /gebeurtenissen', { query: { ding: data.id } })).data.items;
  expect((await gebeurd('trekkerWonen')).map(({ actie }) => actie)).toEqual(['aanvraag_gedaan']);
  expect(await gebeurd('werkgroeplid')).toEqual([]);
  expect((await antwoord('werkgroeplid', data.id, 'afgewezen', 'Nee')).status).toBe(404);
  // Something that the member does hear of comes after it, on the same line.
  const later = live.next('changed', ({ noun }) => noun === 'actiepunten');
  await (
    await server.as('trekkerWerkgroep')
  ).call('POST /actiepunten', { body: { groepId, tekst: 'Koffie' } });
  await later;
  [live, ook].forEach((one) => one.close());
  expect(heard).not.toContain('aanvragen');
});

it('who asked hears the answer at once; of two answers at the same moment one counts', async () => {
  const vrager = await server.as('kernteamlidJeugd');
  const { data } = await vraag('kernteamlidJeugd');
  const live = await vrager.live();
  const told = live.next('changed', ({ noun, id }) => noun === 'aanvragen' && id === data.id);
  const both = await Promise.all([
    antwoord('trekkerWerkgroep', data.id, 'toegelaten'),
    antwoord('trekkerWonen', data.id, 'afgewezen', 'Vol.'),
  ]);
  await told;
  live.close();
  expect(both.map((a) => a.status).toSorted()).toEqual([200, 409]);
  const { eigen } = (await vrager.call('GET /aanvragen', {})).data;
  const isIn = (await vrager.call('GET /ik', {})).data.actor.lidmaatschappen.some(
    (l) => l.groepId === groepId,
  );
  expect(isIn).toBe(eigen[0]?.status === 'toegelaten');
});

it('who cannot be let in any more goes on waiting', async () => {
  const { data } = await vraag('beheerder');
  expect(data.status).toBe('open');
  const groepen = groepModel(server.platform.db);
  await groepen.updateOne({ _id: groepId }, { $set: { einde: server.clock.now() } });
  expect((await antwoord('trekkerWonen', data.id, 'toegelaten')).problem.code).toBe('groep_gesloten');
  await groepen.updateOne({ _id: groepId }, { $set: { einde: null } });
  expect((await antwoord('trekkerWonen', data.id, 'afgewezen', 'De groep stopt.')).status).toBe(200);
});
