import { tekstVan } from '@opgaveteams/shared/verslagen/verslag.tekst';
import { Types } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { planZitting } from '../testing/zitting.ts';
import { Room } from './room.ts';
import { TooLateError } from './verslag.log.ts';
import { verslagUpdateModel } from './verslag.model.ts';
import { createVerslagStore } from './verslag.store.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** Words as somebody writes them who has nothing else of the text. */
function words(text: string): Uint8Array {
  const doc = new Y.Doc();
  tekstVan(doc).insert(0, text);
  return Y.encodeStateAsUpdate(doc);
}

/** What a process that was just started, or is cut off, has of the text: nobody asked it to stand still. */
const elsewhere = () => createVerslagStore(server.platform.db);
const opened = (id: string) => Room.load(elsewhere().log(id));
const textOf = (doc: Y.Doc): string => tekstVan(doc).toString();
const stored = async (id: string): Promise<string> => {
  const doc = await server.app.services.verslagen.leven.gelezen(id);
  return textOf(doc);
};

/** A verslag with words that are on disk, and the version of its life. */
async function geschreven(): Promise<{ id: string; versie: number }> {
  const { verslagId: id } = await planZitting(server);
  const { durable } = (await opened(id)).take([words('Op tijd.')]);
  await durable;
  const trekker = await server.as('trekkerWerkgroep');
  const first = await trekker.call('PUT /vaststellingen/:id/gewone-taal', {
    ...{ params: { id }, versie: 1, body: { tekst: 'We gaan meten.' } },
  });
  const { data } = await trekker.call('PUT /vaststellingen/:id/correctieronde', {
    ...{ params: { id }, versie: first.data.versie, body: {} },
  });
  return { id, versie: data.versie };
}

async function stelVast({ id, versie }: { id: string; versie: number }): Promise<void> {
  const trekker = await server.as('trekkerWerkgroep');
  const body = { groepId: server.world.groepen.werkgroep };
  const { status } = await trekker.call('POST /vaststellingen/:id/besluit', { params: { id }, versie, body });
  expect(status).toBe(200);
}

const canoniek = async (id: string): Promise<string> =>
  (await (await server.as('trekkerWerkgroep')).call('GET /vaststellingen/:id/tekst', { params: { id } })).data
    .canoniek;

describe('[rule 6] [V2] what is vastgesteld is sealed, also for a process that was not asked to stand still', () => {
  it('which acknowledges nothing after it, and shows the text as it is', async () => {
    const verslag = await geschreven();
    const room = await opened(verslag.id);
    await stelVast(verslag);
    const { durable } = room.take([words('Te laat.')]);
    await expect(durable).rejects.toBeInstanceOf(TooLateError);
    expect(textOf(room.doc)).toContain('Op tijd.');
    expect(textOf(room.doc)).not.toContain('Te laat.');
    expect(() => room.take([words('Nog eens.')])).toThrow('niet_beschikbaar');
    await room.durable();
    await room.compact(() => true);
    expect(await stored(verslag.id)).toBe(textOf(room.doc));
    expect(await verslagUpdateModel(server.platform.db).countDocuments({ verslagId: verslag.id })).toBe(0);
  });

  it('whose words that came into the log before it died are not of the text, and go', async () => {
    const verslag = await geschreven();
    await stelVast(verslag);
    const updates = verslagUpdateModel(server.platform.db);
    const verslagId = new Types.ObjectId(verslag.id);
    await updates.create({ verslagId, data: Buffer.from(words('Net niet.')) });
    const room = await opened(verslag.id);
    for (const text of [await stored(verslag.id), textOf(room.doc), await canoniek(verslag.id)]) {
      expect(text).toContain('Op tijd.');
      expect(text).not.toContain('Net niet.');
    }
    await room.compact(() => true);
    expect(await updates.countDocuments({ verslagId })).toBe(0);
    expect(await elsewhere().unsettled()).not.toContain(verslag.id);
  });

  it('whose snapshot does not come in its place', async () => {
    const verslag = await geschreven();
    const log = elsewhere().log(verslag.id);
    await log.load();
    await stelVast(verslag);
    expect(await log.snapshot(() => words('Iets anders.'))).toBe(false);
    await log.news(() => undefined);
    expect(await log.snapshot(() => words('Iets anders.'))).toBe(true);
    expect(await stored(verslag.id)).toContain('Op tijd.');
  });

  it('and what was acknowledged while it was vastgesteld is in it, of many at the same moment', async () => {
    const verslag = await geschreven();
    const rooms = await Promise.all(Array.from({ length: 8 }, () => opened(verslag.id)));
    const writing = rooms.map(async (room, who) => {
      const said: string[] = [];
      try {
        for (let n = 0; ; n++) {
          const word = `<${who}.${n}>`;
          await room.take([words(word)]).durable;
          said.push(word);
        }
      } catch {
        return said;
      }
    });
    await stelVast(verslag);
    const said = (await Promise.all(writing)).flat();
    const [text, live] = [await canoniek(verslag.id), await stored(verslag.id)];
    expect(said.length).toBeGreaterThan(0);
    for (const word of said) expect(text).toContain(word);
    const inLive = [...live.matchAll(/<\d+\.\d+>/g)].map(([word]) => word).toSorted();
    expect([...text.matchAll(/<\d+\.\d+>/g)].map(([word]) => word).toSorted()).toEqual(inLive);
  });
});
