import {
  huidigeLidmaatschappen,
  isKernteamlid,
  isProgrammabureau,
  leidt,
  type Actor,
  type Gebonden,
} from '../access/actor.ts';

type Bonds = Pick<Gebonden, 'groepIds' | 'opgaveteamIds'> & { trekkerIds: readonly string[] };

export function mayCreateActielijn(actor: Actor, opgaveteamId: string, now: Date): boolean {
  return isProgrammabureau(actor) || isKernteamlid(actor, [opgaveteamId], now);
}

/** Title, period, people, milestones: the kernteam, the trekkers, the programmabureau. */
export function mayChangeActielijn(actor: Actor, lijn: Bonds, now: Date): boolean {
  return (
    isProgrammabureau(actor) ||
    isKernteamlid(actor, lijn.opgaveteamIds, now) ||
    (actor.persoonId !== null && lijn.trekkerIds.includes(actor.persoonId))
  );
}

/** Say how it goes (rule 3): who may change the actielijn, and who leads a groep that works on it. */
export function mayPostStatusbericht(actor: Actor, lijn: Bonds, now: Date): boolean {
  return mayChangeActielijn(actor, lijn, now) || leidt(actor, lijn.groepIds, now);
}

/** Rule 2: before adoption the team changes `wat`; after it who records besluiten of the bestuur. */
export function mayChangeWat(actor: Actor, lijn: Bonds & { watVastgesteld: boolean }, now: Date): boolean {
  if (!lijn.watVastgesteld) return mayChangeActielijn(actor, lijn, now);
  return (
    isProgrammabureau(actor) ||
    huidigeLidmaatschappen(actor, now).some(
      (l) => l.groepSoort === 'alliantiebestuur' && leidt(actor, [l.groepId], now),
    )
  );
}
