import { MAX_AFBEELDING_BYTES } from '@opgaveteams/shared/afbeeldingen/afbeelding.limits';
import type { Afbeelding } from '@opgaveteams/shared/afbeeldingen/afbeelding.schema';
import type { Problem } from '@opgaveteams/shared/http/contract';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAG } from '../testing/clock.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import type { Visitor } from '../testing/visitor.ts';
import { afbeeldingModel } from './afbeelding.model.ts';

let server: TestServer;
let trekker: Visitor;
let verslagId: string;

beforeAll(async () => {
  server = await startTestServer();
  trekker = await server.as('trekkerWerkgroep');
  const { data } = await trekker.call('POST /bijeenkomsten', {
    body: {
      ...{ titel: 'Schouw', groepIds: [server.world.groepen.werkgroep] },
      ...{ begin: '2030-01-01T10:00:00Z', einde: '2030-01-01T11:00:00Z' },
    },
  });
  verslagId = data.verslagId ?? '';
});
afterAll(() => server.close());

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#7f6f14' } });

const send = (who: Visitor, file: Uint8Array, type = 'image/jpeg') =>
  who.raw('POST', `/verslagen/${verslagId}/afbeeldingen`, file, { 'content-type': type });

async function kept(file: Uint8Array, type?: string): Promise<Afbeelding> {
  const answer = await send(trekker, file, type);
  expect(answer.status).toBe(201);
  return (await answer.json()) as Afbeelding;
}

const codeOf = async (answer: Response) => ((await answer.json()) as Problem).code;

describe('a picture in a text', () => {
  it('is kept without where, when and with what it was taken, upright and no larger than a screen', async () => {
    const photo = await plain(3000, 2000)
      .withExif({
        IFD0: { Make: 'Telefoon', Orientation: '6' },
        IFD3: { GPSLatitude: '52/1 21/1 36/1', GPSLatitudeRef: 'N' },
      })
      .withMetadata({ orientation: 6 })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf>thuis</rdf></x:xmpmeta>')
      .jpeg()
      .toBuffer();
    const before = await sharp(photo).metadata();
    expect(before.exif).toBeDefined();
    const { id, breedte, hoogte } = await kept(photo);
    // Orientation 6 lies on its side.
    expect([breedte, hoogte]).toEqual([1067, 1600]);
    const answer = await trekker.raw('GET', `/afbeeldingen/${id}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const { format, width, height, exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
    expect({ format, width, height }).toEqual({ format: 'webp', width: 1067, height: 1600 });
    expect([exif, xmp, iptc, icc, orientation]).toEqual(Array(5).fill(undefined));
    expect(bytes.includes('Telefoon') || bytes.includes('thuis')).toBe(false);
  });

  it.each(['png', 'webp', 'jpeg'] as const)('%s is taken, small ones stay small', async (format) => {
    expect(await kept(await plain(40, 30).toFormat(format).toBuffer())).toMatchObject({
      breedte: 40,
      hoogte: 30,
    });
  });

  it('goes to a browser as a picture and nothing else, and is asked for anew each time', async () => {
    const { id } = await kept(await plain(8, 8).png().toBuffer(), 'image/png');
    const answer = await trekker.raw('GET', `/afbeeldingen/${id}`);
    expect(answer.headers.get('content-type')).toBe('image/webp');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    const etag = answer.headers.get('etag') ?? '';
    // As a browser asks whether what it keeps is still good.
    const known = { 'if-none-match': etag, 'cache-control': 'max-age=0' };
    const again = await trekker.raw('GET', `/afbeeldingen/${id}`, undefined, known);
    expect(again.status).toBe(304);
    // Rights come before "you have it already".
    const jeugd = await server.as('kernteamlidJeugd');
    const other = await jeugd.raw('GET', `/afbeeldingen/${id}`, undefined, known);
    expect(other.status).toBe(404);
  });

  it('[rule 9] is seen by who may read the text, as long as they may', async () => {
    const { id } = await kept(await plain(8, 8).png().toBuffer());
    const lid = await server.as('werkgroeplid');
    expect((await lid.raw('GET', `/afbeeldingen/${id}`)).status).toBe(200);
    const bureau = await server.as('programmabureau');
    const { groepen, personas } = server.world;
    const seats = await bureau.call('GET /lidmaatschappen', { query: { groep: groepen.werkgroep } });
    const seat = seats.data.items.find((l) => l.persoon.id === personas.werkgroeplid);
    const { status } = await bureau.call('PATCH /lidmaatschappen/:id', {
      params: { id: seat?.id ?? '' },
      versie: seat?.versie ?? 0,
      body: { tot: new Date(server.clock.now().getTime() + DAG).toISOString() },
    });
    expect(status).toBe(200);
    server.clock.forward(2 * DAG);
    expect((await lid.raw('GET', `/afbeeldingen/${id}`)).status).toBe(404);
    expect((await send(lid, await plain(8, 8).png().toBuffer())).status).toBe(404);
  });
});

describe('what is no picture is refused, in words', () => {
  it.each([
    ['a page that says it is a picture', Buffer.from('<script>alert(1)</script>')],
    ['a drawing with scripts in it', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a picture of half a file', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70])],
    ['nothing', Buffer.alloc(0)],
    ['HEIC of a phone', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
  ])('%s', async (_what, file) => {
    const answer = await send(trekker, file);
    expect(answer.status).toBe(415);
    expect(await codeOf(answer)).toBe('geen_afbeelding');
  });

  it('a GIF, even when it is called a png', async () => {
    expect(await codeOf(await send(trekker, await plain(4, 4).gif().toBuffer(), 'image/png'))).toBe(
      'geen_afbeelding',
    );
  });

  it('more bytes than one may send, said beforehand or not', async () => {
    const large = Buffer.alloc(MAX_AFBEELDING_BYTES + 1, 0xff);
    expect(await codeOf(await send(trekker, large))).toBe('afbeelding_te_groot');
    const stream = new ReadableStream<Uint8Array>({
      pull: (to) => to.enqueue(new Uint8Array(1024 * 1024)),
    });
    const unsaid = await fetch(`${server.url}/v1/verslagen/${verslagId}/afbeeldingen`, {
      ...{ method: 'POST', body: stream, duplex: 'half' },
      headers: { cookie: trekker.cookie ?? '', 'content-type': 'image/png' },
    } as RequestInit);
    expect(await codeOf(unsaid)).toBe('afbeelding_te_groot');
  });

  it('a small file that unfolds to gigabytes', async () => {
    const bomb = await plain(12_000, 12_000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.byteLength).toBeLessThan(1_000_000);
    expect(await codeOf(await send(trekker, bomb, 'image/png'))).toBe('afbeelding_te_groot');
  });

  it('more than a text can hold', async () => {
    const docs = Array.from({ length: 200 }, () => ({
      ...{ verslagId, breedte: 1, hoogte: 1, gemaakt: server.clock.now(), data: Buffer.from([1]) },
    }));
    const model = afbeeldingModel(server.platform.db);
    const made = await model.insertMany(docs);
    expect(await codeOf(await send(trekker, await plain(4, 4).png().toBuffer()))).toBe(
      'te_veel_afbeeldingen',
    );
    await model.deleteMany({ _id: { $in: made.map((doc) => doc._id) } });
  });

  it('too many in a row', async () => {
    const bureau = await server.as('programmabureau');
    const answers = [];
    for (let i = 0; i < 61; i++) answers.push((await send(bureau, Buffer.from('x'))).status);
    expect(answers.slice(0, 60).every((status) => status === 415)).toBe(true);
    expect(answers[60]).toBe(429);
  });
});
