import type { GroepSoort } from '../access/access.schema.ts';
import {
  isBeheerder,
  isKernteamlid,
  isProgrammabureau,
  leidt,
  type Actor,
  type Gebonden,
} from '../access/actor.ts';
import { mayRead } from '../access/scope.ts';

/** The name, purpose and members of a groep; for the beheerder these are metadata. */
export function mayReadGroep(actor: Actor, groep: Gebonden, now: Date): boolean {
  return isBeheerder(actor) || mayRead(actor, groep, now);
}

/** A kernteam begins groepen around itself; kernteams and the bestuur are begun by the programmabureau. */
export function mayCreateGroep(
  actor: Actor,
  plan: { soort: GroepSoort; opgaveteamId: string | null },
  now: Date,
): boolean {
  if (isProgrammabureau(actor)) return true;
  if (plan.soort === 'kernteam' || plan.soort === 'alliantiebestuur') return false;
  return plan.opgaveteamId !== null && isKernteamlid(actor, [plan.opgaveteamId], now);
}

export function mayChangeGroep(actor: Actor, groep: Gebonden, now: Date): boolean {
  return (
    isProgrammabureau(actor) ||
    isKernteamlid(actor, groep.opgaveteamIds, now) ||
    leidt(actor, groep.groepIds, now)
  );
}
