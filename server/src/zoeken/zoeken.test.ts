import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bijeenkomstModel } from '../bijeenkomsten/bijeenkomst.model.ts';
import { planZitting, saved, writersIn } from '../testing/zitting.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { UUR } from '../testing/clock.ts';
import type { Visitor } from '../testing/visitor.ts';
import { verdeel } from './zoeken.service.ts';

let server: TestServer;
let bureau: Visitor;

beforeAll(async () => {
  server = await startTestServer();
  bureau = await server.as('programmabureau');
});
afterAll(() => server.close());

async function zoek(who: Visitor, q: string) {
  const { data } = await who.call('GET /zoekresultaten', { query: { q, aantal: 30 } });
  return data.items.map((i) => [i.soort, i.titel, i.pad]);
}

describe('search', () => {
  it('finds each kind of thing, whatever its case and accents, and tells where it is', async () => {
    const { werkgroep } = server.world.groepen;
    const begin = server.clock.now();
    const { data: b } = await bureau.call('POST /bijeenkomsten', {
      body: {
        ...{ titel: 'Café over Gérards tuin', groepIds: [werkgroep], begin: begin.toISOString() },
        einde: new Date(begin.getTime() + UUR).toISOString(),
      },
    });
    const { data: besluit } = await bureau.call('POST /besluiten', {
      body: { groepId: werkgroep, tekst: 'De tuin van gerard blijft' },
    });
    const { data: persoon } = await bureau.call('POST /personen', { body: { naam: 'Gérard Ünlü' } });
    expect(await zoek(bureau, 'GERARD')).toEqual([
      ['bijeenkomst', 'Café over Gérards tuin', `/bijeenkomsten/${b.id}`],
      ['besluit', besluit.nummer, `/groepen/${werkgroep}`],
      ['persoon', 'Gérard Ünlü', `/personen/${persoon.id}`],
    ]);
    expect(await zoek(bureau, besluit.nummer.toLowerCase())).toHaveLength(1);
    expect(await zoek(bureau, 'schimmelvrij')).toEqual([
      ['groep', 'WG Schimmelvrij', `/groepen/${werkgroep}`],
    ]);
    const { openbaar } = server.world.actielijnen;
    expect(await zoek(bureau, 'lijn openb')).toEqual([
      ['actielijn', 'Actielijn openbaar', `/actielijnen/${openbaar}`],
    ]);
    const won = server.world.teams.won?.slug ?? '';
    expect((await zoek(bureau, 'wonen')).map((r) => r[2])).toContain(`/opgaveteams/${won}`);
  });

  it('[rule 9] finds nothing that its reader may not open', async () => {
    const nobody = await server.as('niemand');
    expect(await zoek(nobody, 'gerard')).toEqual([]);
    expect(await zoek(nobody, 'besloten')).toEqual([]);
    expect((await zoek(nobody, 'actielijn')).map((r) => r[1])).toEqual(['Actielijn openbaar']);
    expect(await zoek(await server.as('zonderGroep'), 'kernteamlid')).toEqual([]);
    expect(await zoek(await server.as('panellid'), 'kernteamlid')).toHaveLength(2);
    expect((await zoek(await server.as('panellid'), 'besloten')).map((r) => r[1])).toEqual(['GP Besloten']);
  });

  it('takes what people type as text, never as a pattern', async () => {
    for (const q of ['.*', '(((', '[a-', '\\\\', 'a+b', '$where']) expect(await zoek(bureau, q)).toEqual([]);
    const short = await bureau.call('GET /zoekresultaten', { query: { q: 'a' } });
    expect(short.status).toBe(400);
  });
});

describe('search in texts', () => {
  const openText = writersIn(() => server);

  it('[rule 9] finds a word of a verslag for who may read it, with the words around it; a draft for nobody else', async () => {
    const { id, verslagId } = await planZitting(server, 0, 'Overleg met woorden');
    const emine = await openText('trekkerWerkgroep', verslagId);
    emine.write('In de kelder staat water, en daar zit salpeter op de muur.');
    await saved(emine);
    const trekker = await server.as('trekkerWerkgroep');
    await vi.waitFor(
      async () => {
        const { data } = await trekker.call('GET /zoekresultaten', { query: { q: 'salpeter' } });
        expect(data.items).toMatchObject([
          { soort: 'verslag', titel: 'Overleg met woorden', pad: `/bijeenkomsten/${id}` },
        ]);
        expect(data.items[0]?.fragment).toContain('daar zit salpeter op de muur');
      },
      { timeout: 15_000, interval: 200 },
    );
    for (const wie of ['niemand', 'zonderGroep', 'panellid'] as const)
      expect(await zoek(await server.as(wie), 'salpeter'), wie).toEqual([]);
  }, 30_000);

  it('[rule 9] shows nothing that was closed while the index had not heard of it', async () => {
    const begin = server.clock.now();
    const { data: b } = await bureau.call('POST /bijeenkomsten', {
      body: {
        ...{ titel: 'Oesterzwammen kweken', groepIds: [server.world.groepen.werkgroep] },
        ...{ begin: begin.toISOString(), einde: new Date(begin.getTime() + UUR).toISOString() },
        openbaarheid: 'openbaar',
      },
    });
    const nobody = await server.as('niemand');
    expect(await zoek(nobody, 'oesterzwam')).toHaveLength(1);
    await bijeenkomstModel(server.platform.db).updateOne({ _id: b.id }, { openbaarheid: 'groep' });
    expect(await zoek(nobody, 'oesterzwam')).toEqual([]);
    await bijeenkomstModel(server.platform.db).deleteOne({ _id: b.id });
    expect(await zoek(bureau, 'oesterzwam')).toEqual([]);
  });
});

describe('verdeel', () => {
  const rij = (naam: string, n: number) => Array.from({ length: n }, (_, i) => `${naam}${i}`);

  it('gives each kind its turn, so that many of one never hide the only one of another', () => {
    expect(verdeel([rij('a', 20), [], rij('c', 1)], 5)).toEqual(['a0', 'a1', 'a2', 'a3', 'c0']);
    expect(verdeel([rij('a', 9), rij('b', 9)], 5)).toEqual(['a0', 'a1', 'a2', 'b0', 'b1']);
  });

  it('gives all when there is room', () => {
    expect(verdeel([rij('a', 2), rij('b', 1)], 30)).toEqual(['a0', 'a1', 'b0']);
    expect(verdeel([], 3)).toEqual([]);
  });
});
