import type { Actiepunt, NieuwActiepunt } from '@opgaveteams/shared/actiepunten/actiepunt.schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planZitting, type Zitting } from '../testing/zitting.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import type { Visitor } from '../testing/visitor.ts';

let server: TestServer;
let trekker: Visitor;
let lid: Visitor;

beforeAll(async () => {
  server = await startTestServer();
  trekker = await server.as('trekkerWerkgroep');
  lid = await server.as('werkgroeplid');
});
afterAll(() => server.close());

async function noted(extra: Partial<NieuwActiepunt> = {}, by: Visitor = lid): Promise<Actiepunt> {
  const body = { groepId: server.world.groepen.werkgroep, tekst: 'Vochtmeters bestellen', ...extra };
  const answer = await by.call('POST /actiepunten', { body });
  expect(answer.status).toBe(201);
  return answer.data;
}

const change = (who: Visitor, p: { id: string; versie: number }, body: object) =>
  who.call('PATCH /actiepunten/:id', { params: { id: p.id }, versie: p.versie, body });

describe('an actiepunt', () => {
  it('is noted by everybody in the groep, and belongs to its groep', async () => {
    const punt = await noted({ actiehouderId: server.world.personas.trekkerWerkgroep, datum: '2026-12-01' });
    expect(punt).toMatchObject({
      ...{ status: 'open', openbaarheid: 'groep', afgehandeldOp: null, versie: 1 },
      actiehouder: { naam: 'trekkerWerkgroep' },
      groep: { naam: 'WG Schimmelvrij' },
    });
    const outsider = await server.as('bestuurslid');
    const { werkgroep } = server.world.groepen;
    expect(
      (await outsider.call('POST /actiepunten', { body: { groepId: werkgroep, tekst: 'Nee' } })).status,
    ).toBe(403);
    expect((await outsider.call('GET /actiepunten/:id', { params: { id: punt.id } })).status).toBe(404);
  });

  it('is done, opened again, or no longer needed, and then says why', async () => {
    const punt = await noted();
    const gedaan = (await change(lid, punt, { status: 'gedaan' })).data;
    expect(gedaan.status).toBe('gedaan');
    expect(gedaan.afgehandeldOp).not.toBeNull();
    const open = (await change(lid, gedaan, { status: 'open' })).data;
    expect(open.afgehandeldOp).toBeNull();
    const silent = await change(lid, open, { status: 'vervallen' });
    expect(silent.problem.fouten?.[0]?.veld).toBe('reden');
    const vervallen = (await change(lid, open, { status: 'vervallen', reden: 'Ze liggen er al.' })).data;
    expect(vervallen).toMatchObject({ status: 'vervallen', reden: 'Ze liggen er al.' });
    expect((await change(lid, vervallen, { reden: '' })).problem.fouten?.[0]?.veld).toBe('reden');
    const moved = (await change(lid, vervallen, { datum: '2027-01-01' })).data;
    expect(moved).toMatchObject({ reden: 'Ze liggen er al.', afgehandeldOp: vervallen.afgehandeldOp });
    expect((await change(lid, moved, { status: 'open' })).data.reden).toBe('');
  });

  it('[rule 10] a stale write gets the thing as it is now', async () => {
    const punt = await noted();
    await change(lid, punt, { tekst: 'Tien vochtmeters bestellen' });
    const stale = await change(trekker, punt, { status: 'gedaan' });
    expect(stale.status).toBe(412);
    expect(stale.problem.huidig).toMatchObject({ tekst: 'Tien vochtmeters bestellen', status: 'open' });
  });

  it('reaches whoever holds it, also from outside the groep, and only with that', async () => {
    const punt = await noted({ actiehouderId: server.world.personas.panellid });
    const other = await noted({ tekst: 'Niet voor het panel' });
    const holder = await server.as('panellid');
    const mine = await holder.call('GET /actiepunten', { query: { vanMij: 'ja' } });
    expect(mine.data.items.map((p) => p.id)).toEqual([punt.id]);
    expect((await change(holder, punt, { status: 'gedaan' })).status).toBe(200);
    expect((await holder.call('GET /actiepunten/:id', { params: { id: other.id } })).status).toBe(404);
    const nobody = await server.as('niemand');
    expect((await nobody.call('GET /actiepunten', { query: { vanMij: 'ja' } })).status).toBe(401);
  });

  it('names only what is there for who writes it', async () => {
    const { werkgroep, bestuur } = server.world.groepen;
    const punt = await noted({ actielijnId: server.world.actielijnen.groep });
    expect(punt.actielijn?.titel).toBe('Actielijn groep');
    const bestuurslid = await server.as('bestuurslid');
    const refused = await bestuurslid.call('POST /actiepunten', {
      body: { groepId: bestuur, tekst: 'Over iets anders', actielijnId: server.world.actielijnen.groep },
    });
    expect(refused.problem.fouten?.[0]?.veld).toBe('actielijnId');
    const ghost = await lid.call('POST /actiepunten', {
      body: { groepId: werkgroep, tekst: 'Voor niemand', actiehouderId: 'f'.repeat(24) },
    });
    expect(ghost.problem.fouten?.[0]?.veld).toBe('actiehouderId');
  });
});

describe('what is still open comes back at the next bijeenkomst', () => {
  const terug = async ({ id }: Zitting) =>
    (await lid.call('GET /actiepunten', { query: { terugBij: id, aantal: 100 } })).data.items.map(
      (p) => p.id,
    );

  it('by itself, at that one alone, until it is done or dropped with a reason', async () => {
    const vorige = await planZitting(server, -7, 'Vorige keer');
    const nu = await planZitting(server, 1, 'Nu');
    const straks = await planZitting(server, 8, 'Straks');
    const [een, twee, drie] = [
      await noted({ bijeenkomstId: vorige.id, tekst: 'Komt terug' }),
      await noted({ bijeenkomstId: vorige.id, tekst: 'Wordt gedaan' }),
      await noted({ tekst: 'Vervalt' }),
    ];
    const hier = await noted({ bijeenkomstId: nu.id, tekst: 'Hier genoteerd' });
    expect(await terug(nu)).toEqual(expect.arrayContaining([een.id, twee.id, drie.id]));
    expect(await terug(nu)).not.toContain(hier.id);
    expect([await terug(vorige), await terug(straks)]).toEqual([[], []]);
    await change(lid, twee, { status: 'gedaan' });
    await change(lid, drie, { status: 'vervallen', reden: 'Ze zijn er al.' });
    expect(await terug(nu)).toContain(een.id);
    for (const { id } of [twee, drie]) expect(await terug(nu)).not.toContain(id);
    // The meeting is held and closed: what is open, also from this one, comes back at the next.
    for (const fase of ['bezig', 'afgerond'] as const) {
      const { versie } = (await trekker.call('GET /bijeenkomsten/:id', { params: { id: nu.id } })).data;
      await trekker.call('PATCH /bijeenkomsten/:id', { params: { id: nu.id }, versie, body: { fase } });
    }
    expect(await terug(nu)).toEqual([]);
    expect(await terug(straks)).toEqual(expect.arrayContaining([een.id, hier.id]));
  });

  it('[rule 9] only to who may read the bijeenkomst and the actiepunt', async () => {
    const zitting = await planZitting(server, 0);
    const outsider = await server.as('panellid');
    const answer = await outsider.call('GET /actiepunten', { query: { terugBij: zitting.id } });
    expect(answer.status).toBe(404);
  });
});

describe('the list of actiepunten', () => {
  it('begins with what has to be done first, ends with what has no day, and pages without loss', async () => {
    const { id: groepId } = (
      await (
        await server.as('programmabureau')
      ).call('POST /groepen', {
        body: { opgaveteamId: null, soort: 'netwerk', naam: 'Netwerk lijst' },
      })
    ).data;
    const bureau = await server.as('programmabureau');
    const days = ['2026-03-02', null, '2025-12-31', '2026-03-01', null, '2026-03-02', '2030-01-01'];
    for (const datum of days) await noted({ groepId, datum }, bureau);
    const seen: (string | null)[] = [];
    const ids = new Set<string>();
    let na: string | undefined;
    do {
      const page = await bureau.call('GET /actiepunten', {
        query: { groep: groepId, aantal: 2, ...(na ? { na } : {}) },
      });
      seen.push(...page.data.items.map((p) => p.datum));
      for (const p of page.data.items) ids.add(p.id);
      na = page.data.volgende ?? undefined;
    } while (na);
    expect(seen).toEqual(['2025-12-31', '2026-03-01', '2026-03-02', '2026-03-02', '2030-01-01', null, null]);
    expect(ids.size).toBe(days.length);
  });
});
