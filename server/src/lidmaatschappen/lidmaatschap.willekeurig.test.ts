import type { Lidmaatschap } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import { niemand } from '@opgaveteams/shared/access/actor';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedMongo } from '../embedded-mongo/index.ts';
import { DomainError } from '../platform/errors/domain-error.ts';
import { endOfDay } from '../platform/clock/days.ts';
import type { Ctx } from '../platform/http/context.ts';
import { DAG, UUR } from '../testing/clock.ts';
import { seeded } from '../testing/random.ts';
import { mongoUri, startTestServer, type TestServer } from '../testing/server.ts';
import { overlapt } from './lidmaatschap.intervals.ts';
import { lidmaatschapModel } from './lidmaatschap.model.ts';

const OPERATIES = 4_000;
/** So many go on at the same moment, over two servers. */
const TEGELIJK = 8;
const SEED = 20_261_122;

interface Rij {
  groep: string;
  persoon: string | null;
  rol: string;
  van: string;
  tot: string | null;
  versie: number;
}

/** What was acknowledged, replayed in the simplest way: a list of rows. */
class Naspel {
  readonly rijen = new Map<string, Rij>();

  set(l: Lidmaatschap): void {
    const known = this.rijen.get(l.id);
    if (known && known.versie > l.versie) return;
    const { rol, van, tot, versie } = l;
    this.rijen.set(l.id, { groep: l.groep.id, persoon: l.persoon.id, rol, van, tot, versie });
  }

  /** A change that was acknowledged: what was there ends where what follows begins. */
  cut(id: string, versie: number, at: string): void {
    const rij = this.rijen.get(id);
    if (!rij) throw new Error('changed before it was begun');
    if (rij.versie <= versie) this.rijen.set(id, { ...rij, tot: at, versie: versie + 1 });
  }

  op(groep: string, at: Date): string[] {
    return [...this.rijen]
      .filter(
        ([, r]) => r.groep === groep && new Date(r.van) <= at && (r.tot === null || at < new Date(r.tot)),
      )
      .map(([id]) => id)
      .sort();
  }
}

let servers: TestServer[];
let close: () => Promise<void>;

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'opgaveteams-'));
  const database = mongoUri() ? null : await startEmbeddedMongo({ dataDir });
  const uri = database?.uri ?? `${mongoUri()}/willekeurig_${Date.now()}`;
  const one = await startTestServer({ uri });
  servers = [one, await startTestServer({ uri, empty: true })];
  close = async () => {
    for (const server of servers) await server.close();
    await database?.close();
    await rm(dataDir, { recursive: true, force: true });
  };
});
afterAll(() => close());

describe('[rule 1] thousands of memberships in any order, many at once, over two servers', () => {
  it(`holds after ${OPERATIES} operations (seed ${SEED}), and "as of" is what a naive replay says`, async () => {
    const chance = seeded(SEED);
    const [one] = servers as [TestServer, TestServer];
    const ctx: Ctx = { actor: { ...niemand, rollen: ['programmabureau'] }, now: one.clock.now(), taal: 'nl' };
    const { werkgroep, openNetwerk, panel } = one.world.groepen;
    const groepen = [werkgroep, openNetwerk, panel];
    const mensen: string[] = [];
    for (let i = 0; i < 10; i++) {
      const nieuw = { naam: `Mens ${i}`, functie: '', email: null, organisatieIds: [] };
      mensen.push((await one.app.services.personen.create(ctx, nieuw)).id);
    }
    const moment = () =>
      new Date(ctx.now.getTime() + (chance.int(7_000) - 6_000) * DAG + chance.int(24) * UUR);
    const naspel = new Naspel();
    const geteld: Record<string, number> = {};

    const begin = async (server: TestServer): Promise<void> => {
      const van = moment();
      const tot =
        chance.int(3) === 0 ? null : new Date(van.getTime() + (1 + chance.int(200)) * DAG).toISOString();
      const wie = { groepId: chance.pick(groepen), persoonId: chance.pick(mensen), rol: 'lid' as const };
      const plek = { basis: 'vast' as const, namens: { soort: 'zichzelf' as const }, reden: 'Afspraak' };
      naspel.set(
        await server.app.services.lidmaatschappen.begin(ctx, {
          ...wie,
          ...plek,
          van: van.toISOString(),
          tot,
        }),
      );
    };
    const change = async (server: TestServer): Promise<void> => {
      const known = [...naspel.rijen];
      if (known.length === 0) return begin(server);
      // Often the newest, so that several reach for the same one.
      const [id, rij] = chance.int(2) === 0 ? (known.at(-1) ?? chance.pick(known)) : chance.pick(known);
      const van = new Date(rij.van).getTime();
      const lang = rij.tot ? new Date(rij.tot).getTime() - van : 900 * DAG;
      // Mostly within it; now and then at its very begin, or after it.
      const at = new Date(
        chance.int(8) === 0 ? van : van + Math.round(lang * 1.2 * chance.next()),
      ).toISOString();
      const { change: send } = server.app.services.lidmaatschappen;
      if (chance.int(2) === 0)
        naspel.set(await send(ctx, id, rij.versie, { tot: at, reden: 'Weg', opvolger: null }));
      else {
        const rol = chance.pick(['lid', 'trekker', 'notulist'] as const);
        const next = await send(ctx, id, rij.versie, { rol, vanaf: at, reden: 'Wissel', opvolger: null });
        naspel.cut(id, rij.versie, at);
        naspel.set(next);
      }
    };
    const step = async (n: number): Promise<void> => {
      const server = servers[n % 2] as TestServer;
      const what = chance.int(5) < 2 ? begin : change;
      const code = await what(server).then(
        () => 'gelukt',
        (err: unknown) => {
          if (err instanceof DomainError) return err.code;
          throw err;
        },
      );
      geteld[code] = (geteld[code] ?? 0) + 1;
    };
    for (let n = 0; n < OPERATIES; n += TEGELIJK)
      await Promise.all(Array.from({ length: TEGELIJK }, (_, i) => step(n + i)));

    // The play itself was worth something: each way of refusing happened, and much went well.
    expect(geteld.gelukt).toBeGreaterThan(OPERATIES / 20);
    for (const code of ['lidmaatschap_overlapt', 'verouderde_versie', 'conflict', 'ongeldige_invoer'])
      expect(geteld[code], code).toBeGreaterThan(0);

    const docs = await lidmaatschapModel(one.platform.db)
      .find({ persoonId: { $in: mensen } })
      .lean();
    expect(docs.map((d) => String(d._id)).sort()).toEqual([...naspel.rijen.keys()].sort());
    for (const doc of docs) {
      const rij = naspel.rijen.get(String(doc._id));
      expect([doc.van.toISOString(), doc.tot?.toISOString() ?? null, doc.rol, doc.versie]).toEqual([
        rij?.van,
        rij?.tot,
        rij?.rol,
        rij?.versie,
      ]);
      expect(doc.tot === null || doc.tot >= doc.van).toBe(true);
      expect(doc.vervolg).toBeUndefined();
    }
    for (const [i, a] of docs.entries())
      for (const b of docs.slice(i + 1))
        if (String(a.persoonId) === String(b.persoonId) && String(a.groepId) === String(b.groepId))
          expect(overlapt(a, b), `${a._id} and ${b._id}`).toBe(false);

    const opgaveteam = one.world.teams.won?.id ?? '';
    for (let n = 0; n < 120; n++) {
      const dag = moment().toISOString().slice(0, 10);
      const at = endOfDay(dag, one.platform.area.timezone);
      const samen = await (servers[n % 2] as TestServer).app.services.lidmaatschappen.samenstelling(
        ctx,
        opgaveteam,
        dag,
      );
      for (const { groep, leden } of samen.groepen.filter((g) => groepen.includes(g.groep.id))) {
        const ids = leden.filter((l) => mensen.includes(l.persoon.id ?? '')).map((l) => l.id);
        expect(ids.sort(), `${groep.naam} op ${dag}`).toEqual(naspel.op(groep.id, at));
      }
    }
  }, 180_000);
});
