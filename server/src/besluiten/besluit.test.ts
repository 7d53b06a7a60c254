import type { NieuwBesluit } from '@opgaveteams/shared/besluiten/besluit.schema';
import { nieuwBlokId } from '@opgaveteams/shared/verslagen/verslag.blokken';
import { api } from '@opgaveteams/shared/api/api';
import { Types } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groepModel } from '../groepen/groep.model.ts';
import { DAG, UUR } from '../testing/clock.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import type { Visitor } from '../testing/visitor.ts';
import { besluitModel, BesluitOnveranderlijkError } from './besluit.model.ts';

let server: TestServer;
let bureau: Visitor;
let trekker: Visitor;

beforeAll(async () => {
  server = await startTestServer();
  bureau = await server.as('programmabureau');
  trekker = await server.as('trekkerWerkgroep');
});
afterAll(() => server.close());

let netwerken = 0;
/** A groep of its own, so that numbers begin at 1. */
async function netwerk(): Promise<{ id: string; afkorting: string }> {
  const naam = `Netwerk ${++netwerken}`;
  return (await bureau.call('POST /groepen', { body: { opgaveteamId: null, soort: 'netwerk', naam } })).data;
}

const take = (who: Visitor, body: NieuwBesluit) => who.call('POST /besluiten', { body });
const year = () =>
  new Intl.DateTimeFormat('en-CA', { timeZone: server.platform.area.timezone, year: 'numeric' }).format(
    server.clock.now(),
  );

describe('[rule 7] besluiten are numbered per groep and year', () => {
  it('without gaps and without doubles, also when forty are taken at once', async () => {
    const groep = await netwerk();
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, i) => take(bureau, { groepId: groep.id, tekst: `Besluit ${i}` })),
    );
    expect(answers.map((a) => a.status)).toEqual(Array.from({ length: 40 }, () => 201));
    const nummers = answers.map((a) => a.data.nummer).toSorted();
    expect(nummers).toEqual(
      Array.from({ length: 40 }, (_, i) => `${groep.afkorting}-${year()}-${String(i + 1).padStart(3, '0')}`),
    );
  });

  it('from 001 again in a new year, by the clock of the area', async () => {
    const other = await startTestServer();
    const jaar = other.clock.now().getUTCFullYear() + 1;
    // Half past ten in the evening in UTC is half past eleven in Amsterdam.
    other.clock.set(new Date(Date.UTC(jaar, 11, 31, 22, 30)));
    const who = await other.as('programmabureau');
    const body = { groepId: other.world.groepen.bestuur, tekst: 'Bij de klok' };
    const oud = (await take(who, body)).data;
    other.clock.forward(UUR);
    const nieuw = (await take(who, body)).data;
    expect([oud.nummer, nieuw.nummer]).toEqual([`AB-${jaar}-001`, `AB-${jaar + 1}-001`]);
    await other.close();
  });

  it('a refused one takes no number', async () => {
    const groep = await netwerk();
    const first = (await take(bureau, { groepId: groep.id, tekst: 'Eén' })).data;
    await take(bureau, { groepId: groep.id, tekst: 'Twee', vervangtId: first.id });
    expect((await take(bureau, { groepId: groep.id, tekst: 'Mis', vervangtId: first.id })).problem.code).toBe(
      'al_vervangen',
    );
    expect((await take(bureau, { groepId: groep.id, tekst: 'Drie' })).data.nummer).toMatch(/-003$/);
  });
});

describe('[rule 7] a besluit that is written as a block in a verslag', () => {
  const zitting = async () => {
    const begin = server.clock.now();
    const { werkgroep } = server.world.groepen;
    const { data } = await trekker.call('POST /bijeenkomsten', {
      body: {
        ...{ titel: 'Overleg', groepIds: [werkgroep], begin: begin.toISOString() },
        einde: new Date(begin.getTime() + UUR).toISOString(),
      },
    });
    return data.id;
  };

  it('is recorded once, with one number, also when twenty press the button at once', async () => {
    const groepId = server.world.groepen.werkgroep;
    const bijeenkomstId = await zitting();
    const blok = nieuwBlokId();
    const voor = (await take(trekker, { groepId, tekst: 'Ervoor' })).data.nummer;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        take(trekker, { groepId, bijeenkomstId, blok, tekst: `Poging ${i}` }),
      ),
    );
    expect(answers.map((a) => a.status).toSorted()).toEqual([201, ...Array<number>(19).fill(409)]);
    for (const { status, problem } of answers) if (status === 409) expect(problem.code).toBe('al_vastgelegd');
    const na = (await take(trekker, { groepId, tekst: 'Erna' })).data.nummer;
    const { data } = await trekker.call('GET /besluiten', { query: { bijeenkomst: bijeenkomstId } });
    expect(data.items.map((b) => b.blok)).toEqual([blok]);
    const tel = (nummer: string | undefined) => Number(nummer?.slice(-3));
    expect([tel(data.items[0]?.nummer), tel(na)]).toEqual([tel(voor) + 1, tel(voor) + 2]);
  });

  it('may be taken only by who may take a besluit, and only where there is a verslag', async () => {
    const groepId = server.world.groepen.werkgroep;
    const bijeenkomstId = await zitting();
    const body = { groepId, tekst: 'Voorstel', blok: nieuwBlokId() };
    const lid = await server.as('werkgroeplid');
    expect((await take(lid, { ...body, bijeenkomstId })).status).toBe(403);
    expect((await take(trekker, body)).problem.fouten?.[0]?.veld).toBe('blok');
  });
});

describe('[rule 7] besluiten are immutable', () => {
  it('no route changes or deletes one', () => {
    const routes = Object.keys(api).filter((key) => key.includes(' /besluiten'));
    expect(routes.toSorted()).toEqual([
      'GET /besluiten',
      'GET /besluiten/:id',
      'GET /besluiten/:id/leden',
      'POST /besluiten',
    ]);
  });

  it('the model refuses every change', async () => {
    const groep = await netwerk();
    const { id } = (await take(bureau, { groepId: groep.id, tekst: 'Zo blijft het' })).data;
    const model = besluitModel(server.platform.db);
    const set = { $set: { tekst: 'Anders' } };
    const attempts = [
      () => model.updateOne({ _id: id }, set),
      () => model.updateMany({ _id: id }, set),
      () => model.findOneAndUpdate({ _id: id }, set),
      () => model.findByIdAndUpdate(id, set),
      () => model.replaceOne({ _id: id }, { tekst: 'Anders' }),
      () => model.findOneAndReplace({ _id: id }, { tekst: 'Anders' }),
      () => model.deleteOne({ _id: id }),
      () => model.deleteMany({ _id: id }),
      () => model.findByIdAndDelete(id),
      () => model.bulkWrite([{ updateOne: { filter: { _id: new Types.ObjectId(id) }, update: set } }]),
      async () => {
        const doc = await model.findById(id);
        doc?.set('tekst', 'Anders');
        await doc?.save();
      },
      async () => (await model.findById(id))?.deleteOne(),
      async () => (await model.findById(id))?.updateOne(set),
    ];
    for (const attempt of attempts)
      await expect(attempt()).rejects.toBeInstanceOf(BesluitOnveranderlijkError);
    const after = await bureau.call('GET /besluiten/:id', { params: { id } });
    expect(after.data.tekst).toBe('Zo blijft het');
  });

  it('a change is a new one that names the old one; of two at once one wins', async () => {
    const groep = await netwerk();
    const oud = (await take(bureau, { groepId: groep.id, tekst: 'Wekelijks' })).data;
    const twee = await Promise.all(
      ['Maandelijks', 'Nooit'].map((tekst) => take(bureau, { groepId: groep.id, tekst, vervangtId: oud.id })),
    );
    expect(twee.map((a) => a.status).toSorted()).toEqual([201, 409]);
    expect(twee.find((a) => a.status === 409)?.problem.code).toBe('al_vervangen');
    const winner = twee.find((a) => a.status === 201)?.data;
    expect(winner?.vervangt).toEqual({ id: oud.id, nummer: oud.nummer });
    const now = (await bureau.call('GET /besluiten/:id', { params: { id: oud.id } })).data;
    expect(now).toMatchObject({
      tekst: 'Wekelijks',
      vervangenDoor: { id: winner?.id, nummer: winner?.nummer },
    });
  });

  it('only a besluit of the same groep can be replaced', async () => {
    const [een, ander] = [await netwerk(), await netwerk()];
    const oud = (await take(bureau, { groepId: een.id, tekst: 'Van ons' })).data;
    const answer = await take(bureau, { groepId: ander.id, tekst: 'Van hen', vervangtId: oud.id });
    expect(answer.problem.fouten?.[0]?.veld).toBe('vervangtId');
  });
});

describe('taking a besluit', () => {
  it('is for who leads the groep, and for the programmabureau', async () => {
    const { werkgroep, bestuur } = server.world.groepen;
    expect((await take(trekker, { groepId: werkgroep, tekst: 'We meten in mei' })).status).toBe(201);
    expect((await take(await server.as('werkgroeplid'), { groepId: werkgroep, tekst: 'Nee' })).status).toBe(
      403,
    );
    expect((await take(await server.as('bestuurslid'), { groepId: bestuur, tekst: 'Nee' })).status).toBe(403);
    expect(
      (await take(await server.as('bestuursvoorzitter'), { groepId: bestuur, tekst: 'Ja' })).status,
    ).toBe(201);
    expect((await take(await server.as('oudLid'), { groepId: werkgroep, tekst: 'Nee' })).status).toBe(404);
    expect(
      (await take(await server.as('niemand'), { groepId: server.world.groepen.openNetwerk, tekst: 'Nee' }))
        .status,
    ).toBe(401);
  });

  it('tells rule 2 whether it is one of the bestuur', async () => {
    const { werkgroep, bestuur } = server.world.groepen;
    const ours = (await take(trekker, { groepId: werkgroep, tekst: 'Van ons' })).data;
    const theirs = (await take(bureau, { groepId: bestuur, tekst: 'Van het bestuur' })).data;
    const { besluiten } = server.app.services;
    expect(await besluiten.isBestuursbesluit(ours.id)).toBe(false);
    expect(await besluiten.isBestuursbesluit(theirs.id)).toBe(true);
    expect(await besluiten.isBestuursbesluit('f'.repeat(24))).toBe(false);
  });

  it('belongs to a bijeenkomst of the same groep', async () => {
    const { werkgroep, openNetwerk } = server.world.groepen;
    const begin = server.clock.now();
    const { data: b } = await trekker.call('POST /bijeenkomsten', {
      body: {
        ...{ titel: 'Besluiten nemen', groepIds: [werkgroep] },
        ...{ begin: begin.toISOString(), einde: new Date(begin.getTime() + UUR).toISOString() },
      },
    });
    const besluit = await take(trekker, { groepId: werkgroep, tekst: 'Hier genomen', bijeenkomstId: b.id });
    expect(besluit.data.bijeenkomst).toEqual({ id: b.id, titel: 'Besluiten nemen' });
    const list = await trekker.call('GET /besluiten', { query: { bijeenkomst: b.id } });
    expect(list.data.items.map((i) => i.id)).toEqual([besluit.data.id]);
    const wrong = await take(bureau, { groepId: openNetwerk, tekst: 'Elders', bijeenkomstId: b.id });
    expect(wrong.problem.fouten?.[0]?.veld).toBe('bijeenkomstId');
  });

  it('[rule 1] shows how many members the groep had on its day, whatever happened later', async () => {
    const { werkgroep } = server.world.groepen;
    const before = (await take(trekker, { groepId: werkgroep, tekst: 'Met zijn drieën' })).data;
    // The trekker, a lid, and a guest who was let in.
    expect(before.aantalLeden).toBe(3);
    server.clock.forward(2 * DAG);
    const begun = await bureau.call('POST /lidmaatschappen', {
      body: { groepId: werkgroep, persoonId: server.world.personas.zonderGroep },
    });
    expect(begun.status).toBe(201);
    const after = (await take(trekker, { groepId: werkgroep, tekst: 'Met zijn vieren' })).data;
    expect(after.aantalLeden).toBe(4);
    const again = (await trekker.call('GET /besluiten/:id', { params: { id: before.id } })).data;
    expect(again.aantalLeden).toBe(3);
  });

  it('[rule 9] names actielijnen and other besluiten only to who may see them', async () => {
    const { werkgroep } = server.world.groepen;
    const { openbaar, groep } = server.world.actielijnen;
    const oud = (await take(trekker, { groepId: werkgroep, tekst: 'Besloten' })).data;
    const besluit = (
      await take(trekker, {
        ...{ groepId: werkgroep, tekst: 'Voor iedereen te lezen', openbaarheid: 'openbaar' },
        ...{ actielijnIds: [openbaar, groep], vervangtId: oud.id },
      })
    ).data;
    expect(besluit.actielijnen.map((a) => a.id).toSorted()).toEqual([openbaar, groep].toSorted());
    const nobody = await server.as('niemand');
    const seen = (await nobody.call('GET /besluiten/:id', { params: { id: besluit.id } })).data;
    expect(seen.actielijnen.map((a) => a.id)).toEqual([openbaar]);
    expect(seen.vervangt).toBeNull();
    expect((await nobody.call('GET /besluiten/:id', { params: { id: oud.id } })).status).toBe(404);
    const bestuur = await server.as('bestuursvoorzitter');
    const hidden = await take(bestuur, {
      ...{ groepId: server.world.groepen.bestuur, tekst: 'Over iets dat ik niet zie', actielijnIds: [groep] },
    });
    expect(hidden.problem.fouten?.[0]?.veld).toBe('actielijnIds');
  });

  it('is refused for a groep that has ended', async () => {
    const groep = await netwerk();
    await groepModel(server.platform.db).updateOne(
      { _id: groep.id },
      { $set: { einde: server.clock.now() } },
    );
    expect((await take(bureau, { groepId: groep.id, tekst: 'Te laat' })).problem.code).toBe('groep_gesloten');
  });
});
