import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { seeded } from '../src/testing/random.ts';
import { startTestServer } from '../src/testing/server.ts';
import { eventually, openWriter } from '../src/testing/writer.ts';
import { characters } from './characters.ts';
import { judgeDisk, judgeScreen } from './oracle.ts';
import { openProxy } from './proxy.ts';
import { openTypist, type Deeds } from './typist.ts';

const STRIKES = 1_200;
const personas = ['werkgroeplid', 'trekkerWerkgroep', 'kernteamlidWonen', 'programmabureau'] as const;

const stops: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

it.each([2, 77, 20261122])(
  '[V1] [V2] [V9] twelve people on a bad network: each character once, all screens equal (seed %i)',
  { timeout: 90_000 },
  async (seed) => {
    const server = await startTestServer();
    stops.push(() => server.close());
    const { groepen, teams } = server.world;
    const id = await server.app.services.verslagen.bind({
      ...{ soort: 'verslag', vanId: randomBytes(12).toString('hex'), schrijverIds: [] },
      gebonden: {
        openbaarheid: 'groep',
        groepIds: [groepen.werkgroep],
        opgaveteamIds: [teams.won?.id ?? ''],
      },
    });
    const cookies = await Promise.all(personas.map(async (name) => (await server.as(name)).cookie ?? ''));
    const proxy = await openProxy([Number(new URL(server.url).port)]);
    stops.push(() => proxy.close());
    const chance = seeded(seed);
    const letters = characters();
    const open = (n: number) =>
      openTypist(proxy.url, cookies[n % cookies.length] ?? '', id, () => letters.next().value);
    const typists = Array.from({ length: 12 }, (_, n) => open(n));
    stops.push(() => typists.forEach(({ die }) => die()));
    const dead: Deeds[] = [];
    proxy.duplicate(() => chance.int(10) === 0);

    for (let n = 0; n < STRIKES; n++) {
      const who = chance.int(typists.length);
      typists[who]?.strike(chance);
      if (chance.int(30) === 0) proxy.cut(() => chance.int(4) === 0);
      if (chance.int(100) === 0) proxy.delay(chance.int(2) * chance.int(80));
      if (chance.int(100) === 0) proxy.stall(chance.int(2) === 0);
      if (chance.int(200) === 0 && typists[who]) {
        typists[who].die();
        dead.push(typists[who].deeds);
        typists[who] = open(who);
      }
      if (chance.int(4) === 0) await wait(chance.int(10));
    }
    proxy.delay(0);
    proxy.stall(false);

    const first = typists[0]?.writer;
    await eventually(
      () => `all saved and equal: ${typists.map((t) => t.writer.sync.state().status).join(', ')}`,
      () => typists.every((t) => t.saysSaved() && t.writer.form() === first?.form()),
      30_000,
    );
    const claims = { living: typists.map(({ deeds }) => deeds), dead };
    for (const { writer } of typists) expect(judgeScreen(writer.doc, claims)).toEqual([]);
    const late = openWriter(server.url, cookies[0] ?? '', id);
    stops.push(() => late.close());
    await late.until(({ status }) => status === 'opgeslagen');
    expect(judgeDisk(late.doc, claims)).toEqual([]);
    expect(late.form()).toBe(first?.form());
  },
);
