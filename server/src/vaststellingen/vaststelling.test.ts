import { createHash } from 'node:crypto';
import type { Vaststelling } from '@opgaveteams/shared/vaststellingen/vaststelling.schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.ts';
import type { Visitor } from '../testing/visitor.ts';
import { eventually } from '../testing/writer.ts';
import { planZitting, saved, writersIn } from '../testing/zitting.ts';
import { blokregels } from './canoniek.ts';

let server: TestServer;
let trekker: Visitor;
let lid: Visitor;
const as = writersIn(() => server);

beforeAll(async () => {
  server = await startTestServer();
  trekker = await server.as('trekkerWerkgroep');
  lid = await server.as('werkgroeplid');
});
afterAll(() => server.close());

const overleg = () => planZitting(server);
const get = async (id: string, who = trekker): Promise<Vaststelling> =>
  (await who.call('GET /vaststellingen/:id', { params: { id } })).data;
const stelVast = (id: string, versie: number, who = trekker) =>
  who.call('POST /vaststellingen/:id/besluit', {
    params: { id },
    versie,
    body: { groepId: server.world.groepen.werkgroep },
  });
const terCorrectie = (id: string, versie: number) =>
  trekker.call('PUT /vaststellingen/:id/correctieronde', { params: { id }, versie, body: {} });

/** A verslag that only waits for the groep: ter correctie, with its text in plain language. Gives its version. */
async function gereed(id: string): Promise<number> {
  const { data } = await trekker.call('PUT /vaststellingen/:id/gewone-taal', {
    ...{ params: { id }, versie: 1, body: { tekst: 'We gaan meten.' } },
  });
  return (await terCorrectie(id, data.versie)).data.versie;
}

async function besluiten(bijeenkomst: string) {
  return (await trekker.call('GET /besluiten', { query: { bijeenkomst } })).data.items;
}

describe('the life of a verslag', () => {
  it('written, then ter correctie: members read, who leads it writes; and back again', async () => {
    const { verslagId } = await overleg();
    const [sam, noor] = [await as('werkgroeplid', verslagId), await as('trekkerWerkgroep', verslagId)];
    expect(await get(verslagId, lid)).toMatchObject({ fase: 'in_bewerking', magSchrijven: true, versie: 1 });

    const { data } = await terCorrectie(verslagId, 1);
    const week = server.clock.now().getTime() + 7 * 86_400_000;
    expect(Math.abs(new Date(data.correctieTot ?? '').getTime() - week)).toBeLessThan(10_000);
    await sam.until((s) => s.status === 'alleen_lezen' && s.waarom === 'ter_correctie');
    noor.write('Verbeterd');
    await saved(noor);
    await eventually('sam sees it', () => sam.form().includes('Verbeterd'));

    await trekker.call('DELETE /vaststellingen/:id/correctieronde', {
      ...{ params: { id: verslagId }, versie: data.versie },
    });
    await sam.until((s) => s.status === 'opgeslagen' && s.waarom === null);
  });

  it('[rule 6] is not vastgesteld without its text in gewone taal', async () => {
    const { verslagId, id: bijeenkomstId } = await overleg();
    const { data } = await terCorrectie(verslagId, 1);
    const answer = await stelVast(verslagId, data.versie);
    expect(answer.status).toBe(409);
    expect(answer.problem).toMatchObject({ code: 'gewone_taal_nodig' });
    expect(answer.problem.detail).toContain('gewone taal');
    expect(await besluiten(bijeenkomstId)).toEqual([]);
    expect(await get(verslagId)).toMatchObject({ fase: 'ter_correctie', vastgesteld: null });
  });

  it('is not vastgesteld before it was ter correctie', async () => {
    const { verslagId } = await overleg();
    const { data } = await trekker.call('PUT /vaststellingen/:id/gewone-taal', {
      ...{ params: { id: verslagId }, versie: 1, body: { tekst: 'Zo zit het.' } },
    });
    expect((await stelVast(verslagId, data.versie)).problem.code).toBe('verslag_fase');
  });

  it('[rule 9] is vastgesteld only by who takes besluiten of its groep', async () => {
    const { verslagId } = await overleg();
    const versie = await gereed(verslagId);
    for (const [persona, status] of [
      ['werkgroeplid', 403],
      ['kernteamlidWonen', 403],
      ['bestuursvoorzitter', 404],
      ['niemand', 404],
    ] as const)
      expect((await stelVast(verslagId, versie, await server.as(persona))).status, persona).toBe(status);
    const vreemd = await trekker.call('POST /vaststellingen/:id/besluit', {
      ...{ params: { id: verslagId }, versie, body: { groepId: server.world.groepen.openNetwerk } },
    });
    expect(vreemd.status).toBe(403);
  });

  it('[rule 10] two who write in gewone taal at once: the second sees the text of the first', async () => {
    const { verslagId } = await overleg();
    const write = (who: Visitor, tekst: string) =>
      who.call('PUT /vaststellingen/:id/gewone-taal', {
        ...{ params: { id: verslagId }, versie: 1, body: { tekst } },
      });
    const answers = await Promise.all([write(trekker, 'Van de trekker'), write(lid, 'Van het lid')]);
    expect(answers.map((a) => a.status).toSorted()).toEqual([200, 412]);
    const [first, second] = answers.toSorted((a, b) => a.status - b.status);
    expect(second?.problem.huidig).toMatchObject({ gewoneTaal: first?.data.gewoneTaal });
  });
});

describe('vastgesteld', () => {
  it('[rule 7] gives one besluit that names the hash, and a text that anybody can check', async () => {
    const { verslagId, id: bijeenkomstId } = await overleg();
    const sam = await as('werkgroeplid', verslagId);
    sam.write('De muren zijn nat');
    await saved(sam);
    const versie = await gereed(verslagId);
    const { status, data } = await stelVast(verslagId, versie);
    expect(status).toBe(200);
    expect(data).toMatchObject({ fase: 'vastgesteld', magSchrijven: false });
    const [besluit, ...more] = await besluiten(bijeenkomstId);
    expect(more).toEqual([]);
    expect(data.vastgesteld?.besluit).toEqual({ id: besluit?.id, nummer: besluit?.nummer });
    expect(besluit?.reden).toContain(data.vastgesteld?.hash);

    const tekst = await lid.call('GET /vaststellingen/:id/tekst', { params: { id: verslagId } });
    const { canoniek, hash } = tekst.data;
    expect(createHash('sha256').update(canoniek).digest('hex')).toBe(hash);
    expect(hash).toBe(data.vastgesteld?.hash);
    const [kop, ...blokken] = canoniek.trimEnd().split('\n');
    expect(JSON.parse(kop ?? '')).toMatchObject({
      vorm: 'opgaveteams-verslag/1',
      gewoneTaal: 'We gaan meten.',
    });
    expect(blokken).toEqual(['{"inhoud":[{"tekst":"De muren zijn nat"}],"soort":"paragraph"}']);
  });

  it('[rule 7] [rule 10] two who stellen vast at once: one besluit, the other hears that it is done', async () => {
    const { verslagId, id: bijeenkomstId } = await overleg();
    const versie = await gereed(verslagId);
    const bureau = await server.as('programmabureau');
    const answers = await Promise.all([stelVast(verslagId, versie), stelVast(verslagId, versie, bureau)]);
    expect(answers.map((a) => a.status).toSorted()).toEqual([200, 412]);
    const late = answers.find((a) => a.status === 412);
    expect(late?.problem.huidig).toMatchObject({ fase: 'vastgesteld' });
    expect(await besluiten(bijeenkomstId)).toHaveLength(1);
  });

  it('[V2] [V6] while three people type: all become readers, and what was acknowledged is in the hash', async () => {
    const { verslagId } = await overleg();
    const versie = await gereed(verslagId);
    const people = await Promise.all(
      (['trekkerWerkgroep', 'trekkerWonen', 'programmabureau'] as const).map((p) => as(p, verslagId)),
    );
    let n = 0;
    const typing = setInterval(() => people.forEach((w) => w.write(`regel ${++n}`)), 2);
    await eventually('they are typing', () => n > 60);
    const { data } = await stelVast(verslagId, versie);
    await Promise.all(
      people.map((w) => w.until((s) => s.status === 'alleen_lezen' && s.waarom === 'vastgesteld')),
    );
    clearInterval(typing);

    const { canoniek } = (await lid.call('GET /vaststellingen/:id/tekst', { params: { id: verslagId } }))
      .data;
    const fixed = canoniek.trimEnd().split('\n').slice(1);
    expect(data.vastgesteld?.hash).toBe(createHash('sha256').update(canoniek).digest('hex'));
    // Who opens it now has exactly what was vastgesteld.
    const reader = await as('werkgroeplid', verslagId);
    expect(blokregels(reader.doc)).toEqual(fixed);
    for (const writer of people) {
      // What is not in it is counted as not saved, and kept: nothing was acknowledged and lost.
      const mine = blokregels(writer.doc);
      for (const line of fixed) expect(mine).toContain(line);
      const left = mine.filter((line) => !fixed.includes(line)).length;
      expect(writer.sync.state().unsaved > 0).toBe(left > 0);
    }
  });

  it('nothing changes it: no update, no text in gewone taal, no new round, not a second time', async () => {
    const { verslagId } = await overleg();
    const { data } = await stelVast(verslagId, await gereed(verslagId));
    const versie = data.versie;
    const calls = [
      await terCorrectie(verslagId, versie),
      await trekker.call('DELETE /vaststellingen/:id/correctieronde', { params: { id: verslagId }, versie }),
      await trekker.call('PUT /vaststellingen/:id/gewone-taal', {
        ...{ params: { id: verslagId }, versie, body: { tekst: 'Anders' } },
      }),
      await stelVast(verslagId, versie),
    ];
    expect(calls.map((c) => c.problem.code)).toEqual(calls.map(() => 'verslag_fase'));
    const bureau = await as('programmabureau', verslagId);
    bureau.write('toch nog iets');
    await bureau.until((s) => s.unsaved > 0 && s.waarom === 'vastgesteld');
    expect((await get(verslagId)).vastgesteld?.hash).toBe(data.vastgesteld?.hash);
  });

  it('[rule 11] is in the log, with who did it', async () => {
    const { verslagId, id: bijeenkomstId } = await overleg();
    await stelVast(verslagId, await gereed(verslagId));
    const { data } = await lid.call('GET /gebeurtenissen', { query: { ding: bijeenkomstId } });
    const acties = data.items.map((g) => [g.actie, g.wie.naam]);
    for (const actie of ['gewone_taal_geschreven', 'verslag_ter_correctie', 'verslag_vastgesteld'])
      expect(acties).toContainEqual([actie, 'trekkerWerkgroep']);
  });
});
