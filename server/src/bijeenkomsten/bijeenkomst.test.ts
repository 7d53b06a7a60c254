import type { Bijeenkomst, NieuweBijeenkomst } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groepModel } from '../groepen/groep.model.ts';
import { lidmaatschapModel } from '../lidmaatschappen/lidmaatschap.model.ts';
import { DAG, UUR } from '../testing/clock.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import type { Visitor } from '../testing/visitor.ts';

let server: TestServer;
let trekker: Visitor;
let werkgroeplid: Visitor;

beforeAll(async () => {
  server = await startTestServer();
  trekker = await server.as('trekkerWerkgroep');
  werkgroeplid = await server.as('werkgroeplid');
});
afterAll(() => server.close());

function plan(extra: Partial<NieuweBijeenkomst> = {}): NieuweBijeenkomst {
  const begin = new Date(server.clock.now().getTime() + DAG);
  return {
    titel: 'Overleg over schimmel',
    groepIds: [server.world.groepen.werkgroep],
    begin: begin.toISOString(),
    einde: new Date(begin.getTime() + UUR).toISOString(),
    ...extra,
  };
}

async function planned(extra: Partial<NieuweBijeenkomst> = {}, by: Visitor = trekker): Promise<Bijeenkomst> {
  const answer = await by.call('POST /bijeenkomsten', { body: plan(extra) });
  expect(answer.status).toBe(201);
  return answer.data;
}

const change = (who: Visitor, b: { id: string; versie: number }, body: object) =>
  who.call('PATCH /bijeenkomsten/:id', { params: { id: b.id }, versie: b.versie, body });

const mark = (who: Visitor, id: string, persoonId: string, status: 'verwacht' | 'aanwezig' | 'afgemeld') =>
  who.call('PUT /bijeenkomsten/:id/aanwezigheid/:persoonId', { params: { id, persoonId }, body: { status } });

const statusOf = (b: Bijeenkomst, naam: string) => b.aanwezigen.find((a) => a.persoon.naam === naam)?.status;

describe('planning a bijeenkomst', () => {
  it('is done by who leads the groep, not by a member, and not for a groep that one does not lead', async () => {
    const bijeenkomst = await planned();
    expect(bijeenkomst).toMatchObject({
      fase: 'gepland',
      openbaarheid: 'groep',
      groepIds: [server.world.groepen.werkgroep],
      opgaveteamIds: [server.world.teams.won?.id],
      groepen: [{ naam: 'WG Schimmelvrij' }],
      versie: 1,
    });
    expect((await werkgroeplid.call('POST /bijeenkomsten', { body: plan() })).status).toBe(403);
    const { werkgroep, openNetwerk, panel } = server.world.groepen;
    expect(
      (await trekker.call('POST /bijeenkomsten', { body: plan({ groepIds: [werkgroep, openNetwerk] }) }))
        .status,
    ).toBe(403);
    expect((await trekker.call('POST /bijeenkomsten', { body: plan({ groepIds: [panel] }) })).status).toBe(
      404,
    );
    const kernteamlid = await server.as('kernteamlidWonen');
    const together = await planned({ groepIds: [werkgroep, panel] }, kernteamlid);
    expect(together.groepIds).toEqual([werkgroep, panel]);
    expect(together.opgaveteamIds).toEqual([server.world.teams.won?.id]);
  });

  it('refuses a groep that has ended, and an end before the beginning', async () => {
    const bureau = await server.as('programmabureau');
    const { data: groep } = await bureau.call('POST /groepen', {
      body: { opgaveteamId: null, soort: 'netwerk', naam: 'Kort netwerk' },
    });
    await groepModel(server.platform.db).updateOne(
      { _id: groep.id },
      { $set: { einde: server.clock.now() } },
    );
    const late = await bureau.call('POST /bijeenkomsten', { body: plan({ groepIds: [groep.id] }) });
    expect(late.problem.code).toBe('groep_gesloten');

    const b = await planned();
    const wrong = await change(trekker, b, {
      einde: new Date(new Date(b.begin).getTime() - UUR).toISOString(),
    });
    expect(wrong.problem.fouten?.[0]?.veld).toBe('einde');
    expect(
      (await trekker.call('POST /bijeenkomsten', { body: plan({ link: 'http://onveilig.test' }) })).status,
    ).toBe(400);
  });
});

describe('a bijeenkomst of a groep that stopped', () => {
  it('is read and called off; nothing new is begun', async () => {
    const bureau = await server.as('programmabureau');
    const { data: groep } = await bureau.call('POST /groepen', {
      body: { opgaveteamId: null, soort: 'netwerk', naam: 'Netwerk dat stopt' },
    });
    const agendapunten = [{ titel: 'Wat nog open was' }];
    const b = await planned({ groepIds: [groep.id], agendapunten }, bureau);
    const held = await planned({ groepIds: [groep.id], agendapunten }, bureau);
    const { data: bezig } = await change(bureau, held, { fase: 'bezig' });
    const joint = await planned({ groepIds: [groep.id, server.world.groepen.werkgroep] }, bureau);
    const einde = server.clock.now().toISOString();
    await bureau.call('PATCH /groepen/:id', {
      params: { id: groep.id },
      versie: groep.versie,
      body: { einde },
    });

    const { data: read } = await bureau.call('GET /bijeenkomsten/:id', { params: { id: b.id } });
    expect(read.gestopt).toBe(einde);
    for (const body of [{ fase: 'bezig' }, { agendapunten }, { begin: server.clock.now().toISOString() }])
      expect((await change(bureau, b, body)).problem.code).toBe('groep_gesloten');
    const moved = await bureau.call('POST /bijeenkomsten/:id/agendapunten/:puntId/doorgeschoven', {
      params: { id: bezig.id, puntId: bezig.agendapunten[0]?.id ?? '' },
      body: { naarId: b.id },
    });
    expect(moved.problem.code).toBe('groep_gesloten');
    const { data: off } = await change(bureau, b, { fase: 'afgelast' });
    expect(off.fase).toBe('afgelast');
    expect((await change(bureau, off, { fase: 'gepland' })).problem.code).toBe('groep_gesloten');
    expect((await change(bureau, bezig, { fase: 'afgerond' })).data.fase).toBe('afgerond');

    // One of its groepen goes on, and so does the meeting of the two.
    const { data: begun } = await change(bureau, joint, { fase: 'bezig' });
    expect(begun).toMatchObject({ fase: 'bezig', gestopt: null });
  });
});

describe('the phases', () => {
  it('go from gepland to bezig to afgerond, and nowhere else', async () => {
    const b = await planned();
    const skipped = await change(trekker, b, { fase: 'afgerond' });
    expect(skipped.problem.code).toBe('verkeerde_fase');
    const bezig = (await change(trekker, b, { fase: 'bezig' })).data;
    expect(bezig.begonnenOp).not.toBeNull();
    expect((await change(trekker, bezig, { fase: 'afgelast' })).problem.code).toBe('verkeerde_fase');
    const afgerond = (await change(trekker, bezig, { fase: 'afgerond' })).data;
    expect(afgerond).toMatchObject({ fase: 'afgerond', versie: 3 });
    for (const fase of ['gepland', 'bezig', 'afgelast'])
      expect((await change(trekker, afgerond, { fase })).problem.code).toBe('verkeerde_fase');
    expect((await change(trekker, afgerond, { agendapunten: [] })).problem.code).toBe('verkeerde_fase');
  });

  it('lets a planned one be called off and planned again', async () => {
    const b = await planned();
    const afgelast = (await change(trekker, b, { fase: 'afgelast' })).data;
    expect((await change(trekker, afgelast, { fase: 'bezig' })).problem.code).toBe('verkeerde_fase');
    const lid = server.world.personas.werkgroeplid;
    expect((await mark(werkgroeplid, b.id, lid, 'verwacht')).problem.code).toBe('verkeerde_fase');
    expect((await change(trekker, afgelast, { fase: 'gepland' })).data.fase).toBe('gepland');
  });
});

describe('the agenda', () => {
  it('keeps the ids of its points when they move, and gives new ones to what is new', async () => {
    const b = await planned({ agendapunten: [{ titel: 'Opening' }, { titel: 'Meten', minuten: 20 }] });
    const [opening, meten] = b.agendapunten;
    const vreemd = 'a'.repeat(24);
    const { data } = await change(trekker, b, {
      agendapunten: [
        { ...meten, afgerond: true },
        { titel: 'Nieuw', id: vreemd },
        { ...opening, titel: 'Welkom' },
        { ...opening, titel: 'Dubbel' },
      ],
    });
    expect(data.agendapunten.map((p) => p.titel)).toEqual(['Meten', 'Nieuw', 'Welkom', 'Dubbel']);
    expect(data.agendapunten[0]).toMatchObject({ id: meten?.id, afgerond: true, minuten: 20 });
    expect(data.agendapunten[2]?.id).toBe(opening?.id);
    expect(data.agendapunten.map((p) => p.id)).not.toContain(vreemd);
    expect(new Set(data.agendapunten.map((p) => p.id)).size).toBe(4);
  });

  it('[rule 9] names an actielijn only to who may see it, and keeps the link when another saves', async () => {
    const { actielijnen } = server.world;
    const bureau = await server.as('programmabureau');
    const b = await planned(
      { openbaarheid: 'openbaar', agendapunten: [{ titel: 'Stand', actielijnId: actielijnen.groep }] },
      bureau,
    );
    const nobody = await server.as('niemand');
    const seen = (await nobody.call('GET /bijeenkomsten/:id', { params: { id: b.id } })).data;
    expect(seen.agendapunten[0]?.actielijnId).toBeNull();
    const bestuur = await server.as('bestuursvoorzitter');
    const shared = await planned({ groepIds: [server.world.groepen.bestuur] }, bestuur);
    const linked = (
      await change(bureau, shared, { agendapunten: [{ titel: 'Stand', actielijnId: actielijnen.groep }] })
    ).data;
    const hidden = (await bestuur.call('GET /bijeenkomsten/:id', { params: { id: shared.id } })).data;
    expect(hidden.agendapunten[0]?.actielijnId).toBeNull();
    await change(bestuur, linked, {
      agendapunten: hidden.agendapunten.map((p) => ({ ...p, titel: 'Stand nu' })),
    });
    const after = (await bureau.call('GET /bijeenkomsten/:id', { params: { id: shared.id } })).data;
    expect(after.agendapunten[0]).toMatchObject({ titel: 'Stand nu', actielijnId: actielijnen.groep });
    const refused = await change(bestuur, after, {
      agendapunten: [{ titel: 'Anders', actielijnId: actielijnen.groep }],
    });
    expect(refused.problem.fouten?.[0]?.veld).toBe('agendapunten.0.actielijnId');
  });

  it('[rule 10] answers a stale write with how it is now', async () => {
    const b = await planned();
    expect((await change(trekker, b, { titel: 'Eerst' })).status).toBe(200);
    const stale = await change(trekker, b, { titel: 'Te laat' });
    expect(stale.status).toBe(412);
    expect(stale.problem.huidig).toMatchObject({ titel: 'Eerst', versie: 2 });
    const blind = await trekker.raw('PATCH', `/bijeenkomsten/${b.id}`, { titel: 'Zonder' });
    expect(blind.status).toBe(428);
  });
});

describe('attendance', () => {
  it('[rule 1] expects the vaste leden of that moment', async () => {
    const { personas, groepen } = server.world;
    await lidmaatschapModel(server.platform.db).create({
      ...{ persoonId: personas.zonderGroep, groepId: groepen.werkgroep, groepSoort: 'werkgroep', rol: 'lid' },
      ...{ opgaveteamId: server.world.teams.won?.id, basis: 'flexibel', namens: { soort: 'zichzelf' } },
      ...{ van: new Date(server.clock.now().getTime() - DAG), tot: null, volgnummer: 1 },
    });
    const b = await planned();
    expect(b.aanwezigen.map((a) => a.persoon.naam)).toEqual(['trekkerWerkgroep', 'werkgroeplid']);
    // Who comes when they can is invited, stands apart, and is counted when they say so.
    expect(b.alsHetKan.map((a) => a.persoon.naam)).toEqual(['gast', 'zonderGroep']);
    const said = await mark(trekker, b.id, personas.zonderGroep, 'verwacht');
    expect(statusOf(said.data, 'zonderGroep')).toBe('verwacht');
    expect(said.data.alsHetKan.map((a) => a.persoon.naam)).toEqual(['gast']);
    const before = new Date(server.clock.now().getTime() - 30 * DAG);
    const past = await planned({
      begin: before.toISOString(),
      einde: new Date(before.getTime() + UUR).toISOString(),
    });
    expect(past.aanwezigen.map((a) => a.persoon.naam)).toEqual([
      'oudLid',
      'trekkerWerkgroep',
      'werkgroeplid',
    ]);
  });

  it('is said by oneself, or for others by who runs the meeting', async () => {
    const { personas } = server.world;
    const b = await planned();
    const own = await mark(werkgroeplid, b.id, personas.werkgroeplid, 'afgemeld');
    expect(statusOf(own.data, 'werkgroeplid')).toBe('afgemeld');
    expect((await mark(werkgroeplid, b.id, personas.trekkerWerkgroep, 'aanwezig')).status).toBe(403);
    const guest = await mark(trekker, b.id, personas.panellid, 'aanwezig');
    expect(statusOf(guest.data, 'panellid')).toBe('aanwezig');
    expect((await mark(trekker, b.id, 'f'.repeat(24), 'aanwezig')).status).toBe(404);
    const outsider = await server.as('panellid');
    expect((await mark(outsider, b.id, personas.panellid, 'aanwezig')).status).toBe(404);
  });

  it('of many at once is all kept, and disturbs nobody who edits the agenda', async () => {
    const { personas } = server.world;
    const b = await planned();
    const people = Object.values(personas);
    const answers = await Promise.all(people.map((id) => mark(trekker, b.id, id, 'aanwezig')));
    expect(answers.map((a) => a.status)).toEqual(people.map(() => 200));
    const edit = await change(trekker, b, { agendapunten: [{ titel: 'Rondje' }] });
    expect(edit.status).toBe(200);
    expect(edit.data.aanwezigen.filter((a) => a.status === 'aanwezig')).toHaveLength(people.length);
  });

  it('reaches the open screens of those who may see it', async () => {
    const b = await planned();
    const [inside, outside] = [await werkgroeplid.live(), await (await server.as('panellid')).live()];
    const leaked: string[] = [];
    outside.socket.on('changed', (m) => leaked.push(m.id));
    const heard = inside.next('changed', (m) => m.noun === 'bijeenkomsten' && m.id === b.id);
    await mark(trekker, b.id, server.world.personas.werkgroeplid, 'aanwezig');
    await heard;
    expect(leaked).not.toContain(b.id);
    inside.close();
    outside.close();
  });
});

describe('a public bijeenkomst', () => {
  it('[rule 9] shows nobody its verslag or the names of its people; its groep sees both', async () => {
    const b = await planned({ openbaarheid: 'openbaar' });
    expect(b.verslagId).not.toBeNull();
    const nobody = await server.as('niemand');
    const { data } = await nobody.call('GET /bijeenkomsten/:id', { params: { id: b.id } });
    expect(data.verslagId).toBeNull();
    expect(data.aanwezigen.map((a) => a.persoon.naam)).toEqual([null, null]);
    const text = await nobody.call('GET /verslagen/:id', { params: { id: b.verslagId ?? '' } });
    expect(text.status).toBe(404);
    const own = await werkgroeplid.call('GET /verslagen/:id', { params: { id: b.verslagId ?? '' } });
    expect(own.data).toMatchObject({ soort: 'verslag', vanId: b.id, magSchrijven: true });
  });

  it('tells those who could see it when it is made private', async () => {
    const b = await planned({ openbaarheid: 'openbaar' });
    const nobody = await server.as('niemand');
    const screen = await nobody.live();
    const heard = screen.next('changed', (m) => m.id === b.id);
    await change(trekker, b, { openbaarheid: 'groep' });
    await heard;
    expect((await nobody.call('GET /bijeenkomsten/:id', { params: { id: b.id } })).status).toBe(404);
    screen.close();
  });
});
