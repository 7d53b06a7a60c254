import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProgramma } from '../testing/programma.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import type { Visitor } from '../testing/visitor.ts';

let server: TestServer;
let niemand: Visitor;
let kern: Visitor;
let versieId: string;
let deelId: string;

beforeAll(async () => {
  server = await startTestServer();
  niemand = await server.as('niemand');
  kern = await server.as('kernteamlidJeugd');
  ({ versieId, deelId } = await openProgramma(server));
});
afterAll(() => server.close());

/** Somebody who is not signed in, and takes the time to write. */
async function zeg(tekst: string, extra: Record<string, unknown> = {}) {
  const { data } = await niemand.call('POST /reacties/formulieren', {});
  server.clock.forward(5_000);
  return niemand.call('POST /reacties', { body: { versieId, tekst, ...data, ...extra } });
}
const gelezen = async (wie: Visitor): Promise<string[]> =>
  (await wie.call('GET /reacties', { query: { versie: versieId } })).data.items.map((r) => r.tekst);

describe('a reactie', () => {
  it('of somebody who is not signed in is read by a person before everybody reads it', async () => {
    const { data, status } = await zeg('Zet er bomen bij.');
    expect([status, data.reactie.stand]).toEqual([201, 'wacht']);
    expect(await gelezen(niemand)).not.toContain('Zet er bomen bij.');
    expect(await gelezen(kern)).toContain('Zet er bomen bij.');
    await kern.call('POST /reacties/beoordelingen', {
      body: { ids: [data.reactie.id], besluit: 'openbaar' },
    });
    expect(await gelezen(niemand)).toContain('Zet er bomen bij.');
  });

  it('is not taken from a machine: at once, twice with one form, or with the field that nobody sees', async () => {
    const { data: form } = await niemand.call('POST /reacties/formulieren', {});
    const send = (extra = {}) =>
      niemand.call('POST /reacties', { body: { versieId, tekst: 'Koop nu.', ...form, ...extra } });
    expect((await send()).status).toBe(429);
    server.clock.forward(5_000);
    expect((await send({ website: 'https://spam.test' })).status).toBe(400);
    expect((await send()).status).toBe(201);
    expect((await send()).status).toBe(400);
    expect((await send({ formulier: '' })).status).toBe(400);
  });

  it('is bounded in size', async () => {
    expect((await zeg('a'.repeat(4_001))).status).toBe(400);
  });

  it('is about words that are in the text', async () => {
    const anker = { woorden: 'veertig woningen', ervoor: 'We maken ', erna: ' droog' };
    expect((await zeg('Te weinig.', { deelId, anker })).data.reactie).toMatchObject({
      anker,
      deel: { id: deelId },
    });
    const fout = { ...anker, woorden: 'honderd woningen' };
    expect((await zeg('Te veel.', { deelId, anker: fout })).status).toBe(400);
  });

  it('is followed by who has its secret, from received to what was done with it and why', async () => {
    const { data } = await zeg('Meer licht.', { naam: 'Fatima' });
    const volg = async () =>
      (await niemand.call('POST /reacties/bewijzen', { body: { geheim: data.geheim } })).data.reactie;
    expect(await volg()).toMatchObject({ stand: 'wacht', naam: 'Fatima', antwoord: null });
    const ids = [data.reactie.id];
    await kern.call('POST /reacties/beoordelingen', { body: { ids, besluit: 'openbaar' } });
    await kern.call('POST /reacties/antwoorden', {
      body: { ids, soort: 'overgenomen', waarom: 'Het is er donker.', versieId, deelId },
    });
    expect((await volg()).antwoord).toMatchObject({
      ...{ soort: 'overgenomen', waarom: 'Het is er donker.', versie: { nummer: 1 }, deelId },
    });
    const fout = await niemand.call('POST /reacties/bewijzen', { body: { geheim: 'x'.repeat(32) } });
    expect(fout.status).toBe(404);
  });

  it('that was refused needs no antwoord; who sent it reads why', async () => {
    const { data } = await zeg('Lelijke woorden.');
    const ids = [data.reactie.id];
    const weiger = (reden: string) =>
      kern.call('POST /reacties/beoordelingen', { body: { ids, besluit: 'geweigerd', reden } });
    expect((await weiger('')).status).toBe(400);
    expect((await weiger('Dit is een scheldwoord.')).data.items[0]?.stand).toBe('geweigerd');
    const bewijs = await niemand.call('POST /reacties/bewijzen', { body: { geheim: data.geheim } });
    expect(bewijs.data.reactie.weigering).toBe('Dit is een scheldwoord.');
    expect(await gelezen(niemand)).not.toContain('Lelijke woorden.');
  });

  it('is answered once, many at a time; of two at once one is told', async () => {
    const ids: string[] = [];
    for (const tekst of ['Een.', 'Twee.', 'Drie.']) {
      const body = { versieId, tekst, kanaal: 'gesprek' } as const;
      ids.push((await kern.call('POST /reacties', { body })).data.reactie.id);
    }
    const answer = (waarom: string) =>
      kern.call('POST /reacties/antwoorden', { body: { ids, soort: 'deels', waarom } });
    expect((await answer('Dit doen we later.')).data.items.map((r) => r.antwoord?.soort)).toEqual([
      ...['deels', 'deels', 'deels'],
    ]);
    expect((await answer('Toch niet.')).problem.code).toBe('al_beantwoord');
  });

  it('of who is signed in is on their own list, and loses its name with who is forgotten', async () => {
    const lid = await server.as('werkgroeplid');
    await lid.call('POST /reacties', { body: { versieId, tekst: 'Van mij.', naam: 'werkgroeplid' } });
    const mijn = async () => (await lid.call('GET /reacties/van-mij', {})).data.items.map((r) => r.tekst);
    expect(await mijn()).toEqual(['Van mij.']);
    await server.app.services.reacties.vergeet(server.world.personas.werkgroeplid);
    expect(await mijn()).toEqual([]);
    const { data } = await niemand.call('GET /reacties', { query: { versie: versieId } });
    expect(data.items.find((r) => r.tekst === 'Van mij.')?.naam).toBe('');
  });
});
