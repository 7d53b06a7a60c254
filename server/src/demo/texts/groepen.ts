import type { Rng } from '../rng.ts';
import { livedIn } from './places.ts';
import { THEMA_TEXTS } from './themas.ts';
import type { GroepBlueprint, ThemaId } from './types.ts';

/**
 * A writer of groepen around an opgaveteam; no two get the same name.
 *
 * @param buurten official names, for groepen that exist per buurt
 * @returns a function that writes the next groep for a thema, of the wished soort as long as there is one; it throws
 *   an Error when all names are used
 */
export function createGroepWriter(
  rng: Rng,
  buurten: readonly string[],
): (thema: ThemaId, soort?: GroepBlueprint['soort']) => GroepBlueprint {
  const used = new Set<string>();

  function free(blueprints: readonly GroepBlueprint[]): GroepBlueprint | null {
    for (const buurt of rng.shuffle(livedIn(buurten))) {
      for (const blueprint of rng.shuffle(blueprints)) {
        const name = blueprint.name.replace('{buurt}', buurt);
        if (!used.has(name)) return { ...blueprint, name };
      }
    }
    return null;
  }

  return (thema, soort) => {
    const { groepen } = THEMA_TEXTS[thema];
    const wished = soort === undefined ? [] : groepen.filter((it) => it.soort === soort);
    const found = free(wished) ?? free(groepen);
    if (found === null) throw new Error(`Every groep of the thema "${thema}" exists already.`);
    used.add(found.name);
    return found;
  };
}
