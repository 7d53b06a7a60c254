import { Types } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAG, UUR } from '../testing/clock.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { seeded } from '../testing/random.ts';
import type { Visitor } from '../testing/visitor.ts';
import { overlapt } from './lidmaatschap.intervals.ts';
import { lidmaatschapModel } from './lidmaatschap.model.ts';

let server: TestServer;
let trekker: Visitor;
let bureau: Visitor;

beforeAll(async () => {
  server = await startTestServer();
  trekker = await server.as('trekkerWerkgroep');
  bureau = await server.as('programmabureau');
});
afterAll(() => server.close());

async function newPersoon(naam: string): Promise<string> {
  const { data } = await bureau.call('POST /personen', { body: { naam } });
  return data.id;
}

const day = (n: number): string => new Date(Date.now() + n * DAG).toISOString().slice(0, 10);
/** Noon, so that the day is the same in every time zone that the tests may run in. */
const days = (n: number): string => `${day(n)}T12:00:00.000Z`;

describe('[rule 1] membership is time', () => {
  it('leaving sets an end, and the day before it still shows who was in', async () => {
    const { werkgroep } = server.world.groepen;
    const persoonId = await newPersoon('Noor');
    const begun = await trekker.call('POST /lidmaatschappen', {
      body: { groepId: werkgroep, persoonId, van: days(-30), reden: 'Was al die tijd al mee aan het doen.' },
    });
    expect(begun.status).toBe(201);
    const ended = await trekker.call('PATCH /lidmaatschappen/:id', {
      params: { id: begun.data.id },
      versie: begun.data.versie,
      body: { tot: days(-2), reden: 'Verhuisd' },
    });
    expect(ended.data.tot).not.toBeNull();
    const inOn = async (op: string): Promise<boolean> => {
      const { data } = await trekker.call('GET /lidmaatschappen', { query: { groep: werkgroep, op } });
      return data.items.some((l) => l.persoon.id === persoonId);
    };
    expect(await inOn(day(-10))).toBe(true);
    expect(await inOn(day(-1))).toBe(false);
    expect(await inOn(day(-40))).toBe(false);
  });

  it('the past needs a reason, on the field where it is asked', async () => {
    const persoonId = await newPersoon('Sam');
    const { status, problem } = await trekker.call('POST /lidmaatschappen', {
      body: { groepId: server.world.groepen.werkgroep, persoonId, van: days(-3) },
    });
    expect(status).toBe(400);
    expect(problem.fouten?.[0]?.veld).toBe('reden');
  });

  it('two memberships of one person in one groep never overlap, a gap is fine', async () => {
    const { werkgroep: groepId } = server.world.groepen;
    const persoonId = await newPersoon('Fatima');
    const begin = (van: number, tot: number | null) =>
      trekker.call('POST /lidmaatschappen', {
        body: { groepId, persoonId, van: days(van), tot: tot === null ? null : days(tot), reden: 'Afspraak' },
      });
    expect((await begin(-100, -50)).status).toBe(201);
    expect((await begin(-60, -40)).problem.code).toBe('lidmaatschap_overlapt');
    expect((await begin(-200, null)).problem.code).toBe('lidmaatschap_overlapt');
    expect((await begin(-49, -20)).status).toBe(201);
    expect((await begin(10, null)).status).toBe(201);
  });

  it('also not when twenty begin at once', async () => {
    const { werkgroep: groepId } = server.world.groepen;
    const persoonId = await newPersoon('Twintig');
    const chance = seeded(1);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => {
        const van = chance.int(60);
        const body = { groepId, persoonId, van: days(van), tot: days(van + 1 + chance.int(20)) };
        return trekker.call('POST /lidmaatschappen', { body });
      }),
    );
    expect(new Set(answers.map((a) => a.status))).toEqual(new Set([201, 409]));
    const { data } = await trekker.call('GET /lidmaatschappen', {
      query: { persoon: persoonId, groep: groepId },
    });
    const periods = data.items.map((l) => ({ van: new Date(l.van), tot: l.tot ? new Date(l.tot) : null }));
    expect(periods.length).toBe(answers.filter((a) => a.status === 201).length);
    for (const [i, a] of periods.entries())
      for (const b of periods.slice(i + 1)) expect(overlapt(a, b)).toBe(false);
  });

  it('another role is an end and a new begin', async () => {
    const { openNetwerk } = server.world.groepen;
    const persoonId = await newPersoon('Joris');
    const begun = await bureau.call('POST /lidmaatschappen', { body: { groepId: openNetwerk, persoonId } });
    server.clock.forward(UUR);
    const changed = await bureau.call('PATCH /lidmaatschappen/:id', {
      params: { id: begun.data.id },
      versie: begun.data.versie,
      body: { rol: 'trekker' },
    });
    expect(changed.data).toMatchObject({ rol: 'trekker', tot: null });
    const { data } = await bureau.call('GET /lidmaatschappen', { query: { persoon: persoonId } });
    expect(data.items.map((l) => [l.rol, l.tot === null])).toEqual([
      ['lid', false],
      ['trekker', true],
    ]);
  });
});

describe('[rule 1] a change is an end and a begin', () => {
  it('also from a day that is still to come, and what was planned can be called off', async () => {
    const { openNetwerk: groepId } = server.world.groepen;
    const persoonId = await newPersoon('Toekomst');
    const begun = await bureau.call('POST /lidmaatschappen', { body: { groepId, persoonId, van: days(5) } });
    expect(begun.status).toBe(201);
    const changed = await bureau.call('PATCH /lidmaatschappen/:id', {
      params: { id: begun.data.id },
      versie: begun.data.versie,
      body: { basis: 'flexibel', vanaf: days(40) },
    });
    expect([changed.data.van, changed.data.tot]).toEqual([days(40), null]);
    const first = await bureau.call('GET /lidmaatschappen/:id', { params: { id: begun.data.id } });
    expect([first.data.basis, first.data.tot]).toEqual(['vast', days(40)]);
    const off = await bureau.call('PATCH /lidmaatschappen/:id', {
      params: { id: changed.data.id },
      versie: changed.data.versie,
      body: { tot: days(40), reden: 'Toch niet' },
    });
    expect(off.data.redenTot).toBe('Toch niet');
    const again = { groepId, persoonId, van: days(40), tot: days(50) };
    expect((await bureau.call('POST /lidmaatschappen', { body: again })).status).toBe(201);
  });

  it('why it began stays beside why it ended', async () => {
    const { openNetwerk: groepId } = server.world.groepen;
    const persoonId = await newPersoon('Redenen');
    const body = { groepId, persoonId, van: days(-90), reden: 'Deed al mee' };
    const begun = await bureau.call('POST /lidmaatschappen', { body });
    const { data } = await bureau.call('PATCH /lidmaatschappen/:id', {
      params: { id: begun.data.id },
      versie: 1,
      body: { tot: days(-30), reden: 'Verhuisd' },
    });
    expect([data.reden, data.redenTot]).toEqual(['Deed al mee', 'Verhuisd']);
  });

  it('what a server that stopped halfway left to begin, is begun at the next start, once', async () => {
    const { openNetwerk: groepId } = server.world.groepen;
    const persoonId = await newPersoon('Halfweg');
    const begun = await bureau.call('POST /lidmaatschappen', { body: { groepId, persoonId } });
    const at = new Date(server.clock.now().getTime() + UUR);
    const vervolg = {
      ...{ _id: new Types.ObjectId(), rol: 'notulist' as const, basis: 'vast' as const },
      ...{ namens: { soort: 'zichzelf' as const }, van: at, tot: null, reden: null },
    };
    const model = lidmaatschapModel(server.platform.db);
    await model.updateOne({ _id: begun.data.id }, { $set: { tot: at, vervolg }, $inc: { versie: 1 } });
    // Until then its place is kept free.
    const between = await bureau.call('POST /lidmaatschappen', {
      body: { groepId, persoonId, van: days(3), tot: days(4) },
    });
    expect(between.problem.code).toBe('lidmaatschap_overlapt');
    const { lidmaatschappen } = server.app.services;
    await Promise.all([lidmaatschappen.hervat(), lidmaatschappen.hervat()]);
    const { data } = await bureau.call('GET /lidmaatschappen', { query: { persoon: persoonId } });
    expect(data.items.map((l) => [l.rol, l.tot])).toEqual([
      ['lid', at.toISOString()],
      ['notulist', null],
    ]);
    expect(await lidmaatschappen.hervat()).toBe(0);
  });
});

describe('handing over', () => {
  it('the last one that leads says who takes over, or that nobody does', async () => {
    const { panel: groepId } = server.world.groepen;
    const seat = async (naam: string, rol: 'lid' | 'trekker') => {
      const persoonId = await newPersoon(naam);
      const { data } = await bureau.call('POST /lidmaatschappen', {
        body: { groepId, persoonId, rol, van: days(-20), reden: 'Deed al mee' },
      });
      return data;
    };
    const [first, second] = [await seat('Eerste', 'trekker'), await seat('Tweede', 'lid')];
    const tot = days(30);
    const end = (lid: { id: string; versie: number }, opvolger?: string | null) =>
      bureau.call('PATCH /lidmaatschappen/:id', {
        params: { id: lid.id },
        versie: lid.versie,
        body: { tot, ...(opvolger === undefined ? {} : { opvolger }) },
      });
    expect((await end(first)).problem.code).toBe('opvolger_nodig');
    expect((await end(first, first.id)).problem.fouten?.[0]?.veld).toBe('opvolger');
    expect((await end(first, second.id)).data.tot).toBe(tot);
    const { data } = await bureau.call('GET /lidmaatschappen', { query: { groep: groepId, op: day(31) } });
    const [now] = data.items.filter((l) => l.persoon.naam === 'Tweede');
    expect([now?.rol, now?.van]).toEqual(['trekker', tot]);
    // Said aloud, the place may stay empty.
    const last = { id: now?.id ?? '', versie: now?.versie ?? 0 };
    const goes = { params: { id: last.id }, versie: last.versie };
    const leave = { tot: days(60) };
    expect((await bureau.call('PATCH /lidmaatschappen/:id', { ...goes, body: leave })).status).toBe(409);
    const said = await bureau.call('PATCH /lidmaatschappen/:id', {
      ...goes,
      body: { ...leave, opvolger: null },
    });
    expect(said.status).toBe(200);
  });

  it('[rule 1] of all that lead a groep and stop at the same moment, the last is asked who follows', async () => {
    const groep = {
      opgaveteamId: server.world.teams.won?.id ?? '',
      soort: 'werkgroep',
      naam: 'Samen weg',
    } as const;
    const groepId = (await bureau.call('POST /groepen', { body: groep })).data.id;
    const leden = await Promise.all(
      ['Aad', 'Bea', 'Cas', 'Dee'].map(async (naam) => {
        const body = { groepId, persoonId: await newPersoon(naam), rol: 'trekker' as const };
        return (await bureau.call('POST /lidmaatschappen', { body })).data;
      }),
    );
    const tot = days(1);
    const answers = await Promise.all(
      leden.map(({ id, versie }) =>
        bureau.call('PATCH /lidmaatschappen/:id', { params: { id }, versie, body: { tot } }),
      ),
    );
    expect(answers.map((a) => a.status).sort()).toEqual([200, 200, 200, 409]);
    const asked = answers.findIndex((a) => a.status === 409);
    expect(answers[asked]?.problem.code).toBe('opvolger_nodig');
    const last = leden[asked];
    const body = { tot, opvolger: null };
    const said = await bureau.call('PATCH /lidmaatschappen/:id', {
      params: { id: last?.id ?? '' },
      ...{ versie: last?.versie ?? 0, body },
    });
    expect(said.status).toBe(200);
  });
});

describe('the samenstelling of a team', () => {
  it('[rule 1] shows per groep who was in on a day, and the nearest days on which it changed', async () => {
    const { openNetwerk, panel } = server.world.groepen;
    const opgaveteam = server.world.teams.won?.id ?? '';
    const persoonId = await newPersoon('Wissel');
    const seat = (groepId: string, van: number, tot: number) =>
      bureau.call('POST /lidmaatschappen', {
        body: { groepId, persoonId, van: days(van), tot: days(tot), reden: 'Afspraak' },
      });
    expect((await seat(openNetwerk, -300, -250)).status).toBe(201);
    // Hidden from who may not know of the panel: not even the day tells (rule 9).
    expect((await seat(panel, -280, -270)).status).toBe(201);
    const on = async (wie: Visitor, op: string) =>
      (await wie.call('GET /samenstelling', { query: { opgaveteam, op } })).data;
    const jeugd = await server.as('kernteamlidJeugd');
    const seen = await on(jeugd, day(-275));
    expect([seen.vorige, seen.volgende]).toEqual([day(-300), day(-250)]);
    expect(seen.groepen.flatMap((g) => g.leden).map((l) => l.persoon.id)).toContain(persoonId);
    const team = await on(bureau, day(-275));
    expect([team.vorige, team.volgende]).toEqual([day(-280), day(-270)]);
    expect(
      (await on(jeugd, day(-200))).groepen.flatMap((g) => g.leden).map((l) => l.persoon.id),
    ).not.toContain(persoonId);
  });
});

describe('joining and leaving', () => {
  it('whoever wants may join an open groep as lid, for themselves only', async () => {
    const { openNetwerk: groepId } = server.world.groepen;
    const iemand = await server.as('zonderGroep');
    const { zonderGroep, panellid } = server.world.personas;
    const other = await iemand.call('POST /lidmaatschappen', { body: { groepId, persoonId: panellid } });
    expect(other.status).toBe(403);
    const asLeader = await iemand.call('POST /lidmaatschappen', {
      body: { groepId, persoonId: zonderGroep, rol: 'voorzitter' },
    });
    expect(asLeader.status).toBe(403);
    // Not in the past, which would change who were in on the day of a besluit; and in no name that is not one's own.
    const past = { groepId, persoonId: zonderGroep, van: days(-30), reden: 'Echt waar' };
    expect((await iemand.call('POST /lidmaatschappen', { body: past })).status).toBe(403);
    const { data: organisaties } = await iemand.call('GET /organisaties', {});
    const namens = { soort: 'organisatie' as const, organisatieId: organisaties.items[0]?.id ?? '' };
    const asOther = { groepId, persoonId: zonderGroep, namens };
    expect((await iemand.call('POST /lidmaatschappen', { body: asOther })).status).toBe(403);
    const own = await iemand.call('POST /lidmaatschappen', { body: { groepId, persoonId: zonderGroep } });
    expect(own.status).toBe(201);
    const left = await iemand.call('PATCH /lidmaatschappen/:id', {
      params: { id: own.data.id },
      versie: 1,
      body: { tot: server.clock.now().toISOString() },
    });
    // Begun and ended in the same moment is no membership; a moment later it is.
    if (left.status !== 200) expect(left.problem.fouten?.[0]?.veld).toBe('tot');
  });

  it('[rule 1] a membership that begins by the clock gives the rights at that moment, on open sockets too', async () => {
    const { panel: groepId } = server.world.groepen;
    const persoonId = server.world.personas.oudLid;
    const oudLid = await server.as('oudLid');
    const live = await oudLid.live();
    const van = new Date(server.clock.now().getTime() + 2_000).toISOString();
    const first = live.next('rechten', () => true, 10_000);
    const tot = new Date(server.clock.now().getTime() + 60_000).toISOString();
    const begun = await bureau.call('POST /lidmaatschappen', { body: { groepId, persoonId, van, tot } });
    expect(begun.status).toBe(201);
    await first;
    const judged = live.next('rechten', () => true, 10_000);
    expect((await oudLid.call('GET /groepen/:id', { params: { id: groepId } })).status).toBe(404);
    await judged;
    expect((await oudLid.call('GET /groepen/:id', { params: { id: groepId } })).status).toBe(200);
    live.close();
  });

  it('[rule 1] a membership that ends by the clock takes the rights away at that moment, on open sockets too', async () => {
    const { werkgroep: groepId } = server.world.groepen;
    const persoonId = server.world.personas.oudLid;
    const soon = new Date(server.clock.now().getTime() + 4_000).toISOString();
    const begun = await trekker.call('POST /lidmaatschappen', { body: { groepId, persoonId, tot: soon } });
    expect(begun.status).toBe(201);
    const oudLid = await server.as('oudLid');
    const live = await oudLid.live();
    const judged = live.next('rechten', () => true, 10_000);
    const id = server.world.actielijnen.groep;
    expect((await oudLid.call('GET /actielijnen/:id', { params: { id } })).status).toBe(200);
    await judged;
    expect((await oudLid.call('GET /actielijnen/:id', { params: { id } })).status).toBe(404);
    const heard: unknown[] = [];
    live.socket.on('changed', (m) => void (m.id === id && heard.push(m)));
    const watcher = await trekker.live();
    const seen = watcher.next('changed', (m) => m.id === id);
    await trekker.call('POST /actielijnen/:id/statusberichten', {
      params: { id },
      body: { status: 'op_koers', zin: 'De eerste tien woningen zijn klaar.' },
    });
    await seen;
    expect(heard).toEqual([]);
    live.close();
    watcher.close();
  });
});
