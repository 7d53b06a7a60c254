import type { LidRol } from '../access/access.schema.ts';
import { isKernteamlid, isProgrammabureau, leidt, type Actor, type Gebonden } from '../access/actor.ts';

type Samenstelling = Pick<Gebonden, 'groepIds' | 'opgaveteamIds'>;

/** Who may compose a groep: its leaders, its kernteam, the programmabureau. */
export function mayCompose(actor: Actor, groep: Samenstelling, now: Date): boolean {
  return (
    isProgrammabureau(actor) ||
    isKernteamlid(actor, groep.opgaveteamIds, now) ||
    leidt(actor, groep.groepIds, now)
  );
}

/** Begin a membership: whoever composes the groep, or oneself as lid where joining is open. */
export function mayBegin(
  actor: Actor,
  groep: Samenstelling & { toetreding: string },
  plan: { persoonId: string; rol: LidRol },
  now: Date,
): boolean {
  if (mayCompose(actor, groep, now)) return true;
  return (
    !actor.gast && groep.toetreding === 'open' && plan.rol === 'lid' && actor.persoonId === plan.persoonId
  );
}

/** End or change a membership: whoever composes the groep; one's own may always be ended. */
export function mayEnd(
  actor: Actor,
  lidmaatschap: Samenstelling & { persoonId: string | null },
  now: Date,
): boolean {
  return (
    mayCompose(actor, lidmaatschap, now) ||
    (actor.persoonId !== null && actor.persoonId === lidmaatschap.persoonId)
  );
}
