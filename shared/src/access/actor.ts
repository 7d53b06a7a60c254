import type { z } from 'zod';
import type { actorSchema, gebondenSchema } from './access.schema.ts';

/** Who acts: a person with the system roles and the memberships through time, or nobody. */
export type Actor = z.infer<typeof actorSchema>;
export type ActorLidmaatschap = Actor['lidmaatschappen'][number];

/** What a thing is bound to: its publicness, the groepen it belongs to and their opgaveteams. */
export type Gebonden = z.infer<typeof gebondenSchema>;

/** Somebody who is not signed in. */
export const niemand: Actor = { persoonId: null, rollen: [], gast: false, lidmaatschappen: [] };

/** A period [van, tot): open-ended without `tot`. */
export function geldtOp(periode: { van: string | Date; tot?: string | Date | null }, at: Date): boolean {
  return new Date(periode.van) <= at && (periode.tot == null || at < new Date(periode.tot));
}

/** The memberships that count at this moment (rule 1: membership is time). */
export function huidigeLidmaatschappen(actor: Actor, now: Date): ActorLidmaatschap[] {
  return actor.lidmaatschappen.filter((l) => geldtOp(l, now));
}

export function isProgrammabureau(actor: Actor): boolean {
  return actor.rollen.includes('programmabureau');
}

export function isBeheerder(actor: Actor): boolean {
  return actor.rollen.includes('beheerder');
}

/**
 * The memberships that count in full. Who came in as a guest is of that groep, no more: also with an account, until
 * the groep takes them in.
 */
function volleLidmaatschappen(actor: Actor, now: Date): ActorLidmaatschap[] {
  return actor.gast ? [] : huidigeLidmaatschappen(actor, now).filter((l) => l.meeschrijven === undefined);
}

/** The opgaveteams in whose kernteam the actor sits now. */
export function kernteamVan(actor: Actor, now: Date): string[] {
  return volleLidmaatschappen(actor, now).flatMap((l) =>
    l.groepSoort === 'kernteam' && l.opgaveteamId ? [l.opgaveteamId] : [],
  );
}

/** Sits in the kernteam of one of these opgaveteams. */
export function isKernteamlid(actor: Actor, opgaveteamIds: readonly string[], now: Date): boolean {
  return kernteamVan(actor, now).some((id) => opgaveteamIds.includes(id));
}

/** Is a member, in any role, of one of these groepen; a guest too. */
export function isLid(actor: Actor, groepIds: readonly string[], now: Date): boolean {
  return huidigeLidmaatschappen(actor, now).some((l) => groepIds.includes(l.groepId));
}

/** Is a member of one of these groepen who writes along: every member, a guest where the groep lets guests. */
export function schrijftMee(actor: Actor, groepIds: readonly string[], now: Date): boolean {
  return huidigeLidmaatschappen(actor, now).some(
    (l) => groepIds.includes(l.groepId) && (l.meeschrijven ?? !actor.gast),
  );
}

/** Is trekker or voorzitter of one of these groepen. */
export function leidt(actor: Actor, groepIds: readonly string[], now: Date): boolean {
  return volleLidmaatschappen(actor, now).some(
    (l) => (l.rol === 'trekker' || l.rol === 'voorzitter') && groepIds.includes(l.groepId),
  );
}

/** Belongs to the alliance: has a membership in full now, or a system role. */
export function isVanDeAlliantie(actor: Actor, now: Date): boolean {
  return !actor.gast && (actor.rollen.length > 0 || volleLidmaatschappen(actor, now).length > 0);
}

/** Does something in the alliance as a guest, with an account or without. */
export function doetMeeAlsGast(actor: Actor): boolean {
  return actor.gast || actor.lidmaatschappen.some((l) => l.meeschrijven !== undefined);
}
