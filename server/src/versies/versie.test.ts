import { MAX_UPDATE_BYTES } from '@opgaveteams/shared/verslagen/verslag.limits';
import { tekstVan } from '@opgaveteams/shared/verslagen/verslag.tekst';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { DAG, UUR } from '../testing/clock.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import type { Visitor } from '../testing/visitor.ts';
import { eventually, type Writer } from '../testing/writer.ts';
import { planZitting, saved, writersIn } from '../testing/zitting.ts';
import { Gewist, lettersIn } from './letters.ts';
import { zetTerug } from './terugzetten.ts';
import { teVeel } from './thinning.ts';

const MINUUT = 60_000;

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

const verslag = async () => (await planZitting(server)).verslagId;

async function writes(writer: Writer, words: string): Promise<void> {
  writer.write(words);
  await saved(writer);
}

const versies = async (verslagId: string) =>
  (await lid.call('GET /versies', { query: { verslag: verslagId } })).data.items;
const sessies = async (verslagId: string) =>
  (await lid.call('GET /schrijfsessies', { query: { verslag: verslagId } })).data.items;
const bijhouden = () => server.app.services.versies.bijhouden();

describe('who wrote when', () => {
  it('one line for each time that somebody wrote, not for each letter; a pause of ten minutes begins another', async () => {
    const id = await verslag();
    const [sam, noor] = [await as('werkgroeplid', id), await as('trekkerWerkgroep', id)];
    await writes(sam, 'twaalf teken');
    await writes(sam, 'acht ltr');
    await writes(noor, 'vier');
    server.clock.forward(9 * MINUUT);
    await writes(sam, 'nog vier');
    expect(await sessies(id)).toHaveLength(2);
    server.clock.forward(11 * MINUUT);
    await writes(sam, 'later');
    const all = await sessies(id);
    expect(all.map((s) => [s.wie.naam, s.erbij])).toEqual([
      ['werkgroeplid', 5],
      ['trekkerWerkgroep', 4],
      ['werkgroeplid', 28],
    ]);
  });

  it('counts what goes too, and not again what a device that was away tells once more', () => {
    const doc = new Y.Doc();
    const text = doc.getText('t');
    text.insert(0, 'tien tekens');
    const gewist = new Gewist();
    let made: Uint8Array = new Uint8Array();
    doc.on('update', (update: Uint8Array) => (made = update));
    text.delete(0, 5);
    expect(lettersIn(made, gewist)).toEqual({ erbij: 0, eraf: 5 });
    text.delete(0, 1);
    expect(lettersIn(made, gewist)).toEqual({ erbij: 0, eraf: 1 });
    expect(lettersIn(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)), gewist).eraf).toBe(0);
  });

  it('[rule 9] who may not read the text does not see who wrote in it', async () => {
    const id = await verslag();
    const outsider = await server.as('panellid');
    expect((await outsider.call('GET /schrijfsessies', { query: { verslag: id } })).status).toBe(404);
    expect((await outsider.call('GET /versies', { query: { verslag: id } })).status).toBe(404);
  });
});

describe('what changes when a version is put back', () => {
  const texts = (nu: string, toen: string) =>
    [nu, toen].map((words) => {
      const doc = new Y.Doc();
      tekstVan(doc).insert(0, words, {});
      return doc;
    }) as [Y.Doc, Y.Doc];

  it('is only what differs: a remark and a caret at the rest stay with their words', () => {
    const [nu, toen] = texts('Voor midden na\n', 'Voor het hart na\n');
    const place = Y.createRelativePositionFromTypeIndex(tekstVan(nu), 12, 0);
    zetTerug(nu, toen);
    expect(tekstVan(nu).toString()).toBe('Voor het hart na\n');
    expect(Y.createAbsolutePositionFromRelativePosition(place, nu)?.index).toBe(14);
  });

  it('[V15] is never half of a character', () => {
    const [nu, toen] = texts('Fijn \u{1F600} zeg', 'Fijn \u{1F601} zeg');
    zetTerug(nu, toen);
    expect(tekstVan(nu).toString()).toBe('Fijn \u{1F601} zeg');
    const [later, was] = texts('a\u{1F600}b', 'a\u{1FA00}b');
    zetTerug(later, was);
    expect(tekstVan(later).toString()).toBe('a\u{1FA00}b');
  });

  it('is how words look too, and what is no text', () => {
    const [nu, toen] = texts('een twee drie', 'een twee drie');
    tekstVan(toen).format(4, 4, { bold: {} });
    tekstVan(toen).insertEmbed(3, { type: 'hardBreak' });
    zetTerug(nu, toen);
    expect(tekstVan(nu).toDelta()).toEqual(tekstVan(toen).toDelta());
  });
});

describe('versions', () => {
  it('are kept by themselves when a text comes to rest, once, and not while it stays the same', async () => {
    const id = await verslag();
    const sam = await as('werkgroeplid', id);
    await writes(sam, 'Eerste');
    await bijhouden();
    expect(await versies(id)).toEqual([]);
    server.clock.forward(11 * MINUUT);
    await bijhouden();
    await bijhouden();
    expect(await versies(id)).toMatchObject([{ soort: 'vanzelf', wie: null }]);
  });

  it('get a name by hand; can be read as they were', async () => {
    const id = await verslag();
    const sam = await as('werkgroeplid', id);
    await writes(sam, 'De opzet');
    const kept = await lid.call('POST /versies', { body: { verslagId: id, naam: 'Opzet' } });
    expect(kept.status).toBe(201);
    await writes(sam, 'Nog een regel');
    const read = await trekker.call('GET /versies/:id', { params: { id: kept.data.id } });
    expect(read.data).toMatchObject({ naam: 'Opzet', tekst: 'De opzet', magTerugzetten: true });
    expect(read.data.wie?.naam).toBe('werkgroeplid');
  });

  it('one is put back as a new change that all see; what was there became a version first', async () => {
    const id = await verslag();
    const [sam, noor] = [await as('werkgroeplid', id), await as('trekkerWerkgroep', id)];
    await writes(sam, 'Blijft');
    await writes(sam, 'Oud');
    const kept = await lid.call('POST /versies', { body: { verslagId: id, naam: 'Toen' } });
    await writes(noor, 'Nieuw');
    const back = await lid.call('POST /versies/:id/terugzetten', { params: { id: kept.data.id } });
    expect(back.status).toBe(201);
    await eventually('both see it', () =>
      [sam, noor].every((w) => w.form().includes('Oud') && !w.form().includes('Nieuw')),
    );
    await saved(sam);
    const [vooraf] = await versies(id);
    expect(vooraf).toMatchObject({ soort: 'vooraf', wie: { naam: 'werkgroeplid' } });
    const before = await lid.call('GET /versies/:id', { params: { id: vooraf?.id ?? '' } });
    expect(before.data.tekst).toBe('Blijft\nOud\nNieuw');
    // And back again: nothing is lost either way.
    await lid.call('POST /versies/:id/terugzetten', { params: { id: vooraf?.id ?? '' } });
    await eventually('it is there again', () => noor.form().includes('Nieuw'));
    const late = await as('kernteamlidWonen', id);
    expect(late.form()).toBe(noor.form());
  });

  it('[V5] a text larger than what one sends at once is put back whole, and all who have it open see it', async () => {
    const id = await verslag();
    const [sam, noor] = [await as('werkgroeplid', id), await as('trekkerWerkgroep', id)];
    const page = 'De muren in de Airey-woningen zijn nat, en wij meten ze allemaal. '.repeat(3_000);
    for (const part of ['Eerst', 'Dan', 'Tot slot']) await writes(sam, `${part}: ${page}`);
    const whole = sam.form();
    expect(whole.length).toBeGreaterThan(MAX_UPDATE_BYTES);
    const kept = await lid.call('POST /versies', { body: { verslagId: id, naam: 'Alles' } });
    tekstVan(sam.doc).delete(0, tekstVan(sam.doc).length);
    await writes(sam, 'Leeg begonnen');
    const back = await lid.call('POST /versies/:id/terugzetten', { params: { id: kept.data.id } });
    expect(back.status).toBe(201);
    await eventually('both have it', () => [sam, noor].every((w) => w.form() === whole));
    await writes(noor, 'En verder');
    expect((await as('kernteamlidWonen', id)).form()).toBe(noor.form());
  }, 30_000);

  it('[V6] nobody puts back what is vastgesteld, nor who may only read', async () => {
    const id = await verslag();
    const kept = await lid.call('POST /versies', { body: { verslagId: id, naam: 'Leeg' } });
    const body = { tekst: 'Zo zit het.' };
    const gewoon = await trekker.call('PUT /vaststellingen/:id/gewone-taal', {
      ...{ params: { id }, versie: 1, body },
    });
    const ronde = await trekker.call('PUT /vaststellingen/:id/correctieronde', {
      ...{ params: { id }, versie: gewoon.data.versie, body: {} },
    });
    const terug = (who: Visitor) =>
      who.call('POST /versies/:id/terugzetten', { params: { id: kept.data.id } });
    expect((await terug(lid)).status).toBe(403);
    await trekker.call('POST /vaststellingen/:id/besluit', {
      ...{ params: { id }, versie: ronde.data.versie },
      body: { groepId: server.world.groepen.werkgroep },
    });
    expect((await terug(trekker)).status).toBe(403);
    expect((await trekker.call('GET /versies/:id', { params: { id: kept.data.id } })).status).toBe(200);
  });

  it('thin out with age, so that twenty years fit', () => {
    const now = new Date('2030-01-01T12:00:00Z');
    const every = (hours: number, count: number) =>
      Array.from({ length: count }, (_, i) => ({
        id: String(i),
        op: new Date(now.getTime() - i * hours * UUR),
      }));
    const gone = new Set(teVeel(every(6, 400), now));
    const left = every(6, 400).filter(({ id }) => !gone.has(id));
    expect(left.length).toBeLessThan(50);
    expect(left.filter(({ op }) => now.getTime() - op.getTime() < DAG)).toHaveLength(4);
    expect(left.at(-1)?.op.getTime()).toBeLessThan(now.getTime() - 90 * DAG);
    expect(every(0.01, 400).length - teVeel(every(0.01, 400), now).length).toBe(50);
  });
});
