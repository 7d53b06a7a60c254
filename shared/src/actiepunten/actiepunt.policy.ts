import { isKernteamlid, isProgrammabureau, schrijftMee, type Actor, type Gebonden } from '../access/actor.ts';
import { mayRead } from '../access/scope.ts';

/** Read: whoever reads the groep's own things, and whoever holds it: a task reaches the one who has to do it. */
export function mayReadActiepunt(
  actor: Actor,
  punt: Gebonden & { actiehouderId: string | null },
  now: Date,
): boolean {
  return mayRead(actor, punt, now) || (actor.persoonId !== null && actor.persoonId === punt.actiehouderId);
}

type Bonds = Pick<Gebonden, 'groepIds' | 'opgaveteamIds'>;

/** Note an actiepunt: everybody who writes along in the groep, its kernteam and the programmabureau. */
export function mayCreateActiepunt(actor: Actor, groep: Bonds, now: Date): boolean {
  return (
    isProgrammabureau(actor) ||
    isKernteamlid(actor, groep.opgaveteamIds, now) ||
    schrijftMee(actor, groep.groepIds, now)
  );
}

/** Change or finish it: the same people, and whoever holds it. */
export function mayChangeActiepunt(
  actor: Actor,
  punt: Bonds & { actiehouderId: string | null },
  now: Date,
): boolean {
  return (
    mayCreateActiepunt(actor, punt, now) ||
    (actor.persoonId !== null && actor.persoonId === punt.actiehouderId)
  );
}
