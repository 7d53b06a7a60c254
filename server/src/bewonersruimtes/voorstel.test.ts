import { nieuwApparaat, open, sluit, type Bytes } from '@opgaveteams/shared/bewonersruimtes/envelop.crypto';
import { naarTekst, vanTekst } from '@opgaveteams/shared/bewonersruimtes/sleutel';
import {
  gedeeldVan,
  nieuwZout,
  voorstelHash,
  voorstelNaarBytes,
  voorstelVanBytes,
  type VoorstelInhoud,
} from '@opgaveteams/shared/bewonersruimtes/voorstel.crypto';
import type { Voorstel } from '@opgaveteams/shared/bewonersruimtes/voorstel.schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ruimteVanDrie, zeg, type Browser } from '../testing/ruimte.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
beforeAll(async () => void (server = await startTestServer()));
afterAll(() => server.close());

const woorden = ['De lift is al drie weken stuk.', 'Niemand belt terug.'];

function inhoudVan(openbaar: boolean): VoorstelInhoud {
  const opgaveteamId = server.world.teams.won?.id ?? '';
  const passages = woorden.map((tekst, i) => ({ tekst, bron: `bericht ${i}` }));
  return { voor: { opgaveteamId, openbaar }, passages, zout: nieuwZout() };
}

/** Proposes as the browser does: closed, with the hash of the words. */
async function stelVoor(b: Browser, id: string, inhoud: VoorstelInhoud): Promise<Voorstel> {
  const kop = { ruimteId: id, epoch: 1, afzender: b.persoonId, teller: 1, soort: 'voorstel' as const };
  const apparaat = nieuwApparaat();
  const sleutel = b.ring.get(1) as Bytes;
  const bytes = naarTekst(await sluit(sleutel, { ...kop, apparaat }, voorstelNaarBytes(inhoud)));
  const hash = await voorstelHash(id, gedeeldVan(inhoud));
  const body = { apparaat, epoch: 1, bytes, hash };
  return (await b.wie.call('POST /bewonersruimtes/:id/voorstellen', { params: { id }, body })).data;
}

/** What another member reads of it before they agree. */
async function leesVoorstel(b: Browser, id: string, v: Voorstel): Promise<VoorstelInhoud | null> {
  const kop = { ruimteId: id, epoch: v.epoch, afzender: v.door, apparaat: v.apparaat, teller: 1 };
  const bytes = await open(b.ring.get(v.epoch) as Bytes, { ...kop, soort: 'voorstel' }, vanTekst(v.bytes));
  return bytes && voorstelVanBytes(bytes);
}

const akkoord = (b: Browser, id: string, voorstelId: string, hash: string) =>
  b.wie.call('PUT /bewonersruimtes/:id/voorstellen/:voorstelId/akkoord', {
    ...{ params: { id, voorstelId }, body: { hash } },
  });
const deel = (b: Browser, id: string, voorstelId: string, inhoud: VoorstelInhoud) =>
  b.wie.call('POST /bewonersruimtes/:id/voorstellen/:voorstelId/bijdrage', {
    ...{ params: { id, voorstelId }, body: gedeeldVan(inhoud) },
  });

/** A room of three whose proposal has enough agreement. */
async function gedragen(openbaar: boolean) {
  const { id, drie } = await ruimteVanDrie(server);
  const inhoud = inhoudVan(openbaar);
  const voorstel = await stelVoor(drie[0], id, inhoud);
  await akkoord(drie[1], id, voorstel.id, voorstel.hash);
  return { id, drie, inhoud, voorstel };
}

describe('[rule 8] what leaves a bewonersruimte', () => {
  it('leaves when enough members agreed with exactly these words, without names, once', async () => {
    const { id, drie } = await ruimteVanDrie(server);
    const [anna, bo, cas] = drie;
    await zeg(anna, id, woorden[0] ?? '');
    const inhoud = inhoudVan(true);
    const voorstel = await stelVoor(anna, id, inhoud);
    expect(voorstel).toMatchObject({ status: 'open', nodig: 2, akkoord: [anna.persoonId] });
    expect((await deel(anna, id, voorstel.id, inhoud)).problem.code).toBe('akkoord_nodig');
    // The same member twice is one.
    await akkoord(anna, id, voorstel.id, voorstel.hash);
    expect((await deel(anna, id, voorstel.id, inhoud)).problem.code).toBe('akkoord_nodig');

    const gelezen = (await leesVoorstel(bo, id, voorstel)) as VoorstelInhoud;
    expect(gelezen).toEqual(inhoud);
    const hash = await voorstelHash(id, gedeeldVan(gelezen));
    expect((await akkoord(bo, id, voorstel.id, hash)).data.akkoord).toHaveLength(2);
    for (const anders of [
      { ...inhoud, passages: [{ tekst: 'De lift doet het.', bron: null }] },
      { ...inhoud, passages: [...inhoud.passages].reverse() },
      { ...inhoud, voor: { ...inhoud.voor, openbaar: false } },
      { ...inhoud, zout: nieuwZout() },
    ])
      expect((await deel(cas, id, voorstel.id, anders)).problem.code).toBe('woorden_anders');
    const twee = await Promise.all([deel(cas, id, voorstel.id, inhoud), deel(anna, id, voorstel.id, inhoud)]);
    const { data } = await deel(cas, id, voorstel.id, inhoud);
    expect(data).toMatchObject({ status: 'gedeeld', bijdrage: { passages: woorden } });
    expect(twee.every(({ status }) => status === 201 || status === 409)).toBe(true);

    const niemand = await server.as('niemand');
    const { items } = (await niemand.call('GET /bijdragen', { query: {} })).data;
    expect(items.map((b) => b.passages)).toEqual([woorden]);
    // Neither the bijdrage nor the log outside the room says from whom, or from which room.
    const params = { params: { id: items[0]?.id ?? '' } };
    const answer = JSON.stringify((await niemand.call('GET /bijdragen/:id', params)).data);
    const bureau = await server.as('programmabureau');
    const log = (await bureau.call('GET /gebeurtenissen', { query: { ding: items[0]?.id ?? '' } })).data
      .items;
    expect(log).toMatchObject([{ actie: 'bijdrage_gedeeld', wie: { id: null } }]);
    const stored = JSON.stringify(await server.platform.db.collection('bijdragen').find({}).toArray());
    for (const wie of [id, ...drie.map((b) => b.persoonId)])
      for (const text of [answer, JSON.stringify(log), stored]) expect(text).not.toContain(wie);
  });

  it('needs the agreement of members of now: who changed their mind or left does not count', async () => {
    const { id, drie, inhoud, voorstel } = await gedragen(true);
    const [anna, bo, cas] = drie;
    const params = { id, voorstelId: voorstel.id };
    await bo.wie.call('DELETE /bewonersruimtes/:id/voorstellen/:voorstelId/akkoord', { params });
    expect((await deel(anna, id, voorstel.id, inhoud)).problem.code).toBe('akkoord_nodig');
    await akkoord(cas, id, voorstel.id, voorstel.hash);
    await cas.wie.call('DELETE /bewonersruimtes/:id/leden/ik', { params: { id } });
    expect((await deel(anna, id, voorstel.id, inhoud)).problem.code).toBe('akkoord_nodig');
    expect((await akkoord(bo, id, voorstel.id, 'a'.repeat(64))).problem.code).toBe('woorden_anders');
    await akkoord(bo, id, voorstel.id, voorstel.hash);
    expect((await deel(anna, id, voorstel.id, inhoud)).status).toBe(201);
    const na = await bo.wie.call('DELETE /bewonersruimtes/:id/voorstellen/:voorstelId/akkoord', { params });
    expect(na.problem.code).toBe('conflict');
  });

  it('asks as many as the room chose, at least two; who proposed or a host withdraws', async () => {
    const { id, drie } = await ruimteVanDrie(server);
    const [anna, bo, cas] = drie;
    const { versie } = (await anna.wie.call('GET /bewonersruimtes/:id', { params: { id } })).data;
    const change = { params: { id }, versie, body: { akkoord: 'iedereen' as const } };
    expect((await bo.wie.call('PATCH /bewonersruimtes/:id', change)).status).toBe(403);
    expect((await anna.wie.call('PATCH /bewonersruimtes/:id', change)).data.akkoord).toBe('iedereen');
    const inhoud = inhoudVan(true);
    const voorstel = await stelVoor(bo, id, inhoud);
    expect(voorstel.nodig).toBe(3);
    await akkoord(anna, id, voorstel.id, voorstel.hash);
    expect((await deel(bo, id, voorstel.id, inhoud)).problem.code).toBe('akkoord_nodig');
    const params = { id, voorstelId: voorstel.id };
    const trekIn = (b: Browser) =>
      b.wie.call('DELETE /bewonersruimtes/:id/voorstellen/:voorstelId', { params });
    expect((await trekIn(cas)).status).toBe(403);
    expect((await trekIn(bo)).data.status).toBe('ingetrokken');
    expect((await akkoord(cas, id, voorstel.id, voorstel.hash)).problem.code).toBe('conflict');
    expect((await deel(bo, id, voorstel.id, inhoud)).problem.code).toBe('conflict');
  });
});

describe('[rule 8] a bijdrage for one opgaveteam', () => {
  it('is read by its kernteam, which says what was done; the room reads that too', async () => {
    const { id, drie, inhoud, voorstel } = await gedragen(false);
    const bijdrageId = (await deel(drie[0], id, voorstel.id, inhoud)).data.bijdrage?.id ?? '';
    const trekker = await server.as('trekkerWonen');
    const params = { id: bijdrageId };
    for (const persona of ['kernteamlidJeugd', 'bestuurslid', 'panellid', 'niemand'] as const)
      expect((await (await server.as(persona)).call('GET /bijdragen/:id', { params })).status).toBe(404);
    const opvolgen = (body: object) =>
      trekker.call('POST /bijdragen/:id/opvolgingen', { params, body: body as never });
    const live = await drie[1].wie.live();
    await live.command('ruimte:open', { id });
    const told = live.next('ruimte:nieuw', (m) => m.id === id);
    expect((await opvolgen({ soort: 'antwoord', tekst: 'We bellen de beheerder.' })).status).toBe(201);
    await told;
    live.close();
    const dingId = server.world.actielijnen.groep;
    expect((await opvolgen({ soort: 'actielijn', dingId })).status).toBe(201);
    expect((await opvolgen({ soort: 'besluit', dingId })).problem.fouten?.[0]?.veld).toBe('dingId');

    const query = { params: { id }, query: {} };
    const { items } = (await drie[2].wie.call('GET /bewonersruimtes/:id/voorstellen', query)).data;
    // The guest is of the werkgroep of that actielijn; who is of nothing sees that there is one, not which.
    expect(items[0]?.bijdrage?.opvolgingen).toMatchObject([
      { soort: 'antwoord', tekst: 'We bellen de beheerder.' },
      { soort: 'actielijn', ding: { id: dingId } },
    ]);
    const opener = await drie[0].wie.call('GET /bewonersruimtes/:id/voorstellen', query);
    expect(opener.data.items[0]?.bijdrage?.opvolgingen[1]).toMatchObject({ soort: 'actielijn', ding: null });
  });
});
