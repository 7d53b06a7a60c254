import { MAX_VERLOOP, type Verloop } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.api';
import type { PersoonVerwijzing } from '@opgaveteams/shared/personen/persoon.schema';
import type { Model } from 'mongoose';
import type { AlliantieService } from '../alliantie/alliantie.service.ts';
import type { GroepService } from '../groepen/groep.service.ts';
import { onbekendPersoon, type PersoonService } from '../personen/persoon.service.ts';
import { invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { LidmaatschapDoc } from './lidmaatschap.model.ts';

interface Deps {
  alliantie: AlliantieService;
  groepen: GroepService;
  personen: PersoonService;
}

export interface VerloopQuery {
  opgaveteam?: string | undefined;
  groep?: string | undefined;
}

/**
 * The memberships of a team or a groep through time, the newest first, of groepen that this reader may know of:
 * read from the end of one index.
 */
export async function doorDeTijd(
  ctx: Ctx,
  model: Model<LidmaatschapDoc>,
  groepen: GroepService,
  { opgaveteam, groep }: VerloopQuery,
  velden: Partial<Record<keyof LidmaatschapDoc, 1>> = {},
): Promise<{ docs: LidmaatschapDoc[]; groepIds: string[]; volledig: boolean }> {
  if (!opgaveteam === !groep) throw invalid('opgaveteam', 'Kies een team of een groep.');
  const groepIds = groep
    ? [String((await groepen.readable(ctx, groep))._id)]
    : await groepen.idsVanTeam(ctx, opgaveteam ?? '');
  const waar = groep ? { groepId: groep } : { opgaveteamId: opgaveteam, groepId: { $in: groepIds } };
  const docs = await model
    .find(waar, velden)
    .sort({ van: -1 })
    .hint(groep ? { groepId: 1, van: 1 } : { opgaveteamId: 1, van: 1 })
    .limit(MAX_VERLOOP + 1)
    .lean<LidmaatschapDoc[]>();
  return { docs: docs.slice(0, MAX_VERLOOP), groepIds, volledig: docs.length <= MAX_VERLOOP };
}

/** What the drawing shows: thousands are read, and nothing else of them. */
export const VELDEN = { persoonId: 1, groepId: 1, rol: 1, basis: 1, namens: 1, van: 1, tot: 1 } as const;

/** A list in which each key stands once, and is pointed at by its place. */
function places<T>() {
  const at = new Map<string, number>();
  const list: T[] = [];
  const put = (key: string, make: () => T): number => {
    const known = at.get(key);
    if (known !== undefined) return known;
    at.set(key, list.length);
    return list.push(make()) - 1;
  };
  return { list, put };
}

/** Everything through time as one small answer. Who may not be known stands apart each time: nothing links them. */
export async function presentVerloop(
  ctx: Ctx,
  { docs, groepIds, volledig }: Awaited<ReturnType<typeof doorDeTijd>>,
  { alliantie, groepen, personen }: Deps,
): Promise<Verloop> {
  const bekend = await personen.verwijzingen(ctx, [...new Set(docs.map((d) => String(d.persoonId)))]);
  const presentNamens = await alliantie.presentNamens(docs.map((d) => d.namens));
  const stored = await groepen.byIds(groepIds);
  const place = new Map(stored.map((g, i) => [String(g._id), i]));
  const wie = places<PersoonVerwijzing>();
  const voorWie = places<Verloop['namens'][number]>();
  const perioden = docs.flatMap((doc): Verloop['perioden'] => {
    const groep = place.get(String(doc.groepId));
    if (groep === undefined) return [];
    const persoon = bekend(doc.persoonId);
    return [
      {
        id: String(doc._id),
        groep,
        persoon: wie.put(persoon.id ?? String(doc._id), () => (persoon.id ? persoon : onbekendPersoon)),
        namens: voorWie.put(JSON.stringify(doc.namens), () => presentNamens(doc.namens)),
        rol: doc.rol,
        basis: doc.basis,
        van: doc.van.toISOString(),
        tot: doc.tot?.toISOString() ?? null,
      },
    ];
  });
  return {
    groepen: stored.map((g) => ({
      ...{ id: String(g._id), naam: g.naam, soort: g.soort },
      ...{ begin: g.begin.toISOString(), einde: g.einde?.toISOString() ?? null },
    })),
    personen: wie.list,
    namens: voorWie.list,
    perioden,
    volledig,
  };
}
