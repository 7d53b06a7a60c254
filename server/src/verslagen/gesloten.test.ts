import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.ts';
import type { Visitor } from '../testing/visitor.ts';
import { eventually } from '../testing/writer.ts';
import { planZitting, saved, writersIn } from '../testing/zitting.ts';

let server: TestServer;
let bureau: Visitor;
const as = writersIn(() => server);

beforeAll(async () => {
  server = await startTestServer();
  bureau = await server.as('programmabureau');
});
afterAll(() => server.close());

/** Closes the werkgroep at a moment, or opens it again. */
async function einde(moment: Date | null): Promise<void> {
  const params = { id: server.world.groepen.werkgroep };
  const { data } = await bureau.call('GET /groepen/:id', { params });
  const body = { einde: moment?.toISOString() ?? null };
  const { status } = await bureau.call('PATCH /groepen/:id', { params, versie: data.versie, body });
  expect(status).toBe(200);
}

describe('[V6] a groep that is closed', () => {
  it('ends the writing in its verslagen for all who have them open, at once and with the reason; open again it goes on', async () => {
    const { verslagId } = await planZitting(server);
    const people = [
      await as('werkgroeplid', verslagId),
      await as('trekkerWerkgroep', verslagId),
      await as('programmabureau', verslagId),
    ] as const;
    const [sam] = people;
    sam.write('Wat we nog wisten');
    await saved(sam);
    await einde(server.clock.now());
    for (const writer of people)
      await writer.until((s) => s.status === 'alleen_lezen' && s.waarom === 'groep_gesloten');
    // What somebody writes after it is not taken, and kept.
    sam.write('te laat');
    await sam.until((s) => s.unsaved > 0 && s.waarom === 'groep_gesloten');
    const late = await as('trekkerWerkgroep', verslagId);
    expect(late.sync.state()).toMatchObject({ magSchrijven: false, waarom: 'groep_gesloten' });
    expect(late.form()).toContain('Wat we nog wisten');
    expect(late.form()).not.toContain('te laat');

    await einde(null);
    await sam.until((s) => s.status === 'opgeslagen' && s.waarom === null);
    await eventually('what was kept is there', () => late.form().includes('te laat'));
  });

  it('takes nothing by another way either: no version put back or kept, no gewone taal, no picture', async () => {
    const { verslagId: id } = await planZitting(server);
    const trekker = await server.as('trekkerWerkgroep');
    const kept = await trekker.call('POST /versies', { body: { verslagId: id, naam: 'Toen' } });
    await einde(server.clock.now());
    const answers = [
      await trekker.call('POST /versies/:id/terugzetten', { params: { id: kept.data.id } }),
      await trekker.call('POST /versies', { body: { verslagId: id, naam: 'Nu' } }),
      await trekker.call('PUT /vaststellingen/:id/gewone-taal', {
        ...{ params: { id }, versie: 1, body: { tekst: 'Zo zit het.' } },
      }),
      await trekker.call('POST /verslagen/:id/afbeeldingen', { params: { id } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    const read = await trekker.call('GET /verslagen/:id', { params: { id } });
    expect(read.data).toMatchObject({ id, magSchrijven: false });
    await einde(null);
  });

  it('nothing new begins in the life of its verslag: no correction round, no vaststelling, and nobody is offered one', async () => {
    const { verslagId: id } = await planZitting(server);
    const trekker = await server.as('trekkerWerkgroep');
    const params = { id };
    const leads = async (who: Visitor) =>
      (await who.call('GET /vaststellingen/:id', { params })).data.magLeiden;
    expect(await leads(trekker)).toBe(true);
    await einde(server.clock.now());
    expect(await Promise.all([trekker, bureau].map(leads))).toEqual([false, false]);
    const round = { params, versie: 1, body: { dagen: 7 } };
    const answer = await trekker.call('PUT /vaststellingen/:id/correctieronde', round);
    expect([answer.status, answer.problem.code]).toEqual([409, 'groep_gesloten']);
    await einde(null);
    expect(await leads(trekker)).toBe(true);
    expect((await trekker.call('PUT /vaststellingen/:id/correctieronde', round)).status).toBe(200);
    await einde(server.clock.now());
    const back = await trekker.call('DELETE /vaststellingen/:id/correctieronde', { params, versie: 2 });
    expect([back.status, back.problem.code]).toEqual([409, 'groep_gesloten']);
    await einde(null);
  });

  it('by the clock: at its end, without anybody doing anything', async () => {
    const { verslagId } = await planZitting(server);
    await einde(new Date(server.clock.now().getTime() + 1_200));
    const sam = await as('werkgroeplid', verslagId);
    expect(sam.sync.state().magSchrijven).toBe(true);
    await sam.until((s) => s.status === 'alleen_lezen' && s.waarom === 'groep_gesloten');
    await einde(null);
    await sam.until((s) => s.status === 'opgeslagen');
  });

  it('gives no right in the hoe of an actielijn; the kernteam and its trekkers write on', async () => {
    const { verslagen } = server.app.services;
    const hoe = (await verslagen.idVan('hoe', server.world.actielijnen.alliantie)) ?? '';
    const [sam, kern] = [await as('werkgroeplid', hoe), await as('kernteamlidWonen', hoe)];
    await einde(server.clock.now());
    await sam.until((s) => s.status === 'alleen_lezen' && s.waarom === 'groep_gesloten');
    kern.write('Het team gaat door');
    await saved(kern);
    await eventually('sam reads it', () => sam.form().includes('Het team gaat door'));
    await einde(null);
  });
});
