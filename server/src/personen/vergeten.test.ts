import { OUD_DEELNEMER as woorden } from '@opgaveteams/shared/personen/persoon.schema';
import { Types } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { tracesOf } from '../testing/traces.ts';
import type { Visitor } from '../testing/visitor.ts';
import type { PersonaName } from '../testing/world.ts';
import { persoonModel } from './persoon.model.ts';

const OUD_DEELNEMER = woorden.nl;
let server: TestServer;
let bureau: Visitor;
beforeAll(async () => {
  server = await startTestServer();
  bureau = await server.as('programmabureau');
});
afterAll(() => server.close());

const idOf = (wie: PersonaName): string => server.world.personas[wie];
const read = async (who: Visitor, id: string) =>
  (await who.call('GET /personen/:id', { params: { id } })).data;
const vergeet = async (who: Visitor, id: string, reden?: string) =>
  who.call('POST /personen/:id/vergeten', {
    params: { id },
    versie: (await read(bureau, id)).versie,
    body: { zeker: true, ...(reden === undefined ? {} : { reden }) },
  });

const traces = (words: string) => tracesOf(server.platform.db, words);

describe('[rule 1] who asks to be forgotten', () => {
  it('goes: name, function, address, organisations and every way in; the name is nowhere in the database', async () => {
    const lid = await server.as('werkgroeplid');
    const id = idOf('werkgroeplid');
    const { versie } = await read(lid, id);
    const werk = (await lid.call('GET /organisaties', {})).data.items.slice(0, 2).map((o) => o.id);
    const body = { naam: 'Roos Zeldzaam', functie: 'Buurvrouw', organisatieIds: werk };
    const change = { params: { id }, versie, body };
    expect((await lid.call('PATCH /personen/:id', change)).status).toBe(200);
    // Of the two one has ended: its days are kept until now.
    const weg = { params: { id }, versie: versie + 1, body: { organisatieIds: werk.slice(0, 1) } };
    expect((await lid.call('PATCH /personen/:id', weg)).data).toMatchObject({
      eerdereOrganisaties: [{ id: werk[1] }],
    });
    // A line of the log about them, with their name.
    expect(await traces('zeldzaam')).toEqual(expect.arrayContaining(['personen', 'gebeurtenissen']));
    // An address they were about to have, and a key of a device.
    const persoonId = new Types.ObjectId(id);
    const { db } = server.platform;
    const verloopt = new Date(Date.now() + 900_000);
    await db
      .collection('adreswijzigingen')
      .insertOne({ persoonId, email: 'roos.zeldzaam@voorbeeld.test', verloopt });
    await db
      .collection('passkeys')
      .insertOne({ persoonId, naam: 'Telefoon van Roos Zeldzaam', sleutelId: 'x' });
    const elsewhere = await server.as('werkgroeplid');
    const live = await elsewhere.live();
    const closed = new Promise((done) => live.socket.once('disconnect', done));

    expect((await vergeet(lid, id)).status).toBe(200);
    expect(await closed).toBe('io server disconnect');
    expect(await traces('zeldzaam')).toEqual([]);
    expect(await traces('werkgroeplid@voorbeeld.test')).toEqual([]);
    expect(await read(bureau, id)).toMatchObject({
      ...{ naam: OUD_DEELNEMER, functie: '', email: null, organisaties: [], rollen: [], vergeten: true },
    });
    const bewaard = await persoonModel(db).findById(id).lean();
    expect([bewaard?.organisatieIds, bewaard?.organisatieVerloop ?? []]).toEqual([[], []]);
    for (const gone of [lid, elsewhere]) expect((await gone.call('GET /ik', {})).data.persoon).toBeNull();
    live.close();
  });

  it('is found by nobody: not by name, not in the list of people, not in search', async () => {
    const trekker = await server.as('trekkerWerkgroep');
    const { data: people } = await trekker.call('GET /personen', { query: { aantal: 100 } });
    expect(people.items.map((p) => p.id)).not.toContain(idOf('werkgroeplid'));
    for (const q of ['zeldzaam', 'werkgroeplid', OUD_DEELNEMER]) {
      const { data } = await trekker.call('GET /zoekresultaten', { query: { q } });
      expect(data.items.filter(({ soort }) => soort === 'persoon')).toEqual([]);
    }
  });

  it('leaves what they did: memberships, actiepunten and the log say oud-deelnemer', async () => {
    const lid = await server.as('kernteamlidWonen');
    const id = idOf('kernteamlidWonen');
    const groepId = server.world.groepen.werkgroep;
    const body = { groepId, tekst: 'De sleutel brengen', actiehouderId: id };
    const { data: punt } = await lid.call('POST /actiepunten', { body });
    const zetels = async () =>
      (await bureau.call('GET /lidmaatschappen', { query: { persoon: id, aantal: 50 } })).data.items;
    const before = await zetels();
    expect(before.some(({ tot }) => tot === null)).toBe(true);

    expect((await vergeet(bureau, id, 'Vroeg erom per brief.')).status).toBe(200);
    const after = await zetels();
    expect(after.map((l) => l.id)).toEqual(before.map((l) => l.id));
    expect(after.every(({ tot }) => tot !== null)).toBe(true);
    expect(new Set(after.map(({ persoon }) => persoon.naam))).toEqual(new Set([OUD_DEELNEMER]));
    const { data: now } = await bureau.call('GET /actiepunten/:id', { params: { id: punt.id } });
    expect(now).toMatchObject({ tekst: 'De sleutel brengen', actiehouder: { id, naam: OUD_DEELNEMER } });
    const log = async (ding: string) =>
      (await bureau.call('GET /gebeurtenissen', { query: { ding } })).data.items;
    expect((await log(punt.id)).map(({ wie }) => wie.naam)).toContain(OUD_DEELNEMER);
    // And the log says who took the name away.
    const [line] = await log(id);
    expect(line).toMatchObject({
      ...{ actie: 'persoon_vergeten', titel: OUD_DEELNEMER, wie: { id: idOf('programmabureau') } },
    });
    expect(await traces('kernteamlidWonen')).toEqual([]);
    // The words are of who reads: nowhere in the data.
    expect(await traces(OUD_DEELNEMER)).toEqual([]);
    const inEnglish = await bureau.raw('GET', `/personen/${id}`, undefined, { 'accept-language': 'en' });
    expect(await inEnglish.json()).toMatchObject({ naam: woorden.en });
  });

  it('does not come back: nothing is written of them again, and they sit nowhere', async () => {
    const id = idOf('werkgroeplid');
    const { versie } = await read(bureau, id);
    const named = { params: { id }, versie, body: { naam: 'Weer Roos' } };
    expect((await bureau.call('PATCH /personen/:id', named)).status).toBe(409);
    const role = { params: { id }, versie, body: { rollen: ['beheerder' as const] } };
    expect((await bureau.call('PUT /personen/:id/rollen', role)).status).toBe(409);
    const body = { groepId: server.world.groepen.werkgroep, persoonId: id };
    expect((await bureau.call('POST /lidmaatschappen', { body })).status).toBe(400);
    expect((await vergeet(bureau, id, 'Nog eens, voor de zekerheid.')).status).toBe(200);
    expect((await read(bureau, id)).naam).toBe(OUD_DEELNEMER);
  });

  it('takes along what they asked: nothing waits, and what they wrote with it goes', async () => {
    const vrager = await server.as('oudLid');
    const groepId = server.world.groepen.werkgroep;
    await bureau.call('POST /lidmaatschappen', {
      body: { groepId: server.world.groepen.openNetwerk, persoonId: idOf('oudLid') },
    });
    const vraag = (motivatie: string) => vrager.call('POST /aanvragen', { body: { groepId, motivatie } });
    const eerste = await vraag('Ik heet Zonneveld.');
    expect(eerste.status).toBe(201);
    const antwoord = { uitkomst: 'afgewezen' as const, reden: 'Zonneveld woont te ver weg.' };
    await bureau.call('PUT /aanvragen/:id/antwoord', { params: { id: eerste.data.id }, body: antwoord });
    expect((await vraag('Nog eens, Zonneveld.')).status).toBe(201);
    expect(await traces('zonneveld')).toContain('aanvragen');
    expect((await vergeet(bureau, idOf('oudLid'), 'Vroeg erom per brief.')).status).toBe(200);
    expect(await traces('zonneveld')).toEqual([]);
    expect((await bureau.call('GET /aanvragen', { query: { groep: groepId } })).data.items).toEqual([]);
  });

  it('is asked by oneself or by the programmabureau with a reason; the last of it stays', async () => {
    const trekker = await server.as('trekkerWerkgroep');
    expect((await vergeet(trekker, idOf('panellid'), 'Ik wil het.')).status).toBe(403);
    expect((await vergeet(bureau, idOf('panellid'))).problem.fouten?.[0]?.veld).toBe('reden');
    const stale = {
      params: { id: idOf('panellid') },
      versie: 999,
      body: { zeker: true, reden: 'x' },
    } as const;
    expect((await bureau.call('POST /personen/:id/vergeten', stale)).status).toBe(412);
    expect((await read(bureau, idOf('panellid'))).naam).toBe('panellid');
    expect((await vergeet(bureau, idOf('programmabureau'))).problem.code).toBe('laatste_programmabureau');
    expect((await bureau.call('GET /ik', {})).data.persoon?.naam).toBe('programmabureau');
  });

  it('may be a guest too, who has no account', async () => {
    const gast = await server.as('gast');
    expect((await vergeet(gast, idOf('gast'))).status).toBe(200);
    expect((await read(bureau, idOf('gast'))).naam).toBe(OUD_DEELNEMER);
    expect((await gast.call('GET /ik', {})).data.persoon).toBeNull();
  });
});

describe('[rule 1] who leads a groep alone and asks to be forgotten', () => {
  it('is asked who follows first; who follows leads, and nothing went before it was said', async () => {
    const opgaveteamId = server.world.teams.won?.id ?? '';
    const groep = { opgaveteamId, soort: 'werkgroep', naam: 'Zonder trekker' } as const;
    const groepId = (await bureau.call('POST /groepen', { body: groep })).data.id;
    const zet = async (naam: string, rol: 'lid' | 'trekker') => {
      const persoonId = (await bureau.call('POST /personen', { body: { naam } })).data.id;
      const { data } = await bureau.call('POST /lidmaatschappen', { body: { groepId, persoonId, rol } });
      return { persoonId, lidmaatschapId: data.id };
    };
    const weg = await zet('Wim Weg', 'trekker');
    const volgt = await zet('Vera Volgt', 'lid');
    const { versie } = await read(bureau, weg.persoonId);
    const vraag = (opvolgers: { lidmaatschapId: string; opvolger: string | null }[]) =>
      bureau.call('POST /personen/:id/vergeten', {
        ...{ params: { id: weg.persoonId }, versie },
        body: { zeker: true, reden: 'Gevraagd per brief.', opvolgers },
      });
    expect((await vraag([])).problem.code).toBe('opvolger_nodig');
    expect((await read(bureau, weg.persoonId)).naam).toBe('Wim Weg');
    const { lidmaatschapId } = weg;
    expect((await vraag([{ lidmaatschapId, opvolger: volgt.lidmaatschapId }])).status).toBe(200);
    const leden = (await bureau.call('GET /lidmaatschappen', { query: { persoon: volgt.persoonId } })).data;
    expect(leden.items.filter((l) => l.tot === null).map((l) => l.rol)).toEqual(['trekker']);
    expect((await read(bureau, weg.persoonId)).naam).toBe(OUD_DEELNEMER);
  });
});
