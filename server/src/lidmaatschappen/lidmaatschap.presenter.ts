import type { Lidmaatschap } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import type { GroepVerwijzing } from '@opgaveteams/shared/groepen/groep.schema';
import { onbekendPersoon, presentVerwijzing } from '../personen/persoon.service.ts';
import type { PersoonService } from '../personen/persoon.service.ts';
import type { AlliantieService } from '../alliantie/alliantie.service.ts';
import type { GroepService } from '../groepen/groep.service.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { ZetelService } from '../zetels/zetel.service.ts';
import type { LidmaatschapDoc } from './lidmaatschap.model.ts';

interface Deps {
  alliantie: AlliantieService;
  groepen: GroepService;
  personen: PersoonService;
  zetels: ZetelService;
}

/**
 * Presents memberships to a reader: unknown groepen are left out, unknown people lose their name.
 * @param bekend the groepen by name where that was judged already
 */
export async function presentLidmaatschappen(
  ctx: Ctx,
  docs: LidmaatschapDoc[],
  deps: Deps,
  bekend?: Map<string, GroepVerwijzing>,
): Promise<Lidmaatschap[]> {
  const personen = await deps.personen.byIds([...new Set(docs.map((d) => String(d.persoonId)))]);
  const persoonById = new Map(personen.map((p) => [String(p._id), p]));
  const organisatieIds = personen.flatMap((p) => p.organisatieIds.map(String));
  const organisaties = await deps.alliantie.organisatieNamen([...new Set(organisatieIds)]);
  const presentNamens = await deps.alliantie.presentNamens(docs.map((d) => d.namens));
  const groepen =
    bekend ?? (await deps.groepen.verwijzingen(ctx, [...new Set(docs.map((d) => String(d.groepId)))]));

  const zetels = await deps.zetels.namen(docs.flatMap((d) => d.zetelId ?? []));

  const present = (doc: LidmaatschapDoc, groep: GroepVerwijzing): Lidmaatschap => {
    const persoon = persoonById.get(String(doc.persoonId));
    const verwijzing = persoon ? presentVerwijzing(ctx, persoon) : onbekendPersoon;
    const known = verwijzing.id !== null && persoon !== undefined;
    return {
      id: String(doc._id),
      groep,
      groepIds: [String(doc.groepId)],
      opgaveteamIds: doc.opgaveteamId ? [String(doc.opgaveteamId)] : [],
      persoon: verwijzing,
      functie: known ? persoon.functie : '',
      organisaties: known ? persoon.organisatieIds.flatMap((id) => organisaties.get(String(id)) ?? []) : [],
      rol: doc.rol,
      basis: doc.basis,
      gast: doc.gast === true || persoon?.soort === 'gast',
      namens: presentNamens(doc.namens),
      zetel: doc.zetelId ? { id: String(doc.zetelId), naam: zetels.get(String(doc.zetelId)) ?? '' } : null,
      van: doc.van.toISOString(),
      tot: doc.tot?.toISOString() ?? null,
      reden: known ? doc.reden : null,
      redenTot: known ? (doc.redenTot ?? null) : null,
      versie: doc.versie,
    };
  };

  return docs.flatMap((doc) => {
    const groep = groepen.get(String(doc.groepId));
    return groep ? [present(doc, groep)] : [];
  });
}
