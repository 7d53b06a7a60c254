import type { Systeemrol } from '@opgaveteams/shared/access/access.schema';
import type { Actor } from '@opgaveteams/shared/access/actor';
import type { Model } from 'mongoose';
import type { GroepService } from '../groepen/groep.service.ts';
import type { LidmaatschapDoc } from './lidmaatschap.model.ts';

type Groepen = Pick<GroepService, 'byIds'>;

/** Which of these groepen let their guests write along. */
async function laatMeeschrijven(groepIds: string[], groepen: Groepen): Promise<(groepId: string) => boolean> {
  const docs = await groepen.byIds([...new Set(groepIds)]);
  const open = new Set(docs.flatMap((g) => ((g.gasten?.meeschrijven ?? true) ? [String(g._id)] : [])));
  return (groepId) => open.has(groepId);
}

/** What the policies judge a person by: their system roles and memberships, past and coming ones too. */
export async function actorFor(
  model: Model<LidmaatschapDoc>,
  groepen: Groepen,
  persoonId: string,
  rollen: Systeemrol[],
): Promise<Actor> {
  const docs = await model.find({ persoonId }).lean();
  const alsGast = docs.flatMap((d) => (d.gast ? [String(d.groepId)] : []));
  const meeschrijven = await laatMeeschrijven(alsGast, groepen);
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
      ...(d.gast ? { meeschrijven: meeschrijven(String(d.groepId)) } : {}),
    })),
  };
}

/** The same person without an account: no system roles, and a guest in every groep. */
export async function alsGast(actor: Actor, groepen: Groepen): Promise<Actor> {
  const meeschrijven = await laatMeeschrijven(
    actor.lidmaatschappen.map((l) => l.groepId),
    groepen,
  );
  const lidmaatschappen = actor.lidmaatschappen.map((l) => ({ ...l, meeschrijven: meeschrijven(l.groepId) }));
  return { ...actor, rollen: [], gast: true, lidmaatschappen };
}
