import type { AreaPack } from '@opgaveteams/shared/area/area.schema';
import { buildActielijnen } from './actielijnen.ts';
import { buildBijeenkomsten, hoeVan } from './bijeenkomsten.ts';
import type { Bron, Grond } from './bron.ts';
import { buildGebeurtenissen } from './gebeurtenissen.ts';
import { buildGroepen } from './groepen.ts';
import { createIds } from './ids.ts';
import { createKalender } from './kalender.ts';
import { buildLidmaatschappen } from './lidmaatschappen.ts';
import { buildMomenten } from './momenten.ts';
import { buildMensen } from './people.ts';
import { createPlan } from './plan.ts';
import { createRng } from './rng.ts';
import type { DemoWereld } from './world.types.ts';

export interface DemoOptions {
  /** The same seed and the same today give the same world, to the byte. */
  seed?: number | undefined;
  /** yyyy-mm-dd; without: the present day. Everything is dated relative to it. */
  today?: string | undefined;
  /** Without: the world of a first start. With: one with so many years behind it, to measure with. */
  jaren?: number | undefined;
}

const DEFAULT_SEED = 1;

/** Makes up a whole alliance on the ground of an area. Pure: it reads no clock when `today` is given, and writes nothing. */
export function buildWereld(area: AreaPack, grond: Grond, options: DemoOptions = {}): DemoWereld {
  const rng = createRng(options.seed ?? DEFAULT_SEED);
  const kalender = createKalender(area.timezone, options.today);
  const shared = {
    ...grond,
    area,
    kalender,
    plan: createPlan(kalender, options.jaren),
    nextId: createIds(rng.fork('ids')),
  };
  const bron = (part: string): Bron => ({ ...shared, rng: rng.fork(part) });

  const mensen = buildMensen(bron('mensen'));
  const groepen = buildGroepen(bron('groepen'));
  const bezetting = buildLidmaatschappen(bron('lidmaatschappen'), mensen, groepen);
  const momenten = buildMomenten(bron('momenten'), groepen);
  const lijnen = buildActielijnen(
    bron('actielijnen'),
    mensen,
    groepen,
    bezetting,
    momenten.get(groepen.bestuur) ?? [],
  );
  const { vergaderingen, besluiten, actiepunten, teksten } = buildBijeenkomsten(
    bron('bijeenkomsten'),
    momenten,
    lijnen,
    bezetting,
  );
  const wereld: DemoWereld = {
    ...{ personen: mensen.alle, groepen: groepen.alle.map((g) => g.doc), lidmaatschappen: bezetting.docs },
    zetels: groepen.zetels,
    ...{ lijnen: lijnen.alle, vergaderingen, besluiten, actiepunten, gebeurtenissen: [] },
    leiders: new Map(
      vergaderingen.flatMap(({ doc, groep, dag }) => {
        const [leider] = bezetting.leden(groep, dag);
        return leider ? [[doc, leider._id] as const] : [];
      }),
    ),
    teksten: [...lijnen.alle.map((lijn) => hoeVan(bron('hoe'), lijn)), ...teksten],
  };
  return { ...wereld, gebeurtenissen: buildGebeurtenissen(bron('gebeurtenissen'), wereld) };
}
