import { VERSLAG_VERSIES } from '@opgaveteams/shared/verslagen/verslag.limits';
import { tekstVan } from '@opgaveteams/shared/verslagen/verslag.tekst';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { seeded } from '../src/testing/random.ts';
import { startTestServer, type TestServer } from '../src/testing/server.ts';
import { startTestServers } from '../src/testing/servers.ts';
import { createVisitor, type LiveVisitor, type Visitor } from '../src/testing/visitor.ts';
import { openWriter } from '../src/testing/writer.ts';
import { planZitting, saved } from '../src/testing/zitting.ts';
import { characters } from './characters.ts';
import { openTypist, type Typist } from './typist.ts';

/** So many read along, so that what people type waits in a window of some 20 ms between its verdict and the text. */
const READERS = 80;
/** A connection has at most twenty texts open. */
const ROUNDS = 12;
const people = ['trekkerWerkgroep', 'trekkerWonen', 'programmabureau'] as const;

const stops: (() => void | Promise<void>)[] = [];
const typists: Typist[] = [];
const leaveAll = (): void => typists.splice(0).forEach(({ die }) => die());
afterEach(async () => {
  leaveAll();
  for (const stop of stops.splice(0).reverse()) await stop();
}, 30_000);

/** A verslag that waits for its groep, with its version. */
async function gereed(server: TestServer, trekker: Visitor): Promise<{ id: string; versie: number }> {
  const { verslagId: id } = await planZitting(server);
  const first = await trekker.call('PUT /vaststellingen/:id/gewone-taal', {
    ...{ params: { id }, versie: 1, body: { tekst: 'We gaan meten.' } },
  });
  const { data } = await trekker.call('PUT /vaststellingen/:id/correctieronde', {
    ...{ params: { id }, versie: first.data.versie, body: {} },
  });
  return { id, versie: data.versie };
}

/** People type without a pause, some come in meanwhile; until it is ended. */
function typeOn(chance: ReturnType<typeof seeded>, comeIn: () => Promise<void>): () => Promise<void> {
  let over = false;
  const typing = (async () => {
    while (!over) {
      chance.pick(typists).strike(chance);
      if (chance.int(3) === 0) await wait(chance.int(4));
      // Some come in while it happens, also where nobody had the text open.
      if (chance.int(60) === 0 && typists.length < 12) await comeIn();
    }
  })();
  return async () => {
    over = true;
    await typing;
  };
}

const told = (): Promise<unknown> =>
  Promise.all(
    typists.map(({ writer }) =>
      writer.until(({ status, waarom }) => status === 'alleen_lezen' && waarom === 'vastgesteld'),
    ),
  );

/** Holds what was vastgesteld against what people typed; gives how many characters came too late. */
function judge(canoniek: string, live: string): number {
  const kept = (character: string): number => canoniek.split(character).length - 1;
  const deleted = new Set(typists.flatMap(({ deeds }) => [...deeds.deleted]));
  let late = 0;
  for (const { writer, deeds } of typists) {
    // What was acknowledged stands in what was vastgesteld, once; and the text is that, still.
    for (const character of deeds.savedTyped) if (!deleted.has(character)) expect(kept(character)).toBe(1);
    for (const character of deeds.savedDeleted) expect(kept(character)).toBe(0);
    for (const character of deeds.typed) expect(live.split(character).length - 1).toBe(kept(character));
    // Whose words came too late hears that they are not saved.
    const missing = [...deeds.typed].filter((character) => kept(character) === 0 && !deleted.has(character));
    if (missing.length > 0) expect(writer.sync.state().unsaved).toBeGreaterThan(0);
    late += missing.length;
  }
  return late;
}

/** One verslag: people type, and in the middle the groep stelt vast. Gives how many characters came too late. */
async function round(seed: number, servers: readonly TestServer[], readers: LiveVisitor[]): Promise<number> {
  const [server] = servers as [TestServer];
  const chance = seeded(seed);
  const trekker = await server.as('trekkerWerkgroep');
  const { id, versie } = await gereed(server, trekker);
  const open = { id, data: new Uint8Array(), ...VERSLAG_VERSIES };
  await Promise.all(readers.map((reader) => reader.command('verslag:open', open)));
  const letters = characters();
  const comeIn = async (at = chance.pick(servers)): Promise<void> => {
    const { cookie } = await server.as(chance.pick(people));
    typists.push(openTypist(at.url, cookie ?? '', id, () => letters.next().value));
  };
  for (let n = 0; n < 5; n++) await comeIn(server);
  await Promise.all(typists.map(({ writer }) => saved(writer)));

  const end = typeOn(chance, comeIn);
  await wait(50 + chance.int(250));
  const body = { groepId: server.world.groepen.werkgroep };
  const answer = await trekker.call('POST /vaststellingen/:id/besluit', { params: { id }, versie, body });
  expect(answer.status).toBe(200);
  await told();
  await end();
  await told();

  const { data } = await trekker.call('GET /vaststellingen/:id/tekst', { params: { id } });
  const reader = openWriter(server.url, trekker.cookie, id);
  await reader.until(({ status }) => status === 'alleen_lezen');
  const late = judge(data.canoniek, tekstVan(reader.doc).toString());
  reader.close();
  leaveAll();
  return late;
}

/** Many verslagen, one after the other; in some of them something came too late, else nothing was tried. */
async function rounds(seed: number, servers: readonly TestServer[]): Promise<void> {
  const [server] = servers as [TestServer];
  const { cookie } = await server.as('werkgroeplid');
  const readers: LiveVisitor[] = [];
  for (let n = 0; n < READERS; n++)
    readers.push(await createVisitor(server.url, cookie?.split('=')[1] ?? null).live());
  stops.push(() => readers.forEach((reader) => reader.close()));
  let late = 0;
  for (let n = 0; n < ROUNDS; n++) late += await round(seed * 100 + n, servers, readers);
  expect(late).toBeGreaterThan(0);
}

const title =
  'vastgesteld while people type: what was acknowledged is in it, nothing comes after it, who was late hears it';

it(`[V2] [V6] ${title}`, { timeout: 90_000 }, async () => {
  const server = await startTestServer();
  stops.push(() => server.close());
  await rounds(20261122, [server]);
});

it(`[V2] [V6] [V12] on two servers, ${title}`, { timeout: 90_000 }, async () => {
  const servers = await startTestServers();
  stops.push(() => servers.close());
  await rounds(7, [servers.one, servers.other]);
});
