import { persoonModel } from '../personen/persoon.model.ts';
import { hasVoorbeeldgegevens, markVoorbeeldgegevens } from '../platform/db/werkplaats.ts';
import type { Platform } from '../platform/platform.ts';
import { readGrond } from './grond.ts';
import { writeProgramma } from './programma.ts';
import { buildWereld, type DemoOptions } from './world.ts';
import type { DemoWereld } from './world.types.ts';
import { clearWereld, writeWereld } from './writer.ts';

/** The database holds people who exist; the message is one sentence. */
export class RealPeopleError extends Error {
  readonly code = 'real_people';

  constructor() {
    super(
      'This database holds real people: demo data is never written there. Choose another DATA_DIR or MONGODB_URI.',
    );
  }
}

async function hasPeople({ db }: Platform): Promise<boolean> {
  return (await persoonModel(db).exists({})) !== null;
}

async function fill({ db, area }: Platform, options: DemoOptions): Promise<DemoWereld> {
  const grond = await readGrond(db, area);
  const wereld = buildWereld(area, grond, options);
  // Marked before anybody is in it, so that no screen ever shows made-up people as real ones.
  await markVoorbeeldgegevens(db);
  // What an interrupted earlier run left behind.
  await clearWereld(db);
  await writeProgramma(db, area, grond, wereld);
  await writeWereld(db, wereld);
  return wereld;
}

/**
 * Gives a database without people the demo data, so that a first start has something to show.
 * @returns whether it did
 */
export async function seedDemoIfEmpty(platform: Platform, options: DemoOptions = {}): Promise<boolean> {
  if (await hasPeople(platform)) return false;
  await fill(platform, options);
  return true;
}

/**
 * Replaces the demo data in a database by new demo data.
 * @throws RealPeopleError when there are people in it who are not demo data
 */
export async function replaceDemo(platform: Platform, options: DemoOptions): Promise<DemoWereld> {
  if ((await hasPeople(platform)) && !(await hasVoorbeeldgegevens(platform.db))) throw new RealPeopleError();
  return fill(platform, options);
}
