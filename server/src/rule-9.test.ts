import type { Gebonden } from '@opgaveteams/shared/access/actor';
import { mayRead } from '@opgaveteams/shared/access/scope';
import { mayReadActiepunt } from '@opgaveteams/shared/actiepunten/actiepunt.policy';
import type { ApiKey } from '@opgaveteams/shared/api/api';
import { Types } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actiepuntModel, sorteerOp } from './actiepunten/actiepunt.model.ts';
import { besluitModel } from './besluiten/besluit.model.ts';
import { bijeenkomstModel } from './bijeenkomsten/bijeenkomst.model.ts';
import { createRng } from './demo/rng.ts';
import { gebeurtenisModel } from './gebeurtenissen/gebeurtenis.model.ts';
import { DAG, UUR } from './testing/clock.ts';
import { startTestServer, type TestServer } from './testing/server.ts';
import type { Visitor } from './testing/visitor.ts';
import { personaNames } from './testing/world.ts';
import { verdeel } from './zoeken/zoeken.service.ts';

const SEED = 20_260_301;
const AANTAL = 120;
const readers = ['niemand', ...personaNames] as const;
const nouns = ['bijeenkomsten', 'besluiten', 'actiepunten', 'gebeurtenissen'] as const;
type Judged = Gebonden & { id: string; actiehouderId: string | null };

let server: TestServer;
const things: Record<(typeof nouns)[number], Judged[]> = {
  bijeenkomsten: [],
  besluiten: [],
  actiepunten: [],
  gebeurtenissen: [],
};

/** Things of all kinds, with bonds drawn by chance, straight into the database. */
beforeAll(async () => {
  server = await startTestServer();
  const { db, clock } = server.platform;
  const rng = createRng(SEED);
  const groepen = await server.app.services.groepen.byIds(Object.values(server.world.groepen));
  const begin = clock.now();
  for (let i = 0; i < AANTAL; i++) {
    const _id = new Types.ObjectId();
    const van = rng.sample(groepen, rng.int(1, 2));
    const [eerste] = van;
    const gebonden = {
      openbaarheid: rng.pick(['openbaar', 'alliantie', 'groep'] as const),
      groepIds: van.map((g) => g._id),
      opgaveteamIds: van.flatMap((g) => g.opgaveteamIds),
    };
    const actiehouderId = rng.chance(0.3) ? rng.pick(Object.values(server.world.personas)) : null;
    const at = new Date(begin.getTime() + rng.int(-300, 300) * UUR);
    const titel = `Kleinood ${i}`;
    await bijeenkomstModel(db).create({
      ...{
        _id,
        ...gebonden,
        titel,
        soort: 'overleg',
        fase: 'gepland',
        agendapunten: [],
      },
      ...{
        begin: at,
        einde: new Date(at.getTime() + UUR),
        verslagId: new Types.ObjectId(),
        bijgewerkt: begin,
      },
    });
    await besluitModel(db).create({
      ...{ _id, ...gebonden, groepId: eerste?._id, jaar: 2000, volgnummer: i, nummer: `X-${i}`, op: at },
      ...{ tekst: titel },
    });
    await actiepuntModel(db).create({
      ...{ _id, ...gebonden, openbaarheid: 'groep', groepId: eerste?._id, tekst: titel, status: 'open' },
      ...{ actiehouderId, datum: null, sorteer: sorteerOp(null), bijgewerkt: begin },
    });
    await gebeurtenisModel(db).create({
      ...{
        _id,
        ...gebonden,
        noun: 'bijeenkomsten',
        dingId: _id,
        actie: 'bijeenkomst_gepland',
        titel,
        op: at,
      },
    });
    const bonds = {
      openbaarheid: gebonden.openbaarheid,
      groepIds: gebonden.groepIds.map(String),
      opgaveteamIds: gebonden.opgaveteamIds.map(String),
    };
    const thing = { id: String(_id), ...bonds, actiehouderId: null };
    for (const noun of nouns)
      things[noun].push(noun === 'actiepunten' ? { ...thing, openbaarheid: 'groep', actiehouderId } : thing);
  }
});
afterAll(() => server.close());

async function everything(who: Visitor, noun: (typeof nouns)[number]): Promise<string[]> {
  const ids: string[] = [];
  let na: string | undefined;
  do {
    const page = await who.call(`GET /${noun}`, { query: { aantal: 37, ...(na ? { na } : {}) } });
    expect(page.status).toBe(200);
    ids.push(...page.data.items.map((item) => item.id));
    na = page.data.volgende ?? undefined;
  } while (na);
  return ids;
}

/** What the policy of shared says, of all that there is. */
async function allowed(reader: (typeof readers)[number], noun: (typeof nouns)[number]): Promise<string[]> {
  const { cookie } = await server.as(reader);
  const { actor } = await server.app.services.toegang.identify(cookie ?? undefined);
  const now = server.clock.now();
  return things[noun]
    .filter((t) => (noun === 'actiepunten' ? mayReadActiepunt(actor, t, now) : mayRead(actor, t, now)))
    .map((t) => t.id);
}

describe.each(readers)('[rule 9] %s', (reader) => {
  it.each(nouns)(`sees in the list of %s exactly what may be read`, async (noun) => {
    const who = await server.as(reader);
    expect((await everything(who, noun)).toSorted()).toEqual((await allowed(reader, noun)).toSorted());
  });

  it('opens each thing of the lists, and nothing else', async () => {
    const who = await server.as(reader);
    for (const noun of ['bijeenkomsten', 'besluiten', 'actiepunten'] as const) {
      const may = new Set(await allowed(reader, noun));
      for (const { id } of things[noun].slice(0, 15)) {
        const { status } = await who.call(`GET /${noun}/:id` as ApiKey & `GET /${typeof noun}/:id`, {
          params: { id },
        });
        expect(status).toBe(may.has(id) ? 200 : 404);
      }
    }
  });

  it('finds, and sees on the front page, nothing that may not be opened', async () => {
    const who = await server.as(reader);
    const { data } = await who.call('GET /zoekresultaten', { query: { q: 'kleinood', aantal: 30 } });
    const may = {
      bijeenkomst: await allowed(reader, 'bijeenkomsten'),
      besluit: await allowed(reader, 'besluiten'),
      actiepunt: await allowed(reader, 'actiepunten'),
    };
    const kinds = ['bijeenkomst', 'besluit', 'actiepunt'] as const;
    const shares = verdeel(
      kinds.map((kind) => may[kind].map(() => kind)),
      30,
    );
    for (const kind of kinds) {
      const found = data.items.filter((i) => i.soort === kind).map((i) => i.id);
      expect(found.filter((id) => !may[kind].includes(id))).toEqual([]);
      expect(found).toHaveLength(shares.filter((share) => share === kind).length);
    }
    const front = (await who.call('GET /voorpagina', {})).data.bijeenkomsten;
    expect(front.length).toBeGreaterThan(0);
    expect(front.filter((b) => !may.bijeenkomst.includes(b.id))).toEqual([]);
  });
});

it('[rule 9] the lists tell each persona something else', async () => {
  const counts = await Promise.all(readers.map(async (r) => (await allowed(r, 'bijeenkomsten')).length));
  expect(Math.max(...counts)).toBe(AANTAL);
  expect(new Set(counts).size).toBeGreaterThan(4);
});

it('a list of bijeenkomsten is cut by days of the area', async () => {
  const who = await server.as('programmabureau');
  const dag = (d: Date) =>
    new Intl.DateTimeFormat('en-CA', { timeZone: server.platform.area.timezone }).format(d);
  const vanaf = dag(server.clock.now());
  const totEnMet = dag(new Date(server.clock.now().getTime() + 3 * DAG));
  const { data } = await who.call('GET /bijeenkomsten', {
    query: { vanaf, totEnMet, aantal: 100, volgorde: 'eerst_laat' },
  });
  const days = data.items.map((b) => dag(new Date(b.begin)));
  expect(days.length).toBeGreaterThan(0);
  expect(days.every((d) => d >= vanaf && d <= totEnMet)).toBe(true);
  expect(days).toEqual(days.toSorted().toReversed());
});
