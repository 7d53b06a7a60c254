import type { Rng } from '../rng.ts';
import { livedIn } from './places.ts';
import { THEMA_TEXTS } from './themas.ts';
import type { GroepBlueprint, ThemaId } from './types.ts';

/**
 * A writer of groepen around an opgaveteam; no two get the same name.
 *
 * @param buurten official names, for groepen that exist per buurt
 * @returns a function that writes the next groep for a thema; it throws an Error when all names are used
 */
export function createGroepWriter(rng: Rng, buurten: readonly string[]): (thema: ThemaId) => GroepBlueprint {
  const used = new Set<string>();
  return (thema) => {
    for (const buurt of rng.shuffle(livedIn(buurten))) {
      for (const blueprint of rng.shuffle(THEMA_TEXTS[thema].groepen)) {
        const name = blueprint.name.replace('{buurt}', buurt);
        if (used.has(name)) continue;
        used.add(name);
        return { ...blueprint, name };
      }
    }
    throw new Error(`Every groep of the thema "${thema}" exists already.`);
  };
}
