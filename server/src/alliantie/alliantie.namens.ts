import type { Namens } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import type { Ref } from '../platform/db/model.ts';

interface Deps {
  organisatieNamen(ids: readonly Ref[]): Promise<Map<string, { naam: string }>>;
  themaNaam(themaId: string): string | null;
}

/** In whose name people speak, as readers see it: of each of these, by what it is called. */
export function createPresentNamens({ organisatieNamen, themaNaam }: Deps) {
  return async function presentNamens(
    alle: readonly Namens[],
  ): Promise<(namens: Namens) => { soort: string; naam: string | null }> {
    const namen = await organisatieNamen([
      ...new Set(alle.flatMap((n) => (n.soort === 'organisatie' ? [String(n.organisatieId)] : []))),
    ]);
    const naamVan = (namens: Namens): string | null => {
      if (namens.soort === 'organisatie') return namen.get(String(namens.organisatieId))?.naam ?? null;
      return namens.soort === 'thema' ? themaNaam(namens.themaId) : null;
    };
    return (namens) => ({ soort: namens.soort, naam: naamVan(namens) });
  };
}
