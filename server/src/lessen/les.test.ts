import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.ts';
import type { Visitor } from '../testing/visitor.ts';

let server: TestServer;
let lid: Visitor;
let niemand: Visitor;

beforeAll(async () => {
  server = await startTestServer();
  lid = await server.as('werkgroeplid');
  niemand = await server.as('niemand');
});
afterAll(() => server.close());

const inhoud = {
  ...{ titel: 'Aanbellen', dachten: 'Een brief is genoeg.', deden: 'We belden aan.' },
  ...{ zagen: 'Iedereen deed open.', leerden: 'Aanbellen werkt beter.' },
};
const titels = async (wie: Visitor, q?: string): Promise<string[]> => {
  const { data } = await wie.call('GET /lessen', { query: q === undefined ? {} : { q } });
  return data.items.map(({ titel }) => titel);
};
const gezocht = async (wie: Visitor): Promise<string[]> => {
  const { data } = await wie.call('GET /zoekresultaten', { query: { q: 'aanbel deed' } });
  return data.items.filter(({ soort }) => soort === 'les').map(({ titel }) => titel);
};

describe('what was learned at an actielijn', () => {
  it('is found by any of its words, whatever team it is of, beginnings and accents too', async () => {
    const actielijnId = server.world.actielijnen.openbaar;
    const made = await lid.call('POST /lessen', { body: { ...inhoud, titel: 'Café', actielijnId } });
    expect(made.status).toBe(201);
    expect(await titels(niemand, 'cafe brie')).toEqual(['Café']);
    expect(await titels(niemand, 'zeppelin')).toEqual([]);
    const log = await niemand.call('GET /gebeurtenissen', { query: { ding: actielijnId } });
    expect(log.data.items.map(({ actie }) => actie)).toContain('les_geschreven');
  });

  it('[rule 9] is as public as its actielijn, and follows it', async () => {
    const params = { id: server.world.actielijnen.groep };
    await lid.call('POST /lessen', { body: { ...inhoud, actielijnId: params.id } });
    expect(await titels(niemand)).not.toContain('Aanbellen');
    expect(await gezocht(niemand)).not.toContain('Aanbellen');
    const trekker = await server.as('kernteamlidWonen');
    const { versie } = (await trekker.call('GET /actielijnen/:id', { params })).data;
    await trekker.call('PATCH /actielijnen/:id', { params, versie, body: { openbaarheid: 'openbaar' } });
    expect(await titels(niemand)).toContain('Aanbellen');
    expect(await gezocht(niemand)).toContain('Aanbellen');
    await trekker.call('PATCH /actielijnen/:id', {
      ...{ params, versie: versie + 1, body: { openbaarheid: 'groep' } },
    });
    expect(await titels(niemand)).not.toContain('Aanbellen');
    expect(await gezocht(niemand)).not.toContain('Aanbellen');
  });

  it('[rule 10] mended by two at once: the second sees what the first made of it', async () => {
    const actielijnId = server.world.actielijnen.openbaar;
    const { data } = await lid.call('POST /lessen', { body: { ...inhoud, actielijnId } });
    const mend = (titel: string) =>
      lid.call('PUT /lessen/:id', {
        ...{ params: { id: data.id }, versie: data.versie, body: { ...inhoud, titel } },
      });
    const answers = await Promise.all([mend('Een'), mend('Twee')]);
    const [won, lost] = answers.sort((a, b) => a.status - b.status);
    expect([won?.status, lost?.status]).toEqual([200, 412]);
    expect(lost?.problem.huidig).toMatchObject({ titel: won?.data.titel });
  });
});
