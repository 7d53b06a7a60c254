import {
  huidigeLidmaatschappen,
  isKernteamlid,
  isLid,
  isProgrammabureau,
  leidt,
  type Actor,
  type Gebonden,
} from '../access/actor.ts';

type Bonds = Pick<Gebonden, 'groepIds' | 'opgaveteamIds'>;

function isNotulist(actor: Actor, groepIds: readonly string[], now: Date): boolean {
  return (
    !actor.gast &&
    huidigeLidmaatschappen(actor, now).some(
      (l) => l.rol === 'notulist' && l.meeschrijven === undefined && groepIds.includes(l.groepId),
    )
  );
}

/** Plan, change, begin and end a meeting: its leaders and note-takers, the kernteam, the programmabureau. */
export function mayRunBijeenkomst(actor: Actor, bijeenkomst: Bonds, now: Date): boolean {
  return (
    isProgrammabureau(actor) ||
    isKernteamlid(actor, bijeenkomst.opgaveteamIds, now) ||
    leidt(actor, bijeenkomst.groepIds, now) ||
    isNotulist(actor, bijeenkomst.groepIds, now)
  );
}

/** Say that one comes or not: oneself as a member; for others whoever runs the meeting. */
export function mayMarkAanwezigheid(actor: Actor, bijeenkomst: Bonds, persoonId: string, now: Date): boolean {
  return (
    mayRunBijeenkomst(actor, bijeenkomst, now) ||
    (actor.persoonId === persoonId && isLid(actor, bijeenkomst.groepIds, now))
  );
}
