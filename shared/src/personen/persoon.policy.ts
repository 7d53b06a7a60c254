import {
  isBeheerder,
  isProgrammabureau,
  isVanDeAlliantie,
  kernteamVan,
  leidt,
  type Actor,
} from '../access/actor.ts';

/** May this actor know who this person is? A name is for the alliance unless its owner made it public. */
export function mayKnowPersoon(
  actor: Actor,
  persoon: { id: string; zichtbaarheid: 'openbaar' | 'alliantie' },
  now: Date,
): boolean {
  return (
    persoon.zichtbaarheid === 'openbaar' || persoon.id === actor.persoonId || isVanDeAlliantie(actor, now)
  );
}

/** May see a person's e-mail address, language and system roles. */
export function mayReadEigen(actor: Actor, persoonId: string): boolean {
  return actor.persoonId === persoonId || isProgrammabureau(actor) || isBeheerder(actor);
}

export function mayChangePersoon(actor: Actor, persoonId: string): boolean {
  return mayReadEigen(actor, persoonId);
}

/** Enter a person who has no account yet, so that they can be seated in a groep. */
export function mayCreatePersoon(actor: Actor, now: Date): boolean {
  return (
    isProgrammabureau(actor) ||
    isBeheerder(actor) ||
    kernteamVan(actor, now).length > 0 ||
    actor.lidmaatschappen.some((l) => leidt(actor, [l.groepId], now))
  );
}

/** Have a name and details taken away for ever: one's own, or by the programmabureau, which hears the request. */
export function mayVergeet(actor: Actor, persoonId: string): boolean {
  return actor.persoonId === persoonId || isProgrammabureau(actor);
}

export function mayGiveRollen(actor: Actor): boolean {
  return isProgrammabureau(actor) || isBeheerder(actor);
}

/** The whole list of people (for seating somebody in a groep) is for the alliance. */
export function mayListPersonen(actor: Actor, now: Date): boolean {
  return isVanDeAlliantie(actor, now);
}
