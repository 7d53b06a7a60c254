import type { Systeemrol } from '@opgaveteams/shared/access/access.schema';
import type { Actor } from '@opgaveteams/shared/access/actor';
import type { Model } from 'mongoose';
import type { GroepService } from '../groepen/groep.service.ts';
import type { LidmaatschapDoc } from './lidmaatschap.model.ts';

/** What the policies judge a person by: their system roles and memberships, past and coming ones too. */
export async function actorFor(
  model: Model<LidmaatschapDoc>,
  persoonId: string,
  rollen: Systeemrol[],
): Promise<Actor> {
  const docs = await model.find({ persoonId }).lean();
  return {
    persoonId,
    rollen,
    gast: false,
    lidmaatschappen: docs.map((d) => ({
      groepId: String(d.groepId),
      groepSoort: d.groepSoort,
      opgaveteamId: d.opgaveteamId ? String(d.opgaveteamId) : null,
      rol: d.rol,
      van: d.van.toISOString(),
      tot: d.tot?.toISOString() ?? null,
    })),
  };
}

/** The same person as a guest: without system roles, and with what each groep lets its guests do. */
export async function alsGast(actor: Actor, groepen: Pick<GroepService, 'byIds'>): Promise<Actor> {
  const docs = await groepen.byIds([...new Set(actor.lidmaatschappen.map((l) => l.groepId))]);
  const schrijven = new Map(docs.map((g) => [String(g._id), g.gasten?.meeschrijven ?? false]));
  const lidmaatschappen = actor.lidmaatschappen.map((l) => ({
    ...l,
    meeschrijven: schrijven.get(l.groepId) ?? false,
  }));
  return { ...actor, rollen: [], gast: true, lidmaatschappen };
}
