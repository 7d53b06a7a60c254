import type { Actor } from '../access/actor.ts';
import { werktAanProgramma } from '../programmas/programma.policy.ts';

/** Anybody reacts online; what came on paper or in a conversation is entered by who works on the programme. */
export function mayReageren(actor: Actor, kanaal: string, now: Date): boolean {
  return kanaal === 'online' || werktAanProgramma(actor, now);
}

/** Let in what somebody wrote who is not signed in, and answer. */
export function mayAnswerReactie(actor: Actor, now: Date): boolean {
  return werktAanProgramma(actor, now);
}
