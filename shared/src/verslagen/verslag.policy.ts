import {
  isKernteamlid,
  isLid,
  isProgrammabureau,
  isVanDeAlliantie,
  type Actor,
  type Gebonden,
} from '../access/actor.ts';
import { mayRead } from '../access/scope.ts';
import { mayRunBijeenkomst } from '../bijeenkomsten/bijeenkomst.policy.ts';
import type { VerslagFase } from './verslag.schema.ts';

type Bonds = Pick<Gebonden, 'groepIds' | 'opgaveteamIds'> & {
  /** People who may write by name: the trekkers of the actielijn whose `hoe` this is. */
  schrijverIds: readonly string[];
  /** Where the verslag is in its life; without: it is being written. */
  fase?: VerslagFase;
};

/** Belongs to its writers, whatever the phase: its groepen, the kernteam of their teams, the programmabureau, those named. */
export function isSchrijver(actor: Actor, verslag: Omit<Bonds, 'fase'>, now: Date): boolean {
  return (
    isProgrammabureau(actor) ||
    isKernteamlid(actor, verslag.opgaveteamIds, now) ||
    isLid(actor, verslag.groepIds, now) ||
    (actor.persoonId !== null && verslag.schrijverIds.includes(actor.persoonId))
  );
}

/** Leads the life of a verslag: opens the correction round, answers what is proposed; the same who run the meeting. */
export function mayLeadVerslag(
  actor: Actor,
  verslag: Omit<Bonds, 'fase' | 'schrijverIds'>,
  now: Date,
): boolean {
  return mayRunBijeenkomst(actor, verslag, now);
}

/** Write in the text itself: all its writers; while it is ter correctie who leads it; when it is vastgesteld nobody. */
export function mayWriteVerslag(actor: Actor, verslag: Bonds, now: Date): boolean {
  if (verslag.fase === 'vastgesteld') return false;
  return verslag.fase === 'ter_correctie'
    ? mayLeadVerslag(actor, verslag, now)
    : isSchrijver(actor, verslag, now);
}

/** A text that is still being written is read by its groep and team, however public the meeting is. */
export function mayReadVerslag(actor: Actor, verslag: Gebonden, now: Date): boolean {
  return mayRead(actor, verslag, now);
}

/** Remark in the margin, and read what others remarked: readers of the alliance, also who may not write. */
export function mayRemark(actor: Actor, verslag: Gebonden & Bonds, now: Date): boolean {
  return (
    actor.persoonId !== null &&
    isVanDeAlliantie(actor, now) &&
    (mayRead(actor, verslag, now) || isSchrijver(actor, verslag, now))
  );
}
