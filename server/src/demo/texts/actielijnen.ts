import type { Rng } from '../rng.ts';
import { AANPAKKEN } from './algemeen.ts';
import { fill, fillAll } from './fill.ts';
import { livedIn } from './places.ts';
import { THEMA_TEXTS } from './themas.ts';
import type { ActielijnBlueprint, Probleem, ThemaId } from './types.ts';

export interface ActielijnText {
  thema: ThemaId;
  title: string;
  /** The adopted text, two to four sentences. */
  wat: string;
  /** Paragraphs of the text that is written together. */
  hoe: string[];
  mijlpalen: string[];
  /** Official name of the buurt, as it was given. */
  buurt: string;
  doorbraak: boolean;
  /** What can go wrong with this one in particular. */
  vraagtAandacht: Probleem;
  stokt: Probleem;
}

/**
 * A writer of actielijnen that never gives the same title twice.
 *
 * @param buurten official names; those where few people live are passed over, those that a blueprint suggests are used first
 * @returns a function that writes the next actielijn for a thema; it throws an Error when every combination of
 *   subject, buurt and approach is used up
 */
export function createActielijnWriter(
  rng: Rng,
  buurten: readonly string[],
): (thema: ThemaId) => ActielijnText {
  const places = livedIn(buurten);
  const used = new Set<string>();
  const queues = new Map<ThemaId, ActielijnBlueprint[]>();
  return (thema) => {
    const blueprints = THEMA_TEXTS[thema].actielijnen;
    for (let attempt = 0; attempt < blueprints.length; attempt += 1) {
      const queue = queues.get(thema) ?? [];
      // Every subject once before any comes back.
      if (queue.length === 0) queue.push(...rng.shuffle(blueprints));
      queues.set(thema, queue);
      const blueprint = queue.pop() as ActielijnBlueprint;
      const found = freeTitle(rng, blueprint, places, used);
      if (found !== null) {
        used.add(found.title);
        return write(rng, thema, blueprint, found);
      }
    }
    throw new Error(`Every title for the thema "${thema}" is used.`);
  };
}

interface Found {
  title: string;
  buurt: string;
}

function freeTitle(
  rng: Rng,
  blueprint: ActielijnBlueprint,
  buurten: readonly string[],
  used: ReadonlySet<string>,
): Found | null {
  const hinted = blueprint.buurten.filter((buurt) => buurten.includes(buurt));
  const places = [...rng.shuffle(hinted), ...rng.shuffle(buurten)];
  const endings = ['', ...rng.shuffle(AANPAKKEN).map((aanpak) => `, ${aanpak}`)];
  for (const ending of endings) {
    for (const buurt of places) {
      for (const titel of rng.shuffle(blueprint.titels)) {
        const title = fill(rng, titel, { buurt }) + ending;
        if (!used.has(title)) return { title, buurt };
      }
    }
  }
  return null;
}

function write(
  rng: Rng,
  thema: ThemaId,
  blueprint: ActielijnBlueprint,
  { title, buurt }: Found,
): ActielijnText {
  return {
    thema,
    title,
    wat: fill(rng, blueprint.wat, { buurt }),
    hoe: blueprint.hoe.map((alinea) => fill(rng, alinea, { buurt })),
    mijlpalen: [...blueprint.mijlpalen],
    buurt,
    doorbraak: blueprint.doorbraak === true,
    vraagtAandacht: fillAll(rng, blueprint.vraagtAandacht, { buurt }),
    stokt: fillAll(rng, blueprint.stokt, { buurt }),
  };
}
