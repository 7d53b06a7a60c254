import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.ts';
import type { Visitor } from '../testing/visitor.ts';

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
