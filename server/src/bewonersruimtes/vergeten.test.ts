import { OUD_DEELNEMER } from '@opgaveteams/shared/personen/persoon.schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { haalRuimte, lees, ruimteVanDrie, zeg } from '../testing/ruimte.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { tracesOf } from '../testing/traces.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

it('[rule 8] who asks to be forgotten is out of the room, and the name with them; what they said stays closed there', async () => {
  const { id, drie } = await ruimteVanDrie(server);
  const [opener, weg, gast] = drie;
  const persoon = { params: { id: opener.persoonId } };
  const { versie } = (await opener.wie.call('GET /personen/:id', persoon)).data;
  const body = { naam: 'Roos Zeldzaam' };
  expect((await opener.wie.call('PATCH /personen/:id', { ...persoon, versie, body })).status).toBe(200);
  await zeg(opener, id, 'Wij willen een bankje.');
  expect((await haalRuimte(gast, id)).leden.map((l) => l.naam)).toContain('Roos Zeldzaam');

  const nu = (await opener.wie.call('GET /personen/:id', persoon)).data.versie;
  const vergeten = { ...persoon, versie: nu, body: { zeker: true as const } };
  expect((await opener.wie.call('POST /personen/:id/vergeten', vergeten)).status).toBe(200);

  expect(await tracesOf(server.platform.db, 'zeldzaam')).toEqual([]);
  const ruimte = await haalRuimte(gast, id);
  // It was the only host: who is there longest follows. The key of before is due to end.
  expect(ruimte.epochNodig).toBe(true);
  expect(ruimte.leden.find((l) => l.persoonId === opener.persoonId)).toMatchObject({
    naam: OUD_DEELNEMER.nl,
    tot: expect.any(String) as string,
    gastgever: false,
  });
  expect(ruimte.leden.find((l) => l.persoonId === weg.persoonId)?.gastgever).toBe(true);
  expect(await lees(gast, id)).toEqual(['Wij willen een bankje.']);
  expect((await opener.wie.call('GET /bewonersruimtes/:id', { params: { id } })).status).not.toBe(200);
  const query = { params: { id } };
  const { items } = (await gast.wie.call('GET /bewonersruimtes/:id/gebeurtenissen', query)).data;
  expect(items[0]).toMatchObject({ wat: 'vertrokken', wie: { naam: null } });
});
