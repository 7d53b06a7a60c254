import type { Openbaarheid } from './access.schema.ts';
import {
  huidigeLidmaatschappen,
  isProgrammabureau,
  isVanDeAlliantie,
  kernteamVan,
  type Actor,
  type Gebonden,
} from './actor.ts';

/**
 * What an actor may read now, as data: the server turns it into a database filter, the real-time layer
 * into rooms, and {@link inScope} judges a single thing. One source, so a list, a count, a live message
 * and a page can never disagree (rule 9).
 */
export interface ReadScope {
  alles: boolean;
  openbaarheden: Openbaarheid[];
  groepIds: string[];
  opgaveteamIds: string[];
}

/** The table "Who may what" of docs/rules.md, rows that begin with "read". */
export function readScope(actor: Actor, now: Date): ReadScope {
  return {
    alles: isProgrammabureau(actor),
    openbaarheden: isVanDeAlliantie(actor, now) ? ['openbaar', 'alliantie'] : ['openbaar'],
    groepIds: huidigeLidmaatschappen(actor, now).map((l) => l.groepId),
    opgaveteamIds: kernteamVan(actor, now),
  };
}

/** True if a thing with these bonds falls within the scope. */
export function inScope(scope: ReadScope, thing: Gebonden): boolean {
  return (
    scope.alles ||
    scope.openbaarheden.includes(thing.openbaarheid) ||
    thing.groepIds.some((id) => scope.groepIds.includes(id)) ||
    thing.opgaveteamIds.some((id) => scope.opgaveteamIds.includes(id))
  );
}

/** May this actor read this thing now? */
export function mayRead(actor: Actor, thing: Gebonden, now: Date): boolean {
  return inScope(readScope(actor, now), thing);
}
