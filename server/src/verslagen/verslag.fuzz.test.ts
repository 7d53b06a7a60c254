import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BLOK, schrijfBlok, tekstVan, type Blok } from '@opgaveteams/shared/verslagen/verslag.tekst';
import type * as Y from 'yjs';
import { afterEach, describe, expect, it } from 'vitest';
import { startEmbeddedMongo } from '../embedded-mongo/index.ts';
import { seeded } from '../testing/random.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { addRegel } from '../testing/regels.ts';
import { eventually, openWriter, type Writer } from '../testing/writer.ts';

const stops: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

async function newText(server: TestServer): Promise<string> {
  const { groepen, teams } = server.world;
  return server.app.services.verslagen.bind({
    ...{ soort: 'verslag', vanId: randomBytes(12).toString('hex'), schrijverIds: [] },
    gebonden: { openbaarheid: 'groep', groepIds: [groepen.werkgroep], opgaveteamIds: [teams.won?.id ?? ''] },
  });
}

const personas = ['werkgroeplid', 'trekkerWerkgroep', 'kernteamlidWonen', 'programmabureau'] as const;

async function openWriters(server: TestServer, id: string): Promise<Writer[]> {
  const writers = await Promise.all(
    personas.map(async (persona) => openWriter(server.url, (await server.as(persona)).cookie, id)),
  );
  stops.push(() => writers.forEach((writer) => writer.close()));
  await Promise.all(writers.map((writer) => writer.until(({ status }) => status === 'opgeslagen')));
  return writers;
}

/** One random change, as an editor makes them: words, a new line, a deletion, bold, another kind of line. */
function edit(doc: Y.Doc, chance: ReturnType<typeof seeded>, words: string): void {
  const tekst = tekstVan(doc);
  const at = chance.int(tekst.length + 1);
  const kind = chance.int(10);
  if (kind < 2 || tekst.length < 10) addRegel(doc, words, ['heading', { level: 2 + chance.int(2) }]);
  else if (kind < 6) tekst.insert(at, words, {});
  else if (kind < 7) tekst.insert(at, '\n', { [BLOK]: schrijfBlok(item) ?? '' });
  else if (kind < 8) tekst.delete(Math.min(at, tekst.length - 2), 2);
  else if (kind < 9) tekst.format(Math.min(at, tekst.length - 2), 2, { bold: true });
  else tekst.format(Math.min(at, tekst.length - 2), 2, { [BLOK]: chance.int(2) ? schrijfBlok(item) : null });
}

const item: Blok = {
  gedeeld: 1,
  pad: [
    ['bulletList', {}],
    ['listItem', {}],
    ['paragraph', {}],
  ],
};

const all = (writers: Writer[]) => writers.every((w) => w.sync.state().status === 'opgeslagen');

describe('writing together under load', () => {
  it.each([1, 20261122, 424242])(
    '[V1] [V7] many edits with lost connections converge (seed %i)',
    async (seed) => {
      const server = await startTestServer();
      stops.push(() => server.close());
      const id = await newText(server);
      const writers = await openWriters(server, id);
      const chance = seeded(seed);
      for (let n = 0; n < 400; n++) {
        const writer = chance.pick(writers);
        edit(writer.doc, chance, `w${n} `);
        if (chance.int(25) === 0) {
          writer.cut();
          setTimeout(() => writer.back(), chance.int(60));
        }
        if (chance.int(8) === 0) await new Promise((done) => setTimeout(done, chance.int(12)));
      }
      await new Promise((done) => setTimeout(done, 100));
      const [first, ...others] = writers;
      await eventually(
        'all saved and equal',
        () => all(writers) && others.every((w) => w.form() === first?.form()),
        20_000,
      );
      const late = openWriter(server.url, (await server.as('werkgroeplid')).cookie, id);
      stops.push(() => late.close());
      await eventually('a newcomer has the same', () => late.form() === first?.form());
      expect(first?.form().length).toBeGreaterThan(100);
    },
  );

  it('[V2] [V7] what was acknowledged is there after the server started again, and all go on', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'opgaveteams-'));
    stops.push(() => rm(dataDir, { recursive: true, force: true }));
    const database = await startEmbeddedMongo({ dataDir });
    stops.push(() => database.close());
    const before = await startTestServer({ uri: database.uri });
    const id = await newText(before);
    const writers = await openWriters(before, id);
    const [sam, noor] = writers as [Writer, Writer];
    sam.write('Van voor de stilstand');
    await eventually('acknowledged', () => all(writers));
    const cookie = (await before.as('trekkerWerkgroep')).cookie;
    await before.close();
    await eventually('they know', () => writers.every((w) => w.sync.state().status === 'niet_verbonden'));
    noor.write('Tijdens de stilstand');

    const after = await startTestServer({ uri: database.uri, empty: true });
    stops.push(() => after.close());
    const fresh = openWriter(after.url, cookie, id);
    stops.push(() => fresh.close());
    await eventually('it is there', () => fresh.form().includes('Van voor de stilstand'));
    writers.forEach((writer) => writer.back(after.url));
    await eventually('all go on', () => all(writers) && writers.every((w) => w.form() === fresh.form()));
    expect(fresh.form()).toContain('Tijdens de stilstand');
  });
});
