import type { NieuwAntwoord, NieuweOpmerking } from '@opgaveteams/shared/opmerkingen/opmerking.schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { DAG } from '../testing/clock.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import type { Visitor } from '../testing/visitor.ts';
import { planZitting } from '../testing/zitting.ts';

let server: TestServer;
let trekker: Visitor;
let lid: Visitor;

beforeAll(async () => {
  server = await startTestServer();
  trekker = await server.as('trekkerWerkgroep');
  lid = await server.as('werkgroeplid');
});
afterAll(() => server.close());

/** A new verslag of the werkgroep; ter correctie if asked. Gives its id and the version of its life. */
async function verslag(fase: 'in_bewerking' | 'ter_correctie' = 'in_bewerking') {
  const { verslagId } = await planZitting(server);
  if (fase === 'in_bewerking') return { verslagId, versie: 1 };
  const gewoon = await trekker.call('PUT /vaststellingen/:id/gewone-taal', {
    ...{ params: { id: verslagId }, versie: 1, body: { tekst: 'Zo zit het.' } },
  });
  const ronde = await trekker.call('PUT /vaststellingen/:id/correctieronde', {
    ...{ params: { id: verslagId }, versie: gewoon.data.versie, body: { dagen: 7 } },
  });
  return { verslagId, versie: ronde.data.versie };
}

/** An anchor as the editor makes it: two places in a text, and the words between them. */
function anker(citaat: string) {
  const text = new Y.Doc().getText('x');
  text.insert(0, `Voor ${citaat} na`);
  const place = (index: number, assoc: number) =>
    Buffer.from(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, index, assoc))).toString(
      'base64',
    );
  return { van: place(5, 0), tot: place(5 + citaat.length, -1), citaat };
}

const say = (who: Visitor, body: NieuweOpmerking) => who.call('POST /opmerkingen', { body });
const answer = (who: Visitor, id: string, body: NieuwAntwoord) =>
  who.call('PUT /opmerkingen/:id/antwoord', { params: { id }, body });
const list = async (verslagId: string, stand: 'open' | 'gesloten' | 'naschrift' = 'open') =>
  (await lid.call('GET /opmerkingen', { query: { verslag: verslagId, stand } })).data.items;
const voorstel = (verslagId: string): NieuweOpmerking => ({
  ...{ verslagId, soort: 'voorstel', anker: anker('twee'), nieuw: 'drie' },
});

describe('remarks in the margin', () => {
  it('a correction says something else than what stands there', async () => {
    const { verslagId } = await verslag('ter_correctie');
    const same = await say(lid, { ...voorstel(verslagId), nieuw: 'twee' });
    expect([same.status, same.problem.fouten?.[0]?.veld]).toEqual([400, 'nieuw']);
    expect(await list(verslagId)).toEqual([]);
  });

  it('what waits already is not told of as opened again', async () => {
    const { verslagId } = await verslag();
    const { id } = (await say(lid, { verslagId, tekst: 'Klopt dit?' })).data;
    const told: string[] = [];
    server.platform.bus.on('change', (change) => told.push(change.noun));
    const open = await trekker.call('DELETE /opmerkingen/:id/antwoord', { params: { id } });
    expect([open.data.stand, told.includes('opmerkingen')]).toEqual(['open', false]);
  });

  it('a thread on a passage: said, discussed, resolved, found again, and opened again', async () => {
    const { verslagId } = await verslag();
    const said = await say(lid, { verslagId, tekst: 'Klopt dit?', anker: anker('twee') });
    expect(said.status).toBe(201);
    const { id } = said.data;
    await trekker.call('POST /opmerkingen/:id/reacties', { params: { id }, body: { tekst: 'Ja.' } });
    const [thread] = await list(verslagId);
    expect(thread).toMatchObject({ tekst: 'Klopt dit?', stand: 'open', anker: { citaat: 'twee' } });
    expect(thread?.reacties).toMatchObject([{ tekst: 'Ja.', wie: { naam: 'trekkerWerkgroep' } }]);

    expect((await answer(trekker, id, { uitkomst: 'opgelost' })).data.stand).toBe('gesloten');
    expect(await list(verslagId)).toEqual([]);
    expect(await list(verslagId, 'gesloten')).toMatchObject([{ id, antwoord: { uitkomst: 'opgelost' } }]);
    await lid.call('DELETE /opmerkingen/:id/antwoord', { params: { id } });
    expect(await list(verslagId)).toMatchObject([{ id, antwoord: null }]);
  });

  it('others who have it open hear of it at once', async () => {
    const { verslagId } = await verslag();
    const live = await trekker.live();
    const told = live.next('changed', (m) => m.noun === 'opmerkingen' && m.id === verslagId);
    await say(lid, { verslagId, tekst: 'Klopt dit?' });
    await told;
    live.close();
  });

  it('[rule 9] who may not read the text finds no remarks there and makes none; who only reads, does', async () => {
    const { verslagId } = await verslag();
    for (const persona of ['panellid', 'niemand'] as const) {
      const visitor = await server.as(persona);
      expect((await say(visitor, { verslagId, tekst: 'Hoi' })).status).toBe(404);
      expect((await visitor.call('GET /opmerkingen', { query: { verslag: verslagId } })).status).toBe(404);
    }
    const hoe = await server.app.services.verslagen.idVan('hoe', server.world.actielijnen.openbaar);
    const niemand = await server.as('niemand');
    expect((await say(niemand, { verslagId: hoe ?? '', tekst: 'Hoi' })).status).toBe(401);
    const reader = await server.as('bestuurslid');
    expect((await say(reader, { verslagId: hoe ?? '', tekst: 'Kan dit eerder?' })).status).toBe(201);
  });

  it('two who resolve at once: one does, the other hears it', async () => {
    const { verslagId } = await verslag();
    const { id } = (await say(lid, { verslagId, tekst: 'Klopt dit?' })).data;
    const both = await Promise.all([trekker, lid].map((who) => answer(who, id, { uitkomst: 'opgelost' })));
    expect(both.map((a) => a.status).toSorted()).toEqual([200, 409]);
  });

  it('what is empty, too long or no place in a text is refused with its field', async () => {
    const { verslagId } = await verslag();
    const bad: [NieuweOpmerking, string][] = [
      [{ verslagId, tekst: '' }, 'tekst'],
      [{ verslagId, tekst: 'a'.repeat(2_001) }, 'tekst'],
      [{ verslagId, tekst: 'x', anker: { van: '!', tot: '!', citaat: 'x' } }, 'anker.van'],
      [{ verslagId, tekst: 'x', anker: { van: '/////w==', tot: '/////w==', citaat: 'x' } }, 'anker'],
    ];
    for (const [body, veld] of bad) {
      const { status, problem } = await say(lid, body);
      expect(status, veld).toBe(400);
      expect(problem.fouten?.map((f) => f.veld)).toContain(veld);
    }
  });
});

describe('corrections', () => {
  it('a member proposes one while the verslag is ter correctie and in time, and not else', async () => {
    const early = await verslag();
    expect((await say(lid, voorstel(early.verslagId))).problem.code).toBe('verslag_fase');
    const { verslagId } = await verslag('ter_correctie');
    expect((await say(lid, voorstel(verslagId))).status).toBe(201);
    server.clock.forward(8 * DAG);
    expect((await say(lid, voorstel(verslagId))).problem.code).toBe('verslag_fase');
  });

  it('each is answered by who leads the verslag: taken over, or not with a reason', async () => {
    const { verslagId } = await verslag('ter_correctie');
    const { id } = (await say(lid, voorstel(verslagId))).data;
    expect((await answer(lid, id, { uitkomst: 'overgenomen' })).status).toBe(403);
    expect((await answer(trekker, id, { uitkomst: 'opgelost' })).status).toBe(400);
    expect((await answer(trekker, id, { uitkomst: 'niet_overgenomen' })).problem.fouten).toMatchObject([
      { veld: 'reden' },
    ]);
    const no = await answer(trekker, id, { uitkomst: 'niet_overgenomen', reden: 'Zo is het gezegd.' });
    expect(no.data.antwoord).toMatchObject({ reden: 'Zo is het gezegd.', wie: { naam: 'trekkerWerkgroep' } });
  });

  it('[rule 6] while one waits for an answer the verslag is not vastgesteld; what is said after it is a naschrift', async () => {
    const { verslagId, versie } = await verslag('ter_correctie');
    const { id } = (await say(lid, voorstel(verslagId))).data;
    const stelVast = () =>
      trekker.call('POST /vaststellingen/:id/besluit', {
        ...{ params: { id: verslagId }, versie, body: { groepId: server.world.groepen.werkgroep } },
      });
    const refused = await stelVast();
    expect(refused.problem.code).toBe('correctie_open');
    const seen = await trekker.call('GET /vaststellingen/:id', { params: { id: verslagId } });
    expect(seen.data.openCorrecties).toBe(1);

    // The words are of another text: somebody changed this one by hand.
    await answer(trekker, id, { uitkomst: 'overgenomen', metDeHand: true });
    const { data } = await stelVast();
    expect(data.fase).toBe('vastgesteld');
    await say(lid, { verslagId, tekst: 'Dit is later anders gegaan.' });
    expect(await list(verslagId, 'naschrift')).toMatchObject([{ soort: 'naschrift', stand: 'naschrift' }]);
    expect((await lid.call('DELETE /opmerkingen/:id/antwoord', { params: { id } })).status).toBe(403);
    const now = await trekker.call('GET /vaststellingen/:id', { params: { id: verslagId } });
    expect(now.data.vastgesteld?.hash).toBe(data.vastgesteld?.hash);
  });
});
