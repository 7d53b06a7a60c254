import type { Aanvraag } from '@opgaveteams/shared/aanvragen/aanvraag.schema';
import type { GroepService } from '../groepen/groep.service.ts';
import type { PersoonService } from '../personen/persoon.service.ts';
import { gebondenOf } from '../platform/db/gebonden.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { AanvraagDoc } from './aanvraag.model.ts';

/** What people asked, for who answers and for who asked. */
export async function presentAanvragen(
  ctx: Ctx,
  docs: AanvraagDoc[],
  { groepen, personen }: { groepen: GroepService; personen: PersoonService },
): Promise<Aanvraag[]> {
  const ids = [...new Set(docs.map((d) => String(d.groepId)))];
  const [byId, persoon] = await Promise.all([
    groepen.byIds(ids).then((all) => new Map(all.map((g) => [String(g._id), g]))),
    personen.verwijzingen(
      ctx,
      docs.map((d) => d.persoonId),
    ),
  ]);
  return docs.flatMap((doc) => {
    const groep = byId.get(String(doc.groepId));
    if (!groep) return [];
    const { _id, naam, soort } = groep;
    return {
      ...{ id: String(doc._id), ...gebondenOf(groep), groep: { id: String(_id), naam, soort } },
      ...{ persoon: persoon(doc.persoonId), motivatie: doc.motivatie, basis: doc.basis },
      ...{ status: doc.status, reden: doc.reden, op: doc.op.toISOString() },
    };
  });
}
