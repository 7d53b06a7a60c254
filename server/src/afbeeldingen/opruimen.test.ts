import type { Afbeelding } from '@opgaveteams/shared/afbeeldingen/afbeelding.schema';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verslagModel } from '../verslagen/verslag.model.ts';
import { until } from '../testing/blokken.ts';
import { DAG } from '../testing/clock.ts';
import { addRegel, removeRegel } from '../testing/regels.ts';
import { startOther, startTestServer, type TestServer } from '../testing/server.ts';
import type { Writer } from '../testing/writer.ts';
import { planZitting, saved, writersIn } from '../testing/zitting.ts';
import { afbeeldingModel } from './afbeelding.model.ts';

let server: TestServer;
/** The same data, another process. */
let other: TestServer;
const as = writersIn(() => server);

beforeAll(async () => {
  server = await startTestServer();
  other = await startOther(server);
});
afterAll(async () => {
  await other.close();
  await server.close();
});

/** Signed in anew each time: months go by. */
const trekker = () => server.as('trekkerWerkgroep');

async function sent(verslagId: string): Promise<string> {
  const plain = sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } });
  const answer = await (
    await trekker()
  ).raw(...(['POST', `/verslagen/${verslagId}/afbeeldingen`, await plain.png().toBuffer()] as const), {
    'content-type': 'image/png',
  });
  return ((await answer.json()) as Afbeelding).id;
}

/** Puts a picture in a text, as the editor does. */
async function shows(writer: Writer, id: string): Promise<void> {
  addRegel(writer.doc, '', ['afbeelding', { id, alt: 'Een natte muur' }]);
  await saved(writer);
}

const isThere = async (id: string): Promise<boolean> =>
  (await afbeeldingModel(server.platform.db).countDocuments({ _id: id })) === 1;

/** Both processes look, after so many days. */
async function naDagen(dagen: number): Promise<void> {
  server.clock.forward(dagen * DAG);
  other.clock.forward(dagen * DAG);
  await Promise.all([
    server.app.services.afbeeldingen.opruimen(),
    other.app.services.afbeeldingen.opruimen(),
  ]);
}

describe('a picture that nothing shows', () => {
  it('goes after it was not in use for thirty days; one in a text stays, however old', async () => {
    const { verslagId } = await planZitting(server);
    const [left, stays] = [await sent(verslagId), await sent(verslagId)];
    await shows(await as('trekkerWerkgroep', verslagId), stays);
    await naDagen(29);
    expect(await isThere(left)).toBe(true);
    await naDagen(2);
    // Seen not to be in use for the first time: whoever undoes what took it out has it back.
    expect(await isThere(left)).toBe(true);
    await naDagen(29);
    expect(await isThere(left)).toBe(true);
    await naDagen(2);
    expect([await isThere(left), await isThere(stays)]).toEqual([false, true]);
    for (let month = 0; month < 4; month++) await naDagen(31);
    expect(await isThere(stays)).toBe(true);
    expect((await (await trekker()).raw('GET', `/afbeeldingen/${left}`)).status).toBe(404);
  });

  it('comes back in use before it went: then it stays', async () => {
    const { verslagId } = await planZitting(server);
    const id = await sent(verslagId);
    await naDagen(31);
    await shows(await as('trekkerWerkgroep', verslagId), id);
    await naDagen(31);
    await naDagen(31);
    expect(await isThere(id)).toBe(true);
  });

  it('stays as long as a version of the text shows it', async () => {
    const { verslagId } = await planZitting(server);
    const id = await sent(verslagId);
    const noor = await as('trekkerWerkgroep', verslagId);
    await shows(noor, id);
    const kept = await (await trekker()).call('POST /versies', { body: { verslagId, naam: 'Met foto' } });
    removeRegel(noor.doc, 0);
    await saved(noor);
    for (let month = 0; month < 4; month++) await naDagen(31);
    expect(await isThere(id)).toBe(true);
    const back = await (
      await trekker()
    ).call('POST /versies/:id/terugzetten', { params: { id: kept.data.id } });
    expect(back.status).toBe(201);
    expect((await (await trekker()).raw('GET', `/afbeeldingen/${id}`)).status).toBe(200);
  });

  it('stays when another text shows it', async () => {
    const [een, twee] = [await planZitting(server), await planZitting(server)];
    const id = await sent(een.verslagId);
    await shows(await as('trekkerWerkgroep', twee.verslagId), id);
    const model = verslagModel(server.platform.db);
    await until(
      'known to be in the other text',
      async () => (await model.findById(twee.verslagId).lean())?.afbeeldingIds,
      (ids) => ids?.includes(id) ?? false,
    );
    for (let month = 0; month < 3; month++) await naDagen(31);
    expect(await isThere(id)).toBe(true);
  }, 40_000);

  it('stays when nobody knows whether a text shows it: it was kept before texts said so', async () => {
    const { verslagId } = await planZitting(server);
    const id = await sent(verslagId);
    await afbeeldingModel(server.platform.db).updateOne({ _id: id }, { $unset: { kijkNa: 1 } });
    for (let month = 0; month < 3; month++) await naDagen(31);
    expect(await isThere(id)).toBe(true);
  });
});
