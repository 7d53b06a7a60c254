import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lidmaatschapModel } from '../lidmaatschappen/lidmaatschap.model.ts';
import { DAG } from '../testing/clock.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { createVisitor, type Visitor } from '../testing/visitor.ts';

let server: TestServer;
let trekker: Visitor;
let zitting: { id: string; verslagId: string };
beforeAll(async () => {
  server = await startTestServer();
  trekker = await server.as('trekkerWerkgroep');
  const { data } = await trekker.call('POST /bijeenkomsten', {
    body: { titel: 'Koffiekar', groepIds: [server.world.groepen.werkgroep], begin: over(1), einde: over(2) },
  });
  zitting = { id: data.id, verslagId: data.verslagId ?? '' };
});
afterAll(() => server.close());

const over = (dagen: number): string => new Date(server.clock.now().getTime() + dagen * DAG).toISOString();

async function sleutel(extra: { als?: 'gast' | 'lid' } = {}): Promise<string> {
  const { data } = await trekker.call('POST /uitnodigingen', {
    body: {
      ...{ groepId: server.world.groepen.werkgroep, bijeenkomstId: zitting.id, einde: over(7) },
      ...extra,
    },
  });
  return data.geheim;
}

async function doeMee(geheim: string, naam = '', visitor = createVisitor(server.url, null)) {
  const answer = await visitor.call('POST /deelnames', { body: { sleutel: geheim, naam } });
  const token = /__Host-opgaveteams=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? null;
  return { ...answer, gast: token ? createVisitor(server.url, token) : visitor };
}

describe('a guest', () => {
  it('comes in without an account, with a name or with none, and goes on to the bijeenkomst', async () => {
    const geheim = await sleutel();
    const fatima = await doeMee(geheim, 'Fatima');
    expect(fatima.status).toBe(201);
    expect(fatima.data).toMatchObject({
      groepId: server.world.groepen.werkgroep,
      bijeenkomstId: zitting.id,
      ik: { persoon: { naam: 'Fatima', soort: 'gast', email: null }, actor: { gast: true, rollen: [] } },
    });
    const zonder = await doeMee(geheim);
    expect(zonder.data.ik.persoon?.naam).toMatch(/^Gast \d+$/);
    const { data } = await trekker.call('GET /lidmaatschappen', {
      query: { groep: server.world.groepen.werkgroep, aantal: 100 },
    });
    expect(data.items.find((l) => l.persoon.naam === 'Fatima')).toMatchObject({
      gast: true,
      basis: 'flexibel',
    });
  });

  it('[rule 9] writes in the notes as far as the groep lets guests, felt at once', async () => {
    const { gast } = await doeMee(await sleutel(), 'Hans');
    const mag = async () =>
      (await gast.call('GET /verslagen/:id', { params: { id: zitting.verslagId } })).data.magSchrijven;
    expect(await mag()).toBe(true);
    const live = await gast.live();
    const judged = live.next('rechten');
    const id = server.world.groepen.werkgroep;
    const { data: groep } = await trekker.call('GET /groepen/:id', { params: { id } });
    const set = (meeschrijven: boolean, versie: number) =>
      trekker.call('PATCH /groepen/:id', { params: { id }, versie, body: { gasten: { meeschrijven } } });
    const changed = await set(false, groep.versie);
    expect(changed.status).toBe(200);
    await judged;
    live.close();
    expect(await mag()).toBe(false);
    await set(true, changed.data.versie);
    expect(await mag()).toBe(true);
  });

  it('[rule 9] reads nothing of the alliance beyond that groep', async () => {
    const { gast } = await doeMee(await sleutel(), 'Mo');
    const status = async (groep: string) =>
      (await gast.call('GET /groepen/:id', { params: { id: groep } })).status;
    expect(await status(server.world.groepen.werkgroep)).toBe(200);
    expect(await status(server.world.groepen.bestuur)).toBe(404);
    expect((await gast.call('GET /personen', {})).status).toBe(403);
  });

  it('[rule 1] has no rights any more when the membership ends, and none to give', async () => {
    const { gast, data } = await doeMee(await sleutel(), 'Ria');
    const lid = await lidmaatschapModel(server.platform.db)
      .findOne({ persoonId: data.ik.persoon?.id })
      .lean();
    const params = { id: String(lid?._id) };
    const lead = await trekker.call('PATCH /lidmaatschappen/:id', {
      params,
      versie: 1,
      body: { rol: 'trekker' },
    });
    expect(lead.problem.fouten?.[0]?.veld).toBe('rol');
    const tot = server.clock.now().toISOString();
    server.clock.forward(1_000);
    await trekker.call('PATCH /lidmaatschappen/:id', { params, versie: 1, body: { tot } });
    const read = await gast.call('GET /verslagen/:id', { params: { id: zitting.verslagId } });
    expect(read.status).toBe(404);
  });
});

describe('a guest who makes an account', () => {
  /** Adds an address with the code of the mail. */
  async function voegAdresToe(gast: Visitor, email: string) {
    await gast.call('POST /adreswijzigingen', { body: { email } });
    await server.app.services.toegang.mailed();
    const mail = server.app.services.toegang.postbus?.find((m) => m.naar === email);
    const code = /^\d{6}$/m.exec(mail?.tekst ?? '')?.[0] ?? '000000';
    return gast.call('POST /adreswijzigingen/bevestiging', { body: { code } });
  }

  it('stays the same persoon: what was done is still theirs, and so is the place', async () => {
    const { gast, data } = await doeMee(await sleutel(), 'Joke');
    const groepId = server.world.groepen.werkgroep;
    const id = data.ik.persoon?.id ?? '';
    const punt = await gast.call('POST /actiepunten', {
      body: { groepId, tekst: 'Bankje', actiehouderId: id },
    });
    expect(punt.status).toBe(201);
    const claimed = await voegAdresToe(gast, 'joke@buurt.test');
    expect(claimed.data).toMatchObject({
      persoon: { id, naam: 'Joke', soort: 'account', email: 'joke@buurt.test' },
      actor: { gast: false },
    });
    const read = await gast.call('GET /actiepunten/:id', { params: { id: punt.data.id } });
    expect(read.data).toMatchObject({ tekst: 'Bankje', actiehouder: { id, naam: 'Joke' } });
    const notes = await gast.call('GET /verslagen/:id', { params: { id: zitting.verslagId } });
    expect(notes.data.magSchrijven).toBe(true);
  });

  it('[rule 9] is not of the alliance by that alone, nor by an open groep, until somebody takes them in', async () => {
    const { gast, data } = await doeMee(await sleutel(), 'Kees');
    await voegAdresToe(gast, 'kees@buurt.test');
    expect((await gast.call('GET /personen', {})).status).toBe(403);
    const body = { groepId: server.world.groepen.openNetwerk, persoonId: data.ik.persoon?.id ?? '' };
    expect((await gast.call('POST /lidmaatschappen', { body })).status).toBe(201);
    expect((await gast.call('GET /personen', {})).status).toBe(403);
    const filter = { persoonId: body.persoonId, groepId: server.world.groepen.werkgroep };
    const lid = await lidmaatschapModel(server.platform.db).findOne(filter).lean();
    const takeIn = (who: Visitor) =>
      who.call('PATCH /lidmaatschappen/:id', {
        ...{ params: { id: String(lid?._id) }, versie: 1, body: { gast: false } },
      });
    server.clock.forward(1_000);
    expect((await takeIn(gast)).status).toBe(403);
    expect((await takeIn(trekker)).status).toBe(200);
    expect((await gast.call('GET /personen', {})).status).toBe(200);
  });

  it('of two who claim the same address at the same moment one gets it, the other stays a guest', async () => {
    const gasten = [(await doeMee(await sleutel(), 'An')).gast, (await doeMee(await sleutel(), 'Bo')).gast];
    const codes: string[] = [];
    for (const gast of gasten) {
      await gast.call('POST /adreswijzigingen', { body: { email: 'samen@buurt.test' } });
      await server.app.services.toegang.mailed();
      const mail = server.app.services.toegang.postbus?.find((m) => m.naar === 'samen@buurt.test');
      codes.push(/^\d{6}$/m.exec(mail?.tekst ?? '')?.[0] ?? '');
    }
    const both = await Promise.all(
      gasten.map((gast, n) =>
        gast.call('POST /adreswijzigingen/bevestiging', { body: { code: codes[n] ?? '' } }),
      ),
    );
    expect(both.map((a) => a.status).toSorted()).toEqual([200, 401]);
    const who = await Promise.all(
      gasten.map(async (gast) => (await gast.call('GET /ik', {})).data.actor.gast),
    );
    expect(who.toSorted()).toEqual([false, true]);
  });

  it('does not get an address that is somebody else’s', async () => {
    const { gast } = await doeMee(await sleutel(), 'Piet');
    expect((await voegAdresToe(gast, 'werkgroeplid@voorbeeld.test')).problem.code).toBe('code_onjuist');
    expect((await gast.call('GET /ik', {})).data.actor.gast).toBe(true);
  });
});

describe('who has an account', () => {
  it('comes in as themselves, as a guest of that groep or as lid', async () => {
    const iemand = await server.as('zonderGroep');
    const { data, headers } = await doeMee(await sleutel({ als: 'lid' }), '', iemand);
    expect(headers.get('set-cookie')).toBeNull();
    expect(data.ik.persoon?.id).toBe(server.world.personas.zonderGroep);
    expect((await iemand.call('GET /personen', {})).status).toBe(200);
    const jeugd = await server.as('kernteamlidJeugd');
    const als = await doeMee(await sleutel(), '', jeugd);
    expect(als.data.ik.actor.lidmaatschappen.map((l) => l.meeschrijven)).toEqual([undefined, true]);
  });

  it('and is in already takes no place', async () => {
    const lid = await server.as('werkgroeplid');
    const geheim = await sleutel();
    expect((await doeMee(geheim, '', lid)).data.bijeenkomstId).toBe(zitting.id);
    const { data } = await trekker.call('GET /uitnodigingen', {
      query: { groep: server.world.groepen.werkgroep },
    });
    expect(data.items[0]?.gebruikt).toBe(0);
  });
});
