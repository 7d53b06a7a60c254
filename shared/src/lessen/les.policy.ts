import { schrijftMee, type Actor, type Gebonden } from '../access/actor.ts';
import { mayPostStatusbericht } from '../actielijnen/actielijn.policy.ts';

type Lijn = Pick<Gebonden, 'groepIds' | 'opgaveteamIds'> & { trekkerIds: readonly string[] };

/**
 * Write down what was learned at an actielijn, and mend it: who may say how it goes, and whoever works on it in one of
 * its groepen. Also after its end: then one knows most.
 */
export function mayWriteLes(actor: Actor, lijn: Lijn, now: Date): boolean {
  return mayPostStatusbericht(actor, lijn, now) || (!actor.gast && schrijftMee(actor, lijn.groepIds, now));
}
