import type { Aanvraag } from '@opgaveteams/shared/aanvragen/aanvraag.schema';
import type { AlliantieService } from '../alliantie/alliantie.service.ts';
import type { GroepService } from '../groepen/groep.service.ts';
import type { ZetelService } from '../zetels/zetel.service.ts';
import type { PersoonService } from '../personen/persoon.service.ts';
import { gebondenOf } from '../platform/db/gebonden.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { AanvraagDoc } from './aanvraag.model.ts';

interface Deps {
  alliantie: AlliantieService;
  groepen: GroepService;
  personen: PersoonService;
  zetels: ZetelService;
}

const zichzelf = { soort: 'zichzelf' } as const;

/** What people asked, for who answers and for who asked. */
export async function presentAanvragen(
  ctx: Ctx,
  docs: AanvraagDoc[],
  { alliantie, groepen, personen, zetels }: Deps,
): Promise<Aanvraag[]> {
  const ids = [...new Set(docs.map((d) => String(d.groepId)))];
  const [byId, persoon, plekken, presentNamens] = await Promise.all([
    groepen.byIds(ids).then((all) => new Map(all.map((g) => [String(g._id), g]))),
    personen.verwijzingen(
      ctx,
      docs.map((d) => d.persoonId),
    ),
    zetels.stand(
      docs.flatMap((d) => d.zetelId ?? []),
      ctx.now,
    ),
    alliantie.presentNamens(docs.flatMap((d) => d.namens ?? [])),
  ]);
  return docs.flatMap((doc) => {
    const groep = byId.get(String(doc.groepId));
    if (!groep) return [];
    const { _id, naam, soort } = groep;
    return {
      ...{ id: String(doc._id), ...gebondenOf(groep), groep: { id: String(_id), naam, soort } },
      ...{ persoon: persoon(doc.persoonId), vraag: doc.vraag ?? '', motivatie: doc.motivatie },
      ...{ basis: doc.basis, zetel: plekken.get(String(doc.zetelId)) ?? null },
      namens: presentNamens(doc.namens ?? zichzelf),
      ...{ status: doc.status, reden: doc.reden, op: doc.op.toISOString() },
    };
  });
}
