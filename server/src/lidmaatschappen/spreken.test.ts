import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { createVisitor, type Visitor } from '../testing/visitor.ts';

let server: TestServer;
let lid: Visitor;
let organisaties: string[];

const werkgroep = () => server.world.groepen.werkgroep;
const persoonId = () => server.world.personas.werkgroeplid;

/** What this person has in the werkgroep, the newest last. */
async function plekken() {
  const { data } = await lid.call('GET /lidmaatschappen', { query: { persoon: persoonId(), aantal: 100 } });
  return data.items
    .filter(({ groep }) => groep.id === werkgroep())
    .toSorted((a, b) => a.van.localeCompare(b.van));
}

async function spreek(body: object) {
  const nu = (await plekken()).at(-1);
  if (!nu) throw new Error('is in the werkgroep');
  return lid.call('PATCH /lidmaatschappen/:id', { params: { id: nu.id }, versie: nu.versie, body });
}

const namens = (nummer: number) => ({
  namens: { soort: 'organisatie' as const, organisatieId: organisaties[nummer] ?? '' },
});

beforeAll(async () => {
  server = await startTestServer();
  lid = await server.as('werkgroeplid');
  organisaties = (await lid.call('GET /organisaties', {})).data.items.map(({ id }) => id).slice(0, 3);
  const { data } = await lid.call('GET /personen/:id', { params: { id: persoonId() } });
  const body = { organisatieIds: organisaties.slice(0, 2) };
  await lid.call('PATCH /personen/:id', { params: { id: persoonId() }, versie: data.versie, body });
});
afterAll(() => server.close());

it('[rule 1] who is in chooses for whom they speak, also where one is let in: an end and a begin', async () => {
  expect((await spreek(namens(0))).status).toBe(200);
  expect((await spreek(namens(1))).status).toBe(200);
  expect((await spreek({ namens: { soort: 'bewoners' } })).status).toBe(200);
  const alle = await plekken();
  expect(alle.map((l) => l.namens.soort)).toEqual(['zichzelf', 'organisatie', 'organisatie', 'bewoners']);
  expect(new Set(alle.map((l) => l.namens.naam)).size).toBe(3);
  alle.slice(1).forEach((plek, index) => expect(plek.van).toBe(alle[index]?.tot));
});

it('[rule 9] only what is true of somebody, from today on, and nothing else with it', async () => {
  const voor = await plekken();
  expect((await spreek(namens(2))).status).toBe(403);
  expect(
    (await spreek({ namens: { soort: 'thema', themaId: Object.keys(server.world.teams)[0] } })).status,
  ).toBe(403);
  expect((await spreek({ ...namens(0), rol: 'trekker' })).status).toBe(403);
  const gisteren = new Date(Date.now() - 36 * 3_600_000).toISOString();
  expect((await spreek({ ...namens(0), vanaf: gisteren, reden: 'Toch.' })).status).toBe(403);
  const buur = await server.as('panellid');
  const nu = voor.at(-1);
  const ander = await buur.call('PATCH /lidmaatschappen/:id', {
    params: { id: nu?.id ?? '' },
    versie: nu?.versie ?? 0,
    body: { namens: { soort: 'zichzelf' } },
  });
  expect([403, 404]).toContain(ander.status);
  expect(await plekken()).toEqual(voor);
});

const namensVan = async (wie: Visitor, groep: string) => {
  const { data } = await wie.call('GET /lidmaatschappen', { query: { groep, aantal: 100 } });
  return (id: string) => data.items.find(({ persoon }) => persoon.id === id)?.namens ?? null;
};

/** Says where somebody works. */
async function werkt(wie: Visitor, id: string, organisatieIds: string[]) {
  const { data } = await wie.call('GET /personen/:id', { params: { id } });
  const change = { params: { id }, versie: data.versie, body: { organisatieIds } };
  expect((await wie.call('PATCH /personen/:id', change)).status).toBe(200);
}

it('[rule 1] who asks says for whom: the trekker reads it, and who is let in speaks for them', async () => {
  const [vrager, trekker] = [await server.as('panellid'), await server.as('trekkerWerkgroep')];
  const id = server.world.personas.panellid;
  await werkt(vrager, id, organisaties.slice(0, 2));
  const vraag = (keuze: object) =>
    vrager.call('POST /aanvragen', { body: { groepId: werkgroep(), ...keuze } as never });
  expect((await vraag(namens(2))).status).toBe(403);
  expect((await vraag({ namens: { soort: 'thema', themaId: 'won' } })).status).toBe(403);
  const { status, data } = await vraag(namens(1));
  expect(status).toBe(201);
  const [wacht] = (await trekker.call('GET /aanvragen', {})).data.items;
  expect(wacht?.namens).toMatchObject({ soort: 'organisatie', naam: expect.any(String) as string });
  const antwoord = { params: { id: data.id }, body: { uitkomst: 'toegelaten' as const } };
  expect((await trekker.call('PUT /aanvragen/:id/antwoord', antwoord)).status).toBe(200);
  expect((await namensVan(trekker, werkgroep()))(id)).toEqual(wacht?.namens);
});

it('[rule 1] who comes in by an uitnodiging says for whom; a guest speaks for themselves', async () => {
  const [trekker, lid2] = [await server.as('trekkerWerkgroep'), await server.as('bestuurslid')];
  const id = server.world.personas.bestuurslid;
  await werkt(lid2, id, organisaties.slice(0, 2));
  const einde = new Date(server.clock.now().getTime() + 86_400_000).toISOString();
  const body = { groepId: werkgroep(), einde, als: 'lid' as const };
  const { geheim: sleutel } = (await trekker.call('POST /uitnodigingen', { body })).data;
  const nieuw = createVisitor(server.url, null);
  expect((await nieuw.call('POST /deelnames', { body: { sleutel, ...namens(0) } })).status).toBe(401);
  expect((await lid2.call('POST /deelnames', { body: { sleutel, ...namens(2) } })).status).toBe(403);
  expect((await lid2.call('POST /deelnames', { body: { sleutel, ...namens(0) } })).status).toBe(201);
  expect((await namensVan(trekker, werkgroep()))(id)).toMatchObject({ soort: 'organisatie' });
  // Who was refused took no place.
  const [uitnodiging] = (await trekker.call('GET /uitnodigingen', { query: { groep: werkgroep() } })).data
    .items;
  expect(uitnodiging?.gebruikt).toBe(1);
});

it('[rule 1] a meeting and a besluit show for whom its members speak', async () => {
  const trekker = await server.as('trekkerWerkgroep');
  const id = server.world.personas.panellid;
  const namensNu = (await namensVan(trekker, werkgroep()))(id);
  const begin = new Date(server.clock.now().getTime() + 86_400_000);
  const einde = new Date(begin.getTime() + 3_600_000).toISOString();
  const gemaakt = await trekker.call('POST /bijeenkomsten', {
    body: { titel: 'Overleg', groepIds: [werkgroep()], begin: begin.toISOString(), einde } as never,
  });
  expect(gemaakt.status).toBe(201);
  const { aanwezigen, alsHetKan } = gemaakt.data;
  expect([...aanwezigen, ...alsHetKan].find(({ persoon }) => persoon.id === id)?.namens).toEqual(namensNu);
  const genomen = await trekker.call('POST /besluiten', {
    body: { groepId: werkgroep(), tekst: 'Wij beginnen in maart.', reden: 'Dan is het licht.' } as never,
  });
  expect(genomen.status).toBe(201);
  const leden = await trekker.call('GET /besluiten/:id/leden', { params: { id: genomen.data.id } });
  expect(leden.data.items.find(({ persoon }) => persoon.id === id)?.namens).toEqual(namensNu);
});
