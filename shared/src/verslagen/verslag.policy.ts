import { isKernteamlid, isLid, isProgrammabureau, type Actor, type Gebonden } from '../access/actor.ts';
import { mayRead } from '../access/scope.ts';

type Bonds = Pick<Gebonden, 'groepIds' | 'opgaveteamIds'> & {
  /** People who may write by name: the trekkers of the actielijn whose `hoe` this is. */
  schrijverIds: readonly string[];
};

/** Write: the groepen it belongs to, the kernteam of their teams, the programmabureau, and those named (rule 2 for `hoe`). */
export function mayWriteVerslag(actor: Actor, verslag: Bonds, now: Date): boolean {
  return (
    isProgrammabureau(actor) ||
    isKernteamlid(actor, verslag.opgaveteamIds, now) ||
    isLid(actor, verslag.groepIds, now) ||
    (actor.persoonId !== null && verslag.schrijverIds.includes(actor.persoonId))
  );
}

/** A text that is still being written is read by its groep and team, however public the meeting is. */
export function mayReadVerslag(actor: Actor, verslag: Gebonden, now: Date): boolean {
  return mayRead(actor, verslag, now);
}
