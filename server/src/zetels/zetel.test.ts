import type { Namens } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DAG } from '../testing/clock.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import type { PersonaName } from '../testing/world.ts';

let server: TestServer;
let groepId: string;

beforeAll(async () => {
  server = await startTestServer();
  groepId = server.world.groepen.werkgroep;
});
afterAll(() => server.close());

const als = (wie: PersonaName) => server.as(wie);
const maak = async (naam: string, extra: { aantal?: number; namens?: Namens } = {}) =>
  (await (await als('trekkerWerkgroep')).call('POST /zetels', { body: { groepId, naam, ...extra } })).data;
const zetels = async (wie: PersonaName, groep = groepId) =>
  (await (await als(wie)).call('GET /zetels', { query: { groep } })).data.items;
const nieuw = async (naam: string): Promise<string> =>
  (await (await als('programmabureau')).call('POST /personen', { body: { naam } })).data.id;
const zet = async (persoonId: string, zetelId: string, extra: { van?: string; tot?: string } = {}) =>
  (await als('trekkerWerkgroep')).call('POST /lidmaatschappen', {
    body: { groepId, persoonId, zetelId, rol: 'notulist', ...extra },
  });
const over = (dagen: number): string => new Date(server.clock.now().getTime() + dagen * DAG).toISOString();

it('[rule 1] a seat is there while nobody holds it, is filled, and is empty again when who held it goes', async () => {
  const plek = await maak('bewoner', { namens: { soort: 'bewoners' } });
  expect(plek).toMatchObject({ naam: 'bewoner', aantal: 1, bezet: 0, uitPakket: false });
  const lid = (await zet(await nieuw('Ans'), plek.id)).data;
  // What a seat says of rol and namens holds for who comes to sit there.
  expect(lid).toMatchObject({
    ...{ rol: 'lid', namens: { soort: 'bewoners', naam: null }, zetel: { id: plek.id, naam: 'bewoner' } },
  });
  expect((await zetels('werkgroeplid')).find((z) => z.id === plek.id)?.bezet).toBe(1);
  const other = await nieuw('Bo');
  expect((await zet(other, plek.id)).problem.code).toBe('zetel_bezet');
  const trekker = await als('trekkerWerkgroep');
  server.clock.forward(DAG);
  const weg = { params: { id: lid.id }, versie: lid.versie, body: { tot: over(0) } };
  expect((await trekker.call('PATCH /lidmaatschappen/:id', weg)).status).toBe(200);
  expect((await zetels('werkgroeplid')).find((z) => z.id === plek.id)?.bezet).toBe(0);
  expect((await zet(other, plek.id)).status).toBe(201);
});

it('a seat goes with its holder to another basis, and not into another name', async () => {
  const plek = await maak('huurder');
  const trekker = await als('trekkerWerkgroep');
  const lid = (await zet(await nieuw('Cor'), plek.id)).data;
  server.clock.forward(DAG);
  const wijzig = async (id: string, versie: number, body: { basis?: 'flexibel'; namens?: Namens }) =>
    (await trekker.call('PATCH /lidmaatschappen/:id', { params: { id }, versie, body })).data;
  const flexibel = await wijzig(lid.id, lid.versie, { basis: 'flexibel' });
  expect(flexibel.zetel?.id).toBe(plek.id);
  server.clock.forward(DAG);
  const anders = await wijzig(flexibel.id, flexibel.versie, { namens: { soort: 'bewoners' } });
  expect(anders.zetel).toBeNull();
  expect((await zetels('werkgroeplid')).find((z) => z.id === plek.id)?.bezet).toBe(0);
});

it('[rule 1] somebody moves to another seat, and gives it back: an end and a begin each; only where one is free', async () => {
  const [eerste, tweede] = [
    await maak('kunstenaar'),
    await maak('docent', { namens: { soort: 'bewoners' } }),
  ];
  const trekker = await als('trekkerWerkgroep');
  const id = await nieuw('Puk');
  const lid = (await zet(id, eerste.id)).data;
  await zet(await nieuw('Qas'), tweede.id);
  server.clock.forward(DAG);
  const naar = async (van: { id: string; versie: number }, zetelId: string | null) =>
    trekker.call('PATCH /lidmaatschappen/:id', {
      ...{ params: { id: van.id }, versie: van.versie, body: { zetelId } },
    });
  expect((await naar(lid, tweede.id)).problem.code).toBe('zetel_bezet');
  const na = (await trekker.call('GET /lidmaatschappen/:id', { params: { id: lid.id } })).data;
  expect(na).toMatchObject({ tot: null, zetel: { id: eerste.id } });
  const derde = await maak('imam', { namens: { soort: 'bewoners' } });
  const verplaatst = (await naar(na, derde.id)).data;
  expect(verplaatst).toMatchObject({
    zetel: { id: derde.id },
    namens: { soort: 'bewoners' },
    rol: 'lid',
  });
  expect((await zetels('werkgroeplid')).find((z) => z.id === eerste.id)?.bezet).toBe(0);
  server.clock.forward(DAG);
  expect((await naar(verplaatst, null)).data).toMatchObject({ zetel: null, namens: { soort: 'bewoners' } });
  const alles = await trekker.call('GET /lidmaatschappen', { query: { persoon: id, aantal: 100 } });
  expect(alles.data.items.map((l) => l.zetel?.naam ?? null).toSorted()).toEqual(['imam', 'kunstenaar', null]);
});

it('of several who move to the last seat at once no more than one has it', async () => {
  const trekker = await als('trekkerWerkgroep');
  const plek = await maak('dichter');
  const leden = await Promise.all(
    ['Rik', 'Sam', 'Tom', 'Uwe'].map(async (naam) => {
      const body = { groepId, persoonId: await nieuw(naam) };
      return (await trekker.call('POST /lidmaatschappen', { body })).data;
    }),
  );
  server.clock.forward(DAG);
  const antwoorden = await Promise.all([
    ...leden.map(({ id, versie }) =>
      trekker.call('PATCH /lidmaatschappen/:id', { params: { id }, versie, body: { zetelId: plek.id } }),
    ),
    zet(await nieuw('Vic'), plek.id),
  ]);
  const gelukt = antwoorden.filter((a) => a.status < 300).length;
  expect(gelukt).toBeLessThanOrEqual(1);
  expect((await zetels('werkgroeplid')).find((z) => z.id === plek.id)?.bezet).toBe(gelukt);
  // Who did not get it is in as before.
  const nu = await trekker.call('GET /lidmaatschappen', {
    query: { groep: groepId, op: over(0).slice(0, 10), aantal: 100 },
  });
  for (const { persoon } of leden)
    expect(nu.data.items.filter((l) => l.persoon.id === persoon.id)).toHaveLength(1);
});

it('two who come for the last seat at once: one has it', async () => {
  const plek = await maak('jongere', { aantal: 2 });
  const mensen = await Promise.all(['Dani', 'Els', 'Fay', 'Gijs', 'Hans'].map(nieuw));
  const answers = await Promise.all(mensen.map((id) => zet(id, plek.id)));
  expect(answers.map((a) => a.status).sort()).toEqual([201, 201, 409, 409, 409]);
  expect((await zetels('werkgroeplid')).find((z) => z.id === plek.id)?.bezet).toBe(2);
});

it('a seat that somebody takes later is free until then, and not for longer', async () => {
  const plek = await maak('ondernemer');
  const [tien, twintig] = [over(10), over(20)];
  expect((await zet(await nieuw('Ina'), plek.id, { van: tien, tot: twintig })).status).toBe(201);
  const jan = await nieuw('Jan');
  expect((await zet(jan, plek.id)).problem.code).toBe('zetel_bezet');
  expect((await zet(jan, plek.id, { tot: tien })).status).toBe(201);
  expect((await zet(await nieuw('Kim'), plek.id, { van: twintig })).status).toBe(201);
});

it('[rule 9] who composes the groep makes, changes and ends its seats; what it ended was there before', async () => {
  const body = { groepId, naam: 'huurder' };
  expect((await (await als('werkgroeplid')).call('POST /zetels', { body })).status).toBe(403);
  expect((await (await als('zonderGroep')).call('POST /zetels', { body })).status).toBe(404);
  const plek = await maak('huurder', { aantal: 3 });
  const trekker = await als('trekkerWerkgroep');
  await zet(await nieuw('Lou'), plek.id);
  await zet(await nieuw('Max'), plek.id);
  const wijzig = (aantal: number) =>
    trekker.call('PATCH /zetels/:id', { params: { id: plek.id }, versie: plek.versie, body: { aantal } });
  expect((await wijzig(1)).problem.code).toBe('zetel_bezet');
  expect((await wijzig(2)).data.aantal).toBe(2);
  expect((await wijzig(4)).status).toBe(412);
  const dag = over(0).slice(0, 10);
  server.clock.forward(2 * DAG);
  expect((await trekker.call('DELETE /zetels/:id', { params: { id: plek.id } })).status).toBe(204);
  expect((await zetels('werkgroeplid')).some((z) => z.id === plek.id)).toBe(false);
  const { data } = await trekker.call('GET /zetels', { query: { groep: groepId, op: dag } });
  expect(data.items.find((z) => z.id === plek.id)).toMatchObject({ bezet: 2 });
  const nu = await trekker.call('GET /lidmaatschappen', {
    query: { groep: groepId, op: over(0).slice(0, 10) },
  });
  expect(nu.data.items.filter((l) => l.zetel?.id === plek.id)).toHaveLength(2);
  expect((await zet(await nieuw('Noa'), plek.id)).problem.fouten?.[0]?.veld).toBe('zetelId');
});

it('the alliantiebestuur has the seats of the area pack, all empty, and nobody changes them', async () => {
  const { bestuur } = server.world.groepen;
  const { platform } = server;
  const now = server.clock.now();
  await Promise.all([1, 2].map(() => server.app.services.zetels.loadAreaPack(now)));
  const seats = await zetels('programmabureau', bestuur);
  expect(seats.map((z) => [z.naam, z.aantal])).toEqual(
    platform.area.board.seats.map(({ seat, count }) => [seat, count]),
  );
  expect(seats.every((z) => z.bezet === 0 && z.uitPakket)).toBe(true);
  const bureau = await als('programmabureau');
  const id = seats[0]?.id ?? '';
  expect((await bureau.call('DELETE /zetels/:id', { params: { id } })).status).toBe(403);
});

it('who asks to come in may ask for an empty seat, and answers what the groep asks', async () => {
  const trekker = await als('trekkerWerkgroep');
  const groep = (await trekker.call('GET /groepen/:id', { params: { id: groepId } })).data;
  const vraag = 'Wat wil je in de straat veranderen?';
  await trekker.call('PATCH /groepen/:id', {
    params: { id: groepId },
    versie: groep.versie,
    body: { vraag },
  });
  const plek = await maak('buur');
  const asks = async (wie: PersonaName) =>
    (await als(wie)).call('POST /aanvragen', {
      body: { groepId, zetelId: plek.id, motivatie: 'Meer groen.' },
    });
  const eerste = await asks('panellid');
  const tweede = await asks('bestuurslid');
  expect(eerste.data).toMatchObject({ vraag, zetel: { naam: 'buur', vrij: true } });
  const laatToe = (id: string) =>
    trekker.call('PUT /aanvragen/:id/antwoord', { params: { id }, body: { uitkomst: 'toegelaten' } });
  expect((await laatToe(eerste.data.id)).status).toBe(200);
  const waits = (await trekker.call('GET /aanvragen', {})).data.items;
  expect(waits).toMatchObject([{ zetel: { naam: 'buur', vrij: false } }]);
  // The seat is taken: they come in beside it.
  expect((await laatToe(tweede.data.id)).status).toBe(200);
  const { data } = await trekker.call('GET /lidmaatschappen', {
    query: { groep: groepId, op: over(0).slice(0, 10), aantal: 100 },
  });
  const van = (naam: string) => data.items.find((l) => l.persoon.naam === naam);
  expect(van('panellid')?.zetel?.naam).toBe('buur');
  expect(van('bestuurslid')).toMatchObject({ zetel: null, basis: 'flexibel' });
});
