import { resolve } from 'node:path';
import { Types } from 'mongoose';
import { createApp } from '../app.ts';
import { startEmbeddedMongo } from '../embedded-mongo/index.ts';
import { groepModel } from '../groepen/groep.model.ts';
import { lidmaatschapModel } from '../lidmaatschappen/lidmaatschap.model.ts';
import { persoonModel } from '../personen/persoon.model.ts';
import { createBus } from '../platform/bus/bus.ts';
import { systemClock } from '../platform/clock/clock.ts';
import { connectDb } from '../platform/db/db.ts';
import { zoekvorm } from '../platform/db/zoek.ts';
import { readEnv } from '../platform/env/env.ts';
import { createLog } from '../platform/log/log.ts';
import type { Platform } from '../platform/platform.ts';
import { areaPack } from './area.ts';
import { SESSION_COOKIE } from '../toegang/toegang.cookie.ts';

/** A text, and one signed-in person for each who writes in it. */
export interface Desk {
  id: string;
  cookies: string[];
}

const LONG_AGO = new Date('2020-01-01T00:00:00Z');

/** Opens a platform on a database, with the settings of a server that has no demo data. */
async function barePlatform(uri: string): Promise<Platform> {
  const env = readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'error', DEMO: 'nee' });
  return {
    ...{ env, db: await connectDb(uri), clock: systemClock, log: createLog('error') },
    ...{ bus: createBus(), area: areaPack() },
  };
}

/** A werkgroep with these people in it, each with a session. */
async function groep(
  platform: Platform,
  n: number,
  opgaveteamId: string,
  editors: number,
): Promise<{ groepId: string; persoonIds: string[] }> {
  const { db } = platform;
  const _id = new Types.ObjectId();
  const naam = `Werkgroep ${n}`;
  await groepModel(db).create({
    ...{ _id, soort: 'werkgroep', naam, naamZoek: zoekvorm(naam), afkorting: `WG${n}` },
    ...{ openbaarheid: 'alliantie', groepIds: [_id], opgaveteamIds: [opgaveteamId] },
    ...{ toetreding: 'op_uitnodiging', begin: LONG_AGO, bijgewerkt: LONG_AGO },
  });
  const persoonIds = Array.from({ length: editors }, () => String(new Types.ObjectId()));
  await persoonModel(db).insertMany(
    persoonIds.map((persoonId, i) => ({
      ...{ _id: persoonId, naam: `Persoon ${n}-${i}`, naamZoek: `persoon ${n}-${i}`, bijgewerkt: LONG_AGO },
      email: `p${n}-${i}@voorbeeld.test`,
    })),
  );
  await lidmaatschapModel(db).insertMany(
    persoonIds.map((persoonId) => ({
      ...{ persoonId, groepId: _id, groepSoort: 'werkgroep', opgaveteamId, rol: 'lid', basis: 'vast' },
      ...{ namens: { soort: 'zichzelf' }, van: LONG_AGO, tot: null, volgnummer: 1 },
    })),
  );
  return { groepId: String(_id), persoonIds };
}

/**
 * Writes into a new data directory texts, each of a werkgroep of its own with so many people: for benches and tests with
 * real processes. `together`: all texts are of one werkgroep.
 */
export async function createDesks(
  dataDir: string,
  documents: number,
  editors: number,
  { together = false } = {},
): Promise<Desk[]> {
  const database = await startEmbeddedMongo({ dataDir: resolve(dataDir) });
  const platform = await barePlatform(database.uri);
  const app = await createApp(platform);
  const { verslagen, toegang, opgaveteams } = app.services;
  const [team] = [...(await opgaveteams.verwijzingen()).values()];
  const opgaveteamId = team?.id ?? '';
  const desks: Desk[] = [];
  let current: Awaited<ReturnType<typeof groep>> | null = null;
  for (let n = 0; n < documents; n++) {
    if (!together || !current) current = await groep(platform, n, opgaveteamId, editors);
    const { groepId, persoonIds } = current;
    const id = await verslagen.bind({
      ...{ soort: 'verslag', vanId: String(new Types.ObjectId()), schrijverIds: [], titel: `Overleg ${n}` },
      gebonden: { openbaarheid: 'groep', groepIds: [groepId], opgaveteamIds: [opgaveteamId] },
    });
    const sessions = await Promise.all(persoonIds.map((p) => toegang.createSession(p, 'test')));
    desks.push({ id, cookies: sessions.map(({ token }) => `${SESSION_COOKIE}=${token}`) });
  }
  await app.close();
  await platform.db.close();
  await database.close();
  return desks;
}
