import type { Actor, Gebonden } from '../access/actor.ts';
import { isSchrijver, mayLeadVerslag } from '../verslagen/verslag.policy.ts';
import type { VerslagFase } from '../verslagen/verslag.schema.ts';

interface Bonds extends Gebonden {
  schrijverIds: readonly string[];
  fase: VerslagFase;
  correctieTot: string | Date | null;
}

/** Propose a correction: its writers, while the verslag is ter correctie and until the day that was given. */
export function maySuggest(actor: Actor, verslag: Bonds, now: Date): boolean {
  return (
    verslag.fase === 'ter_correctie' &&
    verslag.correctieTot !== null &&
    now < new Date(verslag.correctieTot) &&
    isSchrijver(actor, verslag, now)
  );
}

/** Answer: a proposal who leads the verslag; a remark also whoever made it and who writes in the text. */
export function mayAnswerOpmerking(
  actor: Actor,
  verslag: Bonds,
  opmerking: { soort: string; persoonId: string },
  now: Date,
): boolean {
  if (opmerking.soort === 'naschrift') return false;
  if (mayLeadVerslag(actor, verslag, now)) return true;
  if (opmerking.soort === 'voorstel') return false;
  return actor.persoonId === opmerking.persoonId || isSchrijver(actor, verslag, now);
}
