import type { Groep } from '@opgaveteams/shared/groepen/groep.schema';
import type { Zetel } from '@opgaveteams/shared/zetels/zetel.schema';
import type { AlliantieService } from '../alliantie/alliantie.service.ts';
import type { ZetelDoc } from './zetel.model.ts';

type Van = Pick<Groep, 'id' | 'naam' | 'soort' | 'openbaarheid' | 'groepIds' | 'opgaveteamIds'>;

/** Seats of groepen that this reader may read, with how many people hold each. */
export async function presentZetels(
  docs: readonly ZetelDoc[],
  groepen: readonly Van[],
  bezet: Map<string, number>,
  alliantie: AlliantieService,
): Promise<Zetel[]> {
  const presentNamens = await alliantie.presentNamens(docs.flatMap(({ namens }) => namens ?? []));
  return docs.flatMap((doc) => {
    const groep = groepen.find((g) => g.id === String(doc.groepId));
    if (!groep) return [];
    const { id, naam, soort, openbaarheid, groepIds, opgaveteamIds } = groep;
    return {
      ...{ id: String(doc._id), groep: { id, naam, soort }, openbaarheid, groepIds, opgaveteamIds },
      ...{ naam: doc.naam, uitleg: doc.uitleg, rol: doc.rol, aantal: doc.aantal },
      namens: doc.namens && presentNamens(doc.namens),
      ...{ bezet: bezet.get(String(doc._id)) ?? 0, uitPakket: doc.sleutel !== undefined },
      ...{ van: doc.van.toISOString(), tot: doc.tot?.toISOString() ?? null, versie: doc.versie },
    };
  });
}
