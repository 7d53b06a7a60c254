import type { Actor, Gebonden } from '../access/actor.ts';
import { mayCompose } from '../lidmaatschappen/lidmaatschap.policy.ts';

/** Make, see and revoke the uitnodigingen of a groep: who composes it. */
export function mayInvite(
  actor: Actor,
  groep: Pick<Gebonden, 'groepIds' | 'opgaveteamIds'>,
  now: Date,
): boolean {
  return mayCompose(actor, groep, now);
}
