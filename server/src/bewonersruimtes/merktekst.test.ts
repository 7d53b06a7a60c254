import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nieuwApparaat, sluit, utf8, type Bytes } from '@opgaveteams/shared/bewonersruimtes/envelop.crypto';
import { naarTekst } from '@opgaveteams/shared/bewonersruimtes/sleutel';
import {
  gedeeldVan,
  nieuwZout,
  voorstelHash,
  voorstelNaarBytes,
} from '@opgaveteams/shared/bewonersruimtes/voorstel.crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedMongo } from '../embedded-mongo/index.ts';
import { lees, ruimteVanDrie, zeg, zend, type Browser } from '../testing/ruimte.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { personaNames } from '../testing/world.ts';

const MERK = 'MERKTEKST-dat-niemand-buiten-de-ruimte-leest-81723';
const GEWOON = 'GEWONE-TEKST-die-iedereen-van-de-werkgroep-leest-55';

let dir: string;
let stop: () => Promise<void>;
let server: TestServer;
const log: string[] = [];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'opgaveteams-merk-'));
  const database = await startEmbeddedMongo({ dataDir: join(dir, 'data') });
  const logTo = { write: (line: string) => void log.push(line) };
  server = await startTestServer({ uri: database.uri, env: { LOG_LEVEL: 'debug' }, logTo });
  let stopped: Promise<void> | undefined;
  stop = () =>
    (stopped ??= (async () => {
      await server.close();
      await database.close();
    })());
});
afterAll(async () => {
  await stop();
  await rm(dir, { recursive: true, force: true });
});

/** The forms in which a text could lie somewhere: as it is, in two bytes a letter, and in base64 at each offset. */
function forms(text: string): Buffer[] {
  const base64 = [0, 1, 2].map((offset) => {
    const coded = Buffer.from('x'.repeat(offset) + text).toString('base64');
    return Buffer.from(coded.slice(4, -4));
  });
  return [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le'), ...base64];
}

const holds = (content: Buffer, text: string): boolean => forms(text).some((form) => content.includes(form));

async function isOnDisk(where: string, text: string): Promise<boolean> {
  const files = await readdir(join(dir, where), { recursive: true, withFileTypes: true });
  for (const file of files.filter((f) => f.isFile()))
    if (holds(await readFile(join(file.parentPath, file.name)), text)) return true;
  return false;
}

/** Proposes to share the text: closed, with its hash. */
async function stelVoor(b: Browser, id: string, tekst: string): Promise<void> {
  const voor = { opgaveteamId: server.world.teams.won?.id ?? '', openbaar: true };
  const inhoud = { voor, passages: [{ tekst, bron: null }], zout: nieuwZout() };
  const kop = { ruimteId: id, epoch: 1, afzender: b.persoonId, teller: 1, soort: 'voorstel' as const };
  const apparaat = nieuwApparaat();
  const bytes = naarTekst(
    await sluit(b.ring.get(1) as Bytes, { ...kop, apparaat }, voorstelNaarBytes(inhoud)),
  );
  const body = { apparaat, epoch: 1, bytes, hash: await voorstelHash(id, gedeeldVan(inhoud)) };
  const answer = await b.wie.call('POST /bewonersruimtes/:id/voorstellen', { params: { id }, body });
  expect(answer.status).toBe(201);
}

describe('[rule 8] what is said in a room', () => {
  it('is in no answer to others, in no log, nowhere on the disk of the server, and in no backup', async () => {
    const { id, drie } = await ruimteVanDrie(server);
    const [opener, lid] = drie;
    await zeg(opener, id, MERK);
    await zend(opener, id, 'naam', utf8(MERK), 1);
    await zend(lid, id, 'melding', utf8(MERK), 1);
    await stelVoor(lid, id, MERK);
    // A refused one is in a log sooner than one that went well.
    expect(
      (
        await zend(
          { ...lid, ring: new Map([[9, opener.ring.get(1) as Bytes]]) },
          id,
          'bericht',
          utf8(MERK),
          9,
        )
      ).status,
    ).toBe(409);
    expect(await lees(lid, id)).toEqual([MERK]);
    const trekker = await server.as('trekkerWerkgroep');
    await trekker.call('POST /actiepunten', {
      body: { groepId: server.world.groepen.werkgroep, tekst: GEWOON },
    });

    for (const persona of personaNames.filter((p) => !['zonderGroep', 'panellid', 'gast'].includes(p))) {
      const visitor = await server.as(persona);
      for (const path of [
        ...['/groepen', '/lidmaatschappen', '/ik', '/mijn', '/voorpagina', '/bewonersruimtes', '/personen'],
        ...['/ik/gebeurtenissen', '/gebeurtenissen', '/bijdragen', '/zoekresultaten?q=bewonersruimte'],
      ]) {
        const text = await (await visitor.raw('GET', path)).text();
        expect(text, `${persona} ${path}`).not.toContain(id);
        expect(holds(Buffer.from(text), MERK), `${persona} ${path}`).toBe(false);
      }
    }

    // The search finds what does lie there, so that finding nothing means something.
    expect(await isOnDisk('data', GEWOON)).toBe(true);
    expect(await isOnDisk('data', MERK)).toBe(false);
    // A fault is what comes in the log, without what the error quotes.
    server.app.services.bewonersruimtes.onChanged(() => {
      throw new Error(`nobody hears ${MERK}`);
    });
    expect((await zeg(opener, id, MERK)).status).toBe(500);
    expect(log.join('')).toContain('bewonersruimte.kit.ts');
    expect(holds(Buffer.from(log.join('')), MERK)).toBe(false);

    // A backup: the server stopped, the directory copied; see docs/operations.md.
    await stop();
    await cp(join(dir, 'data'), join(dir, 'backup'), { recursive: true });
    expect(await isOnDisk('backup', GEWOON)).toBe(true);
    expect(await isOnDisk('backup', MERK)).toBe(false);
  });
});
