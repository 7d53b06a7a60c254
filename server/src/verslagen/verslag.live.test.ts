import { randomBytes } from 'node:crypto';
import type { Openbaarheid } from '@opgaveteams/shared/access/access.schema';
import * as Y from 'yjs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seeded } from '../testing/random.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import type { PersonaName } from '../testing/world.ts';
import { eventually, openWriter, type Writer } from '../testing/writer.ts';

let server: TestServer;
let verslagId: string;
const writers: Writer[] = [];

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
afterEach(() => writers.splice(0).forEach((writer) => writer.close()));

const saved = (writer: Writer) => writer.until(({ status }) => status === 'opgeslagen');

/** A new text of the werkgroep Schimmelvrij, or the same one for other readers. */
async function bindText(openbaarheid: Openbaarheid = 'groep', vanId = randomBytes(12).toString('hex')) {
  const { groepen, teams } = server.world;
  const gebonden = { openbaarheid, groepIds: [groepen.werkgroep], opgaveteamIds: [teams.won?.id ?? ''] };
  verslagId = await server.app.services.verslagen.bind({
    ...{ soort: 'verslag', vanId, gebonden, schrijverIds: [], titel: 'Overleg' },
  });
  return vanId;
}

async function as(persona: PersonaName | 'niemand', id = verslagId): Promise<Writer> {
  const { cookie } = await server.as(persona);
  const writer = openWriter(server.url, cookie, id);
  writers.push(writer);
  return writer;
}

async function two(): Promise<[Writer, Writer]> {
  await bindText();
  const both: [Writer, Writer] = [await as('werkgroeplid'), await as('trekkerWerkgroep')];
  await Promise.all(both.map(saved));
  return both;
}

describe('writing together', () => {
  it('[V1] [V3] what one writes stands with the other, also what was there before', async () => {
    const [sam, noor] = await two();
    sam.write('Ventilatie');
    await eventually('noor sees it', () => noor.form().includes('Ventilatie'));
    const late = await as('kernteamlidWonen');
    await eventually('who comes later sees it', () => late.form().includes('Ventilatie'));
  });

  it('[V1] what was written without a connection arrives, once', async () => {
    const [sam, noor] = await two();
    sam.cut();
    await sam.until(({ status }) => status === 'niet_verbonden');
    sam.write('In de trein');
    noor.write('Aan tafel');
    expect(sam.sync.state().unsaved).toBe(1);
    sam.back();
    await saved(sam);
    await eventually(
      'both have both',
      () => sam.form() === noor.form() && noor.form().includes('In de trein'),
    );
    expect(sam.form().match(/In de trein/g)).toHaveLength(1);
    expect(sam.sync.state().unsaved).toBe(0);
  });

  it('[V2] says that it is saved, and a new connection finds it', async () => {
    const [sam] = await two();
    sam.write('Dit blijft');
    expect(sam.sync.state()).toMatchObject({ status: 'bezig', unsaved: 1 });
    await saved(sam);
    const again = await as('werkgroeplid');
    await eventually('it is there', () => again.form().includes('Dit blijft'));
  });

  it('the text without formatting follows, and those who read hear of it', async () => {
    const [sam] = await two();
    const reader = await (await server.as('kernteamlidWonen')).live();
    const told = reader.next('changed', (m) => m.noun === 'verslagen' && m.id === verslagId, 10_000);
    sam.write('Morgen meten');
    await told;
    const answer = await (
      await server.as('werkgroeplid')
    ).call('GET /verslagen/:id', { params: { id: verslagId } });
    expect(answer.data).toMatchObject({ tekst: 'Morgen meten', magSchrijven: true });
    reader.close();
  });
});

describe('[V6] rights', () => {
  it('who may not read does not learn that it exists, and receives nothing', async () => {
    const [sam] = await two();
    for (const persona of ['panellid', 'beheerder', 'niemand'] as const) {
      const outsider = await as(persona);
      await outsider.until(({ status }) => status === 'geen_toegang');
      const heard: unknown[] = [];
      outsider.socket.onAny((event: string) => event.startsWith('verslag:') && heard.push(event));
      sam.write(`geheim voor ${persona}`);
      await saved(sam);
      const data = Y.encodeStateAsUpdate(sam.doc);
      const pushed = await outsider.socket.emitWithAck('verslag:update', { id: verslagId, data });
      expect(pushed).toMatchObject({ ok: false, code: 'geen_toegang' });
      expect(heard).toEqual([]);
      expect(outsider.form()).toBe('');
    }
    const answer = await (
      await server.as('panellid')
    ).call('GET /verslagen/:id', { params: { id: verslagId } });
    expect(answer.status).toBe(404);
  });

  it('who may read but not write sees it grow, and changes nothing', async () => {
    const vanId = await bindText();
    const sam = await as('werkgroeplid');
    await saved(sam);
    await bindText('openbaar', vanId);
    const reader = await as('niemand');
    await reader.until(({ status }) => status === 'alleen_lezen');
    sam.write('Voor iedereen');
    await eventually('the reader sees it', () => reader.form().includes('Voor iedereen'));
    const before = Y.encodeStateVector(sam.doc);
    reader.write('Mijn mening');
    const data = Y.encodeStateAsUpdate(reader.doc, before);
    const pushed = await reader.socket.emitWithAck('verslag:update', { id: verslagId, data });
    expect(pushed).toMatchObject({ ok: false, code: 'niet_ingelogd' });
    await saved(sam);
    expect(sam.form()).not.toContain('Mijn mening');
  });

  it('a lidmaatschap that ends takes its member out at once, by hand and by the clock; nothing more arrives', async () => {
    const bureau = await server.as('programmabureau');
    const [groepId, persoonId] = [server.world.groepen.werkgroep, server.world.personas.zonderGroep];
    for (const byClock of [false, true]) {
      await bindText();
      const soon = new Date(server.clock.now().getTime() + 1_500).toISOString();
      const body = { groepId, persoonId, ...(byClock ? { tot: soon } : {}) };
      const begun = await bureau.call('POST /lidmaatschappen', { body });
      expect(begun.status).toBe(201);
      const [sam, noor] = [await as('zonderGroep'), await as('trekkerWerkgroep')];
      await Promise.all([saved(sam), saved(noor)]);
      const told = new Promise((done) => sam.socket.on('verslag:rechten', done));
      if (!byClock) {
        const { id, versie } = begun.data;
        const ended = { tot: server.clock.now().toISOString() };
        const answer = await bureau.call('PATCH /lidmaatschappen/:id', {
          params: { id },
          versie,
          body: ended,
        });
        expect(answer.status).toBe(200);
      }
      expect(await told).toEqual({ id: verslagId, magLezen: false, magSchrijven: false, waarom: null });
      expect(sam.sync.state().status).toBe('geen_toegang');
      noor.write('Na het afscheid');
      await saved(noor);
      expect(sam.form()).not.toContain('Na het afscheid');
      const data = Y.encodeStateAsUpdate(sam.doc);
      const pushed = await sam.socket.emitWithAck('verslag:update', { id: verslagId, data });
      expect(pushed).toMatchObject({ ok: false, code: 'geen_toegang' });
    }
  });

  it('who may only read from now on is told, keeps reading, and keeps the text that was not sent', async () => {
    const vanId = await bindText();
    const { zonderGroep } = server.world.personas;
    const gebonden = { openbaarheid: 'openbaar' as const, groepIds: [], opgaveteamIds: [] };
    const bind = (schrijverIds: string[]) =>
      server.app.services.verslagen.bind({ soort: 'verslag', vanId, gebonden, schrijverIds });
    await bind([zonderGroep]);
    const [sam, bureau] = [await as('zonderGroep'), await as('programmabureau')];
    await Promise.all([saved(sam), saved(bureau)]);
    await bind([]);
    await sam.until(({ status }) => status === 'alleen_lezen');
    sam.write('Te laat');
    bureau.write('Wij gaan verder');
    await eventually('sam reads on', () => sam.form().includes('Wij gaan verder'));
    expect(sam.sync.state()).toMatchObject({ status: 'alleen_lezen', unsaved: 1 });
    expect(bureau.form()).not.toContain('Te laat');
    await bind([zonderGroep]);
    await saved(sam);
    await eventually('what waited was sent', () => bureau.form().includes('Te laat'));
  });
});

describe('[V4] [V5] what is refused', () => {
  it('is refused with its reason, and nobody else notices', async () => {
    const [sam, noor] = await two();
    sam.write('Blijft staan');
    await saved(sam);
    const heard: unknown[] = [];
    noor.socket.on('verslag:update', (m) => void heard.push(m));
    const push = (data: unknown) =>
      sam.socket.emitWithAck('verslag:update', { id: verslagId, data: data as Uint8Array });
    const chance = seeded(20261122);
    for (let n = 0; n < 50; n++) {
      const bytes = Uint8Array.from({ length: 2 + chance.int(60) }, () => chance.int(256));
      expect(await push(bytes)).toMatchObject({ ok: false, code: 'ongeldige_invoer' });
    }
    expect(await push('geen bytes')).toMatchObject({ ok: false, code: 'ongeldige_invoer' });
    expect(await push(new Uint8Array(600_000))).toMatchObject({ ok: false, code: 'te_groot' });
    const nowhere = { id: 'f'.repeat(24), data: new Uint8Array() };
    expect(await sam.socket.emitWithAck('verslag:open', nowhere)).toMatchObject({ code: 'niet_gevonden' });
    const wrong = { id: verslagId, data: new Uint8Array([255, 255, 255]) };
    expect(await sam.socket.emitWithAck('verslag:open', wrong)).toMatchObject({ code: 'ongeldige_invoer' });
    expect(heard).toEqual([]);
    sam.write('En verder');
    await eventually('the other still hears', () => noor.form().includes('En verder'));
  });

  it('a text that is too large to send says so, and stays on the device', async () => {
    const [sam] = await two();
    sam.write('x'.repeat(600_000));
    await sam.until(({ status }) => status === 'te_groot');
    expect(sam.sync.state().unsaved).toBeGreaterThan(0);
  });
});

describe('[V8] carets', () => {
  it('show the name of who is signed in, come to who writes, and go with the connection', async () => {
    const [sam, noor] = await two();
    const at = { type: null, tname: 'default', item: null, assoc: 0 };
    sam.awareness.setLocalState({
      user: { id: 'x', naam: 'Iemand anders' },
      cursor: { anchor: at, head: at },
    });
    const seen = () => noor.awareness.getStates().get(sam.doc.clientID);
    await eventually('noor sees the caret', () => seen() !== undefined);
    expect(seen()?.user).toEqual({ id: server.world.personas.werkgroeplid, naam: 'werkgroeplid' });
    const late = await as('kernteamlidWonen');
    await eventually('who comes later too', () => late.awareness.getStates().has(sam.doc.clientID));
    sam.cut();
    await eventually('it is gone', () => seen() === undefined);
    sam.back();
    await eventually('it is back', () => seen() !== undefined);
  });

  it('do not go to who only reads', async () => {
    const vanId = await bindText('openbaar');
    const sam = await as('werkgroeplid');
    const reader = await as('niemand');
    await saved(sam);
    await reader.until(({ status }) => status === 'alleen_lezen');
    const heard: unknown[] = [];
    reader.socket.on('verslag:bewustzijn', (m) => void heard.push(m));
    sam.awareness.setLocalState({ cursor: null });
    const late = await as('trekkerWerkgroep');
    await eventually('a writer hears', () => late.awareness.getStates().has(sam.doc.clientID));
    sam.write('Nog iets');
    await eventually('the reader reads', () => reader.form().includes('Nog iets'));
    expect(heard).toEqual([]);
    expect(vanId).toHaveLength(24);
  });
});
