import { tekstVan } from '@opgaveteams/shared/verslagen/verslag.tekst';
import { Types } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { startOther, startTestServer, type TestServer } from '../testing/server.ts';
import { createVisitor, type Visitor } from '../testing/visitor.ts';
import { eventually } from '../testing/writer.ts';
import { planZitting, saved, writersIn } from '../testing/zitting.ts';
import { opmerkingModel, type OpmerkingDoc } from './opmerking.model.ts';
import { vervang } from './passage.ts';

let server: TestServer;
/** The same data, another process. */
let other: TestServer;
let trekker: Visitor;
let lid: Visitor;
const as = writersIn(() => server);

beforeAll(async () => {
  server = await startTestServer();
  other = await startOther(server);
  trekker = await server.as('trekkerWerkgroep');
  lid = await server.as('werkgroeplid');
});
afterAll(async () => {
  await other.close();
  await server.close();
});

/** The places around these words, as the editor keeps them. */
function ankerOf(doc: Y.Doc, citaat: string) {
  const tekst = tekstVan(doc);
  const at = tekst.toString().indexOf(citaat);
  const place = (index: number, assoc: number) =>
    Buffer.from(
      Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(tekst, index, assoc)),
    ).toString('base64');
  return { van: place(at, 0), tot: place(at + citaat.length, -1), citaat };
}

/** A verslag ter correctie that says "We meten twee muren", and a proposal for `twee`. */
async function voorgesteld(citaat = 'twee', nieuw = 'drie') {
  const { verslagId } = await planZitting(server);
  const noor = await as('trekkerWerkgroep', verslagId);
  noor.write('We meten twee muren');
  await saved(noor);
  const gewoon = await trekker.call('PUT /vaststellingen/:id/gewone-taal', {
    ...{ params: { id: verslagId }, versie: 1, body: { tekst: 'Zo zit het.' } },
  });
  const ronde = await trekker.call('PUT /vaststellingen/:id/correctieronde', {
    ...{ params: { id: verslagId }, versie: gewoon.data.versie, body: { dagen: 7 } },
  });
  const { data } = await lid.call('POST /opmerkingen', {
    body: { verslagId, soort: 'voorstel', anker: ankerOf(noor.doc, citaat), nieuw },
  });
  return { verslagId, noor, id: data.id, versie: ronde.data.versie };
}

const neemOver = (who: Visitor, id: string, metDeHand = false) =>
  who.call('PUT /opmerkingen/:id/antwoord', {
    params: { id },
    body: { uitkomst: 'overgenomen', metDeHand },
  });

const stand = async (verslagId: string, which: 'open' | 'gesloten') =>
  (await lid.call('GET /opmerkingen', { query: { verslag: verslagId, stand: which } })).data.items;

async function tekstOp(at: TestServer, verslagId: string): Promise<string> {
  const doc = await at.app.services.verslagen.leven.gelezen(verslagId);
  const words = tekstVan(doc).toString();
  doc.destroy();
  return words;
}

const model = () => opmerkingModel(server.platform.db);

/** Takes over as a process does that ends in the middle: before it wrote in the text, or right after it. */
async function half(id: string, ends: 'voor de tekst' | 'na de tekst'): Promise<void> {
  const doc = (await model().findById(id).lean()) as OpmerkingDoc;
  const { anker, nieuw } = doc;
  if (!anker || nieuw === null) throw new Error('no proposal');
  const wie = new Types.ObjectId(server.world.personas.trekkerWerkgroep);
  const antwoord = { uitkomst: 'overgenomen' as const, reden: '', persoonId: wie, op: server.clock.now() };
  const done = server.app.services.verslagen.leven.schrijf(String(doc.verslagId), {
    mag: async () => true,
    change: (text) => void vervang(text, anker, nieuw),
    vooraf: async (update) => {
      const overname = { sinds: server.clock.now(), antwoord, wijziging: Buffer.from(update) };
      await model().updateOne({ _id: id }, { $set: { overname } });
      if (ends === 'voor de tekst') throw new Error('the process ended');
    },
  });
  if (ends === 'voor de tekst') await expect(done).rejects.toThrow('the process ended');
  else await done;
}

describe('[rule 4] a correction that is taken over', () => {
  it('stands in the text of all who have it open, and is answered, in one step of the server', async () => {
    const { verslagId, noor, id } = await voorgesteld();
    const { data } = await neemOver(trekker, id);
    expect(data).toMatchObject({ stand: 'gesloten', antwoord: { uitkomst: 'overgenomen' } });
    await eventually('it is there', () => noor.form().includes('We meten drie muren'));
    expect(await tekstOp(server, verslagId)).toBe('We meten drie muren\n');
    // The words of the proposal are the new ones now.
    const [{ anker } = { anker: null }] = await stand(verslagId, 'gesloten');
    const place = (base64 = '') =>
      Y.createAbsolutePositionFromRelativePosition(
        Y.decodeRelativePosition(Buffer.from(base64, 'base64')),
        noor.doc,
      )?.index;
    expect([place(anker?.van), place(anker?.tot)]).toEqual([9, 13]);
    const { data: log } = await trekker.call('GET /schrijfsessies', { query: { verslag: verslagId } });
    expect(log.items.map(({ wie }) => wie.naam)).toContain('trekkerWerkgroep');
  });

  it('takes words out when nothing should stand there, and keeps how the others look', async () => {
    const { verslagId, noor, id } = await voorgesteld(' twee', '');
    tekstVan(noor.doc).format(3, 5, { bold: true });
    await saved(noor);
    expect((await neemOver(trekker, id)).status).toBe(200);
    expect(await tekstOp(server, verslagId)).toBe('We meten muren\n');
  });

  it('looks like the words that were there', async () => {
    const { noor, id } = await voorgesteld();
    tekstVan(noor.doc).format(9, 4, { bold: {} });
    await saved(noor);
    expect((await neemOver(trekker, id)).status).toBe(200);
    const bold = { insert: 'drie', attributes: { bold: {} } };
    await eventually(
      () => `it is bold: ${noor.form()}`,
      () => noor.form().includes(JSON.stringify(bold)),
    );
  });

  it('is not when its words changed meanwhile; who changed the text by hand says so', async () => {
    const { verslagId, noor, id } = await voorgesteld();
    tekstVan(noor.doc).insert(12, 'ë');
    await saved(noor);
    const answer = await neemOver(trekker, id);
    expect([answer.status, answer.problem.code]).toEqual([409, 'passage_veranderd']);
    expect(await stand(verslagId, 'open')).toHaveLength(1);
    expect((await neemOver(trekker, id, true)).data.stand).toBe('gesloten');
    expect(await tekstOp(server, verslagId)).toBe('We meten tweëe muren\n');
  });

  it('by two at once, on two processes: one does, the other hears it, and the words come once', async () => {
    const { verslagId, id } = await voorgesteld();
    const { token } = await other.app.services.toegang.createSession(
      server.world.personas.trekkerWonen,
      'test',
    );
    const both = await Promise.all([neemOver(trekker, id), neemOver(createVisitor(other.url, token), id)]);
    expect(both.map((a) => a.status).toSorted()).toEqual([200, 409]);
    expect(await tekstOp(server, verslagId)).toBe('We meten drie muren\n');
  });

  it.each(['voor de tekst', 'na de tekst'] as const)(
    'a process that ended %s: it waits for an answer until it is in the text; then each once',
    async (ends) => {
      const { verslagId, id } = await voorgesteld();
      await half(id, ends);
      expect((await model().findById(id).lean())?.stand).toBe('open');
      const { opmerkingen } = server.app.services;
      await Promise.all([opmerkingen.catchUp(), other.app.services.opmerkingen.catchUp()]);
      await opmerkingen.catchUp();
      expect(await tekstOp(other, verslagId)).toBe('We meten drie muren\n');
      expect(await stand(verslagId, 'open')).toEqual([]);
      const [done] = await stand(verslagId, 'gesloten');
      expect(done?.antwoord).toMatchObject({ uitkomst: 'overgenomen', wie: { naam: 'trekkerWerkgroep' } });
      expect((await neemOver(trekker, id)).problem.code).toBe('al_beantwoord');
    },
  );

  it('whoever looks at the margin finds it done, and no other answer comes in between', async () => {
    const first = await voorgesteld();
    await half(first.id, 'voor de tekst');
    expect(await stand(first.verslagId, 'gesloten')).toHaveLength(1);
    expect(await tekstOp(server, first.verslagId)).toBe('We meten drie muren\n');

    const second = await voorgesteld();
    await half(second.id, 'voor de tekst');
    const no = await trekker.call('PUT /opmerkingen/:id/antwoord', {
      params: { id: second.id },
      body: { uitkomst: 'niet_overgenomen', reden: 'Toch niet.' },
    });
    expect(no.problem.code).toBe('al_beantwoord');
    expect(await tekstOp(server, second.verslagId)).toBe('We meten drie muren\n');
  });

  it('[rule 7] is in what is vastgesteld, also when the process that began it ended', async () => {
    const { verslagId, id, versie } = await voorgesteld();
    await half(id, 'voor de tekst');
    const { status } = await trekker.call('POST /vaststellingen/:id/besluit', {
      ...{ params: { id: verslagId }, versie, body: { groepId: server.world.groepen.werkgroep } },
    });
    expect(status).toBe(200);
    const { data } = await lid.call('GET /vaststellingen/:id/tekst', { params: { id: verslagId } });
    expect(data.canoniek).toContain('We meten drie muren');
    expect((await stand(verslagId, 'gesloten'))[0]?.antwoord?.uitkomst).toBe('overgenomen');
  });

  it('[V6] not by who may not write in the text now', async () => {
    const { id } = await voorgesteld();
    expect((await neemOver(lid, id)).status).toBe(403);
    expect((await neemOver(await server.as('panellid'), id)).status).toBe(404);
  });
});
