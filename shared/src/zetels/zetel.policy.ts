import type { Zetel } from './zetel.schema.ts';
import type { Actor, Gebonden } from '../access/actor.ts';
import { mayCompose } from '../lidmaatschappen/lidmaatschap.policy.ts';

/** Make, change and end the seats of a groep: who composes it. */
export function mayMakeZetel(
  actor: Actor,
  groep: Pick<Gebonden, 'groepIds' | 'opgaveteamIds'>,
  now: Date,
): boolean {
  return mayCompose(actor, groep, now);
}

/** A seat of the area pack is a fact: nobody changes it here. */
export function mayChangeZetel(
  actor: Actor,
  zetel: Pick<Gebonden, 'groepIds' | 'opgaveteamIds'> & { uitPakket: boolean },
  now: Date,
): boolean {
  return !zetel.uitPakket && mayMakeZetel(actor, zetel, now);
}

/** How many more people this seat is for; of a seat without a number, whether nobody holds it. */
export function vrijeZetels({ aantal, bezet }: Pick<Zetel, 'aantal' | 'bezet'>): number {
  return Math.max(0, (aantal ?? 1) - bezet);
}
