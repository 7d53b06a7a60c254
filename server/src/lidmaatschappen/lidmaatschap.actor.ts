import type { Systeemrol } from '@opgaveteams/shared/access/access.schema';
import type { Actor } from '@opgaveteams/shared/access/actor';
import type { Model } from 'mongoose';
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
