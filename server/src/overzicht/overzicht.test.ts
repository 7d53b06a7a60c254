import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAG, UUR } from '../testing/clock.ts';
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

const mijn = async (who: Visitor) => (await who.call('GET /mijn', {})).data;

async function plan(titel: string, inDays: number, extra: object = {}) {
  const begin = new Date(server.clock.now().getTime() + inDays * DAG);
  const answer = await trekker.call('POST /bijeenkomsten', {
    body: {
      ...{ titel, groepIds: [server.world.groepen.werkgroep], begin: begin.toISOString() },
      ...{ einde: new Date(begin.getTime() + UUR).toISOString(), ...extra },
    },
  });
  expect(answer.status).toBe(201);
  return answer.data;
}

describe('the front page', () => {
  it('has a thema for each opgaveteam, with news that its reader may see', async () => {
    const nobody = await server.as('niemand');
    const front = (await nobody.call('GET /voorpagina', {})).data;
    expect(front.themas.map((t) => t.opgaveteam.themaId)).toEqual(
      server.platform.area.themas.map((t) => t.id),
    );
    const wonen = (page: typeof front) => page.themas.find((t) => t.opgaveteam.themaId === 'won');
    expect(wonen(front)?.nieuws.map((n) => n.titel)).toEqual(['Actielijn openbaar']);
    expect(wonen(front)?.spreiding).toEqual([{ status: 'op_koers', aantal: 1 }]);
    const member = (await lid.call('GET /voorpagina', {})).data;
    expect(wonen(member)?.nieuws).toHaveLength(3);
    expect(wonen(member)?.spreiding).toEqual([{ status: 'op_koers', aantal: 3 }]);
    const elsewhere = (await lid.call('GET /voorpagina', { query: { buurt: 'FN99' } })).data;
    expect(wonen(elsewhere)?.nieuws).toEqual([]);
  });

  it('shows where one can come: what is still to come, the first one first', async () => {
    await plan('Al voorbij', -2, { openbaarheid: 'openbaar' });
    await plan('Later', 5, { openbaarheid: 'openbaar' });
    await plan('Nu bezig', -0.01, { openbaarheid: 'openbaar' });
    await plan('Onder ons', 1);
    const off = await plan('Gaat niet door', 2, { openbaarheid: 'openbaar' });
    await trekker.call('PATCH /bijeenkomsten/:id', {
      params: { id: off.id },
      versie: off.versie,
      body: { fase: 'afgelast' },
    });
    const titles = async (who: Visitor) =>
      (await who.call('GET /voorpagina', {})).data.bijeenkomsten.map((b) => b.titel);
    expect(await titles(await server.as('niemand'))).toEqual(['Nu bezig', 'Later']);
    expect(await titles(lid)).toEqual(['Nu bezig', 'Onder ons', 'Later']);
  });
});

describe('my own page', () => {
  it('is for who is signed in', async () => {
    const answer = await (await server.as('niemand')).call('GET /mijn', {});
    expect([answer.status, answer.problem.code]).toEqual([401, 'niet_ingelogd']);
  });

  it('shows my seats now, the meetings of my groepen, what I still have to do, and what I am trekker of', async () => {
    const { werkgroep } = server.world.groepen;
    const { werkgroeplid } = server.world.personas;
    const note = async (tekst: string, actiehouderId: string) =>
      (await trekker.call('POST /actiepunten', { body: { groepId: werkgroep, tekst, actiehouderId } })).data;
    await note('Nog te doen', werkgroeplid);
    await note('Voor een ander', server.world.personas.trekkerWerkgroep);
    const done = await note('Al gedaan', werkgroeplid);
    await lid.call('PATCH /actiepunten/:id', {
      params: { id: done.id },
      versie: done.versie,
      body: { status: 'gedaan' },
    });
    const page = await mijn(lid);
    expect(page.lidmaatschappen.map((l) => l.groep.id)).toEqual([werkgroep]);
    expect(page.bijeenkomsten.map((b) => b.titel)).toEqual(['Nu bezig', 'Onder ons', 'Later']);
    expect(page.actiepunten.map((a) => a.tekst)).toEqual(['Nog te doen']);
    expect(page.actielijnen).toEqual([]);
    const kernteamlid = await mijn(await server.as('kernteamlidWonen'));
    expect(kernteamlid.actielijnen).toHaveLength(3);
    expect(kernteamlid.bijeenkomsten).toEqual([]);
    const former = await mijn(await server.as('oudLid'));
    expect(former).toMatchObject({ lidmaatschappen: [], bijeenkomsten: [], veranderd: [] });
  });

  it('tells what others changed in my groepen since my previous visit', async () => {
    const start = await mijn(lid);
    server.clock.forward(10 * 60_000);
    await plan('In het bezoek', 3);
    const same = await mijn(lid);
    expect(same.sinds).toBe(start.sinds);
    expect(same.veranderd[0]).toMatchObject({ titel: 'In het bezoek', wie: { naam: 'trekkerWerkgroep' } });

    server.clock.forward(40 * 60_000);
    const left = new Date(server.clock.now().getTime() - 40 * 60_000);
    await plan('Terwijl ik weg was', 4);
    await lid.call('POST /actiepunten', {
      body: { groepId: server.world.groepen.werkgroep, tekst: 'Zelf gedaan' },
    });
    const back = await mijn(lid);
    expect(Math.abs(new Date(back.sinds).getTime() - left.getTime())).toBeLessThan(60_000);
    expect(back.veranderd.map((g) => g.titel)).toEqual(['Terwijl ik weg was']);

    server.clock.forward(5 * 60_000);
    const [one, two] = await Promise.all([mijn(lid), mijn(lid)]);
    expect([one.sinds, two.sinds]).toEqual([back.sinds, back.sinds]);
    expect((await mijn(trekker)).veranderd.map((g) => g.titel)).not.toContain('Terwijl ik weg was');
  });

  it('begins one new visit, also when several screens ask at once', async () => {
    const before = await mijn(lid);
    server.clock.forward(UUR);
    const at = server.clock.now().getTime();
    const pages = await Promise.all(Array.from({ length: 8 }, () => mijn(lid)));
    expect(new Set(pages.map((p) => p.sinds)).size).toBe(1);
    expect(pages[0]?.sinds).not.toBe(before.sinds);
    expect(new Date(pages[0]?.sinds ?? '').getTime()).toBeLessThan(at);
  });
});
