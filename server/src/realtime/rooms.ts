import type { Gebonden } from '@opgaveteams/shared/access/actor';
import type { ReadScope } from '@opgaveteams/shared/access/scope';

/** The room of one person's connections, on all devices. */
export function persoonRoom(persoonId: string): string {
  return `persoon:${persoonId}`;
}

/** The rooms in which a reader with this scope hears of changes. */
export function roomsOfScope(scope: ReadScope): string[] {
  return [
    ...(scope.alles ? ['alles'] : []),
    ...scope.openbaarheden.map((o) => `openbaarheid:${o}`),
    ...scope.groepIds.map((id) => `groep:${id}`),
    ...scope.opgaveteamIds.map((id) => `team:${id}`),
  ];
}

/** The rooms that a change of this thing is told in; agrees with `inScope` (a test holds them together). */
export function roomsOfThing(thing: Gebonden): string[] {
  return [
    'alles',
    `openbaarheid:${thing.openbaarheid}`,
    ...thing.groepIds.map((id) => `groep:${id}`),
    ...thing.opgaveteamIds.map((id) => `team:${id}`),
  ];
}
