import { isProgrammabureau, leidt, type Actor } from '../access/actor.ts';

/** A besluit is taken by whoever leads the groep; the programmabureau records it. */
export function mayTakeBesluit(actor: Actor, groepId: string, now: Date): boolean {
  return isProgrammabureau(actor) || leidt(actor, [groepId], now);
}
