import { afterAll, beforeAll, expect, it } from 'vitest';
import { persoonModel } from '../personen/persoon.model.ts';
import { DAG } from '../testing/clock.ts';
import { tracesOf } from '../testing/traces.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { createVisitor, type Visitor } from '../testing/visitor.ts';

let server: TestServer;
let geheim: string;
beforeAll(async () => {
  server = await startTestServer();
  const trekker = await server.as('trekkerWerkgroep');
  const einde = new Date(server.clock.now().getTime() + 7 * DAG).toISOString();
  const { data } = await trekker.call('POST /uitnodigingen', {
    body: { groepId: server.world.groepen.werkgroep, einde },
  });
  geheim = data.geheim;
});
afterAll(() => server.close());

async function gast(naam: string): Promise<{ visitor: Visitor; id: string }> {
  const nobody = await server.as('niemand');
  const { headers, data } = await nobody.call('POST /deelnames', { body: { sleutel: geheim, naam } });
  const token = /__Host-opgaveteams=([^;]+)/.exec(headers.get('set-cookie') ?? '')?.[1] ?? '';
  return { visitor: createVisitor(server.url, token), id: data.ik.persoon?.id ?? '' };
}

const sporen = (woorden: string) => tracesOf(server.platform.db, woorden);
const naamVan = async (id: string) => (await persoonModel(server.platform.db).findById(id).lean())?.naam;
const punt = async (id: string) =>
  (await (await server.as('programmabureau')).call('GET /actiepunten/:id', { params: { id } })).data;

it('[R18] thirty days after a guest was last here the name goes; what was done stays, of oud-deelnemer', async () => {
  const weg = await gast('Fatima');
  const terug = await gast('Hans');
  const bij = (await (await server.as('programmabureau')).call('GET /organisaties', {})).data.items;
  const organisatieIds = bij.slice(0, 2).map((o) => o.id);
  const renamed = { params: { id: weg.id }, versie: 1, body: { naam: 'Fatima Zeldzaam', organisatieIds } };
  expect((await weg.visitor.call('PATCH /personen/:id', renamed)).status).toBe(200);
  const een1 = { params: { id: weg.id }, versie: 2, body: { organisatieIds: organisatieIds.slice(0, 1) } };
  expect((await weg.visitor.call('PATCH /personen/:id', een1)).status).toBe(200);
  expect(await sporen('zeldzaam')).toEqual(expect.arrayContaining(['personen', 'gebeurtenissen']));
  const body = { groepId: server.world.groepen.werkgroep, tekst: 'Bankje', actiehouderId: weg.id };
  const { data } = await weg.visitor.call('POST /actiepunten', { body });

  server.clock.forward(29 * DAG);
  expect(await server.app.services.gasten.opruimen()).toBe(0);
  await terug.visitor.call('GET /ik', {});
  expect(await naamVan(weg.id)).toBe('Fatima Zeldzaam');

  server.clock.forward(2 * DAG);
  const [een, twee] = await Promise.all([
    server.app.services.gasten.opruimen(),
    server.app.services.gasten.opruimen(),
  ]);
  expect(een + twee).toBe(1);
  expect(await naamVan(weg.id)).toBe('');
  expect(await sporen('zeldzaam')).toEqual([]);
  // Where they said to belong, now and before, went with the name.
  const bewaard = await persoonModel(server.platform.db).findById(weg.id).lean();
  expect([bewaard?.organisatieIds, bewaard?.organisatieVerloop]).toEqual([[], []]);
  expect(await naamVan(terug.id)).toBe('Hans');
  expect((await weg.visitor.call('GET /ik', {})).data.persoon).toBeNull();
  expect((await terug.visitor.call('GET /ik', {})).data.persoon?.naam).toBe('Hans');
  expect(await punt(data.id)).toMatchObject({ tekst: 'Bankje', actiehouder: { naam: 'oud-deelnemer' } });
  const bureau = await server.as('programmabureau');
  const { items } = (
    await bureau.call('GET /lidmaatschappen', {
      query: { groep: server.world.groepen.werkgroep, aantal: 100 },
    })
  ).data;
  expect(items.find((l) => l.persoon.naam === 'oud-deelnemer')?.tot).not.toBeNull();
  expect(await server.app.services.gasten.opruimen()).toBe(0);
});
