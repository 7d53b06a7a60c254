import { isLid, type Actor, type Gebonden } from '../access/actor.ts';
import { mayCompose } from '../lidmaatschappen/lidmaatschap.policy.ts';

type Bonds = Pick<Gebonden, 'groepIds' | 'opgaveteamIds'>;

/** Ask to come in: who has an account, is not in, and sees a groep that lets people in when they ask. */
export function mayAsk(actor: Actor, groep: Bonds & { toetreding: string }, now: Date): boolean {
  return (
    actor.persoonId !== null &&
    !actor.gast &&
    groep.toetreding === 'op_aanvraag' &&
    !isLid(actor, groep.groepIds, now)
  );
}

/** Read what others asked, and answer: who composes the groep. */
export function mayAnswerAanvraag(actor: Actor, groep: Bonds, now: Date): boolean {
  return mayCompose(actor, groep, now);
}
