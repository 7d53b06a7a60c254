import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.ts';
import type { Visitor } from '../testing/visitor.ts';

let server: TestServer;
let trekker: Visitor;
let id: string;

beforeAll(async () => {
  server = await startTestServer();
  trekker = await server.as('trekkerWonen');
  id = server.world.actielijnen.openbaar;
  const bericht = (zin: string) =>
    trekker.call('POST /actielijnen/:id/statusberichten', {
      params: { id },
      body: { status: 'op_koers', zin },
    });
  await bericht('We zijn begonnen.');
  await trekker.call('POST /lessen', {
    body: {
      ...{ actielijnId: id, titel: 'Bellen werkt' },
      ...{ dachten: 'Een brief.', deden: 'Gebeld.', zagen: 'Antwoord.', leerden: 'Bel.' },
    },
  });
  const leider = await server.as('trekkerWerkgroep');
  const groepId = server.world.groepen.werkgroep;
  await leider.call('POST /besluiten', {
    body: { groepId, tekst: 'Alleen voor de groep.', openbaarheid: 'groep', actielijnIds: [id] },
  });
  await leider.call('POST /bijeenkomsten', {
    body: {
      ...{ titel: 'Over de lijn', groepIds: [groepId], openbaarheid: 'openbaar' },
      ...{ begin: '2020-03-02T18:00:00.000Z', einde: '2020-03-02T19:00:00.000Z' },
      agendapunten: [{ titel: 'Hoe gaat het', minuten: 10, actielijnId: id }],
    },
  });
  await bericht('Het loopt.');
});
afterAll(() => server.close());

const lees = async (visitor: Visitor, query: object = {}) =>
  (await visitor.call('GET /actielijnen/:id/tijdlijn', { params: { id }, query })).data;

describe('the time line of an actielijn', () => {
  it('has what every noun tells of it, the newest first', async () => {
    const { items } = await lees(await server.as('trekkerWerkgroep'));
    const soorten = items.map(({ soort }) => soort);
    expect(soorten.slice(0, 4)).toEqual(['statusbericht', 'besluit', 'les', 'statusbericht']);
    expect(soorten.at(-1)).toBe('bijeenkomst');
    const momenten = items.map(({ op }) => op);
    expect(momenten).toEqual([...momenten].sort().reverse());
  });

  it('[rule 9] leaves out what its reader may not open', async () => {
    const visitor = await server.as('niemand');
    const soorten = (await lees(visitor)).items.map(({ soort }) => soort);
    expect(soorten).toContain('statusbericht');
    expect(soorten).not.toContain('besluit');
    const deze = { params: { id: server.world.actielijnen.groep } };
    expect((await visitor.call('GET /actielijnen/:id/tijdlijn', deze)).status).toBe(404);
  });

  it('page by page gives each line once, also where nouns share a moment', async () => {
    const alles = (await lees(trekker)).items.map((regel) => regel.id);
    const gelezen: string[] = [];
    let na: string | null = null;
    do {
      const { items, volgende } = await lees(trekker, { aantal: 2, ...(na ? { na } : {}) });
      gelezen.push(...items.map((regel) => regel.id));
      na = volgende;
    } while (na);
    expect(gelezen).toEqual(alles);
    expect(new Set(gelezen).size).toBe(gelezen.length);
  });

  it('tells of one kind alone when asked, and of other trekkers', async () => {
    const berichten = await lees(trekker, { soort: 'statusbericht' });
    expect(new Set(berichten.items.map(({ soort }) => soort))).toEqual(new Set(['statusbericht']));
    const { versie } = (await trekker.call('GET /actielijnen/:id', { params: { id } })).data;
    await trekker.call('PATCH /actielijnen/:id', {
      ...{ params: { id }, versie },
      body: { trekkerIds: [server.world.personas.trekkerWonen] },
    });
    const { items } = await lees(trekker, { soort: 'gebeurtenis' });
    expect(items[0]).toMatchObject({ ding: { actie: 'trekkers_gewijzigd' } });
  });
});
