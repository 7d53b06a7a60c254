import { VERSLAG_VERSIES } from '@opgaveteams/shared/verslagen/verslag.limits';
import { leesTekst } from '@opgaveteams/shared/verslagen/verslag.tekst';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { persoonModel } from '../personen/persoon.model.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { createVisitor, type Visitor } from '../testing/visitor.ts';
import { verslagSnapshotModel } from '../verslagen/verslag.model.ts';
import { PERSONAS, type PersonaName } from './personas.ts';
import { RealPeopleError, replaceDemo, seedDemoIfEmpty } from './seed.ts';

let server: TestServer;
const visitors = new Map<PersonaName, Visitor>();

/** Somebody of the demo people, signed in. */
async function as(name: PersonaName): Promise<Visitor> {
  const persoon = await persoonModel(server.platform.db).findOne({ email: PERSONAS[name].email }).lean();
  const { token } = await server.app.services.toegang.createSession(String(persoon?._id), 'test');
  return createVisitor(server.url, token);
}

beforeAll(async () => {
  server = await startTestServer({ empty: true });
  expect(await seedDemoIfEmpty(server.platform)).toBe(true);
  for (const name of Object.keys(PERSONAS) as PersonaName[]) visitors.set(name, await as(name));
});
afterAll(() => server.close());

const visitor = (name: PersonaName): Visitor => visitors.get(name) as Visitor;

describe('the demo data in a database', () => {
  it('is written once, and marked on every screen', async () => {
    expect(await seedDemoIfEmpty(server.platform)).toBe(false);
    const { data } = await createVisitor(server.url, null).call('GET /alliantie', {});
    expect(data.voorbeeldgegevens).toBe(true);
  });

  it('has the seats of the bestuur as the area pack names them, held also after the pack was loaded', async () => {
    const who = visitor('programmabureau');
    const { data } = await who.call('GET /groepen', { query: { soort: 'alliantiebestuur' } });
    const query = { groep: data.items[0]?.id ?? '' };
    const stand = async () => (await who.call('GET /zetels', { query })).data.items;
    const voor = await stand();
    await server.app.services.zetels.loadAreaPack(server.clock.now());
    expect(await stand()).toEqual(voor);
    expect(voor.filter((zetel) => zetel.bezet > 0).length).toBeGreaterThan(voor.length / 2);
  });

  it('offers the demo people to sign in as, in their order', async () => {
    const people = await server.app.services.personen.demoPersonen();
    expect(people.map((p) => p.email)).toEqual(Object.values(PERSONAS).map((p) => p.email));
    expect(people.every((p) => p.demoUitleg?.endsWith('.'))).toBe(true);
  });

  it('fills every page of everybody, in the shapes of the contract', async () => {
    for (const [name, who] of [...visitors, ['niemand', createVisitor(server.url, null)] as const]) {
      const page = { query: { aantal: 50 } };
      const lijsten = {
        voorpagina: await who.call('GET /voorpagina', { query: {} }),
        teams: await who.call('GET /opgaveteams', {}),
        groepen: await who.call('GET /groepen', { query: {} }),
        actielijnen: await who.call('GET /actielijnen', page),
        bijeenkomsten: await who.call('GET /bijeenkomsten', page),
        besluiten: await who.call('GET /besluiten', page),
      };
      for (const [what, answer] of Object.entries(lijsten))
        expect([name, what, answer.status]).toEqual([name, what, 200]);
      for (const { id } of lijsten.actielijnen.data.items.slice(0, 4)) {
        expect((await who.call('GET /actielijnen/:id', { params: { id } })).status).toBe(200);
        const berichten = await who.call('GET /actielijnen/:id/statusberichten', {
          params: { id },
          query: {},
        });
        expect(berichten.data.items.length).toBeGreaterThan(0);
      }
      for (const { id } of lijsten.bijeenkomsten.data.items.slice(0, 4))
        expect((await who.call('GET /bijeenkomsten/:id', { params: { id } })).status).toBe(200);
    }
  });

  it('gives everybody who is in a groep a page of their own', async () => {
    const mijn = async (name: PersonaName) => (await visitor(name).call('GET /mijn', {})).data;
    const trekker = await mijn('trekkerWonen');
    expect(trekker.lidmaatschappen.length).toBeGreaterThan(0);
    expect(trekker.bijeenkomsten.length).toBeGreaterThan(0);
    expect(trekker.actiepunten.length).toBeGreaterThan(0);
    expect(trekker.actielijnen.length).toBeGreaterThan(1);
    expect(trekker.veranderd.length).toBeGreaterThan(0);
    expect((await mijn('panellid')).bijeenkomsten.length).toBeGreaterThan(0);
    expect((await mijn('zonderGroep')).lidmaatschappen).toEqual([]);
  });

  it('has verslagen that hold what was said, and open as a document', async () => {
    const who = visitor('programmabureau');
    const { data } = await who.call('GET /bijeenkomsten', { query: { fase: 'afgerond', aantal: 20 } });
    const groepen = (await who.call('GET /groepen', { query: {} })).data.items.map((groep) => groep.id);
    for (const { id } of data.items) {
      const bijeenkomst = (await who.call('GET /bijeenkomsten/:id', { params: { id } })).data;
      const verslagId = bijeenkomst.verslagId ?? '';
      const verslag = (await who.call('GET /verslagen/:id', { params: { id: verslagId } })).data;
      for (const { titel } of bijeenkomst.agendapunten) expect(verslag.tekst).toContain(titel);
      expect(await verslagSnapshotModel(server.platform.db).exists({ _id: verslagId })).not.toBe(null);
      const live = await who.live();
      const doc = new Y.Doc();
      const opened = await live.command('verslag:open', {
        ...{ id: verslagId, data: Y.encodeStateVector(doc) },
        ...VERSLAG_VERSIES,
      });
      if (opened.ok) Y.applyUpdate(doc, new Uint8Array(opened.data.update));
      // Nobody writes in the texts of a groep that ended.
      const magSchrijven = bijeenkomst.groepIds.some((groep) => groepen.includes(groep));
      expect(opened).toMatchObject({ ok: true, data: { magSchrijven } });
      const blokken = leesTekst(doc).content ?? [];
      expect(blokken.filter((b) => !['heading', 'paragraph', 'taskList'].includes(b.type))).toEqual([]);
      expect(blokken.filter((b) => b.type === 'heading').length).toBeGreaterThan(4);
      live.close();
    }
  });

  it('makes way for other demo data, and never for people who exist', async () => {
    const wereld = await replaceDemo(server.platform, { seed: 5 });
    expect(await persoonModel(server.platform.db).countDocuments()).toBe(wereld.personen.length);
    const real = await startTestServer();
    await expect(replaceDemo(real.platform, {})).rejects.toThrow(RealPeopleError);
    await real.close();
  });
});
