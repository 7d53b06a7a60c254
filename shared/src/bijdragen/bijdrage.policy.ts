import { isKernteamlid, isProgrammabureau, type Actor, type Gebonden } from '../access/actor.ts';

/** Say what was done with a bijdrage: the kernteam that it was meant for, and the programmabureau. */
export function mayVolgOp(actor: Actor, { opgaveteamIds }: Gebonden, now: Date): boolean {
  return isProgrammabureau(actor) || isKernteamlid(actor, opgaveteamIds, now);
}
