import type { LidRol } from '../access/access.schema.ts';
import { isKernteamlid, isProgrammabureau, leidt, type Actor, type Gebonden } from '../access/actor.ts';

type Samenstelling = Pick<Gebonden, 'groepIds' | 'opgaveteamIds'>;

/** Who may compose a groep: its leaders, its kernteam, the programmabureau. */
export function mayCompose(actor: Actor, groep: Samenstelling, now: Date): boolean {
  return (
    isProgrammabureau(actor) ||
    isKernteamlid(actor, groep.opgaveteamIds, now) ||
    leidt(actor, groep.groepIds, now)
  );
}

/** What somebody wants to begin, or to become. */
interface Plan {
  persoonId: string;
  rol: LidRol;
  namens: { soort: string; organisatieId?: unknown };
  /** It would begin before today. */
  vroeger: boolean;
  /** The organisations of that person. */
  organisatieIds: readonly string[];
}

/**
 * Begin a membership: whoever composes the groep. Oneself where joining is open: as lid, not in the past (that would
 * change who were in when something was decided), and only in a name that is one's own to use.
 */
export function mayBegin(
  actor: Actor,
  groep: Samenstelling & { toetreding: string },
  plan: Plan,
  now: Date,
): boolean {
  if (mayCompose(actor, groep, now)) return true;
  if (actor.gast || groep.toetreding !== 'open' || plan.rol !== 'lid' || plan.vroeger) return false;
  return actor.persoonId !== null && actor.persoonId === plan.persoonId && eigenNaam(plan);
}

/**
 * Speak for somebody else in a groep where one is: whoever composes it; oneself from today on, in a name that is one's
 * own to use, while the rest stays as it is. How one came in does not matter.
 */
export function mayWisselNaam(
  actor: Actor,
  groep: Samenstelling,
  plan: Omit<Plan, 'rol'>,
  now: Date,
): boolean {
  if (mayCompose(actor, groep, now)) return true;
  if (actor.gast || plan.vroeger) return false;
  return actor.persoonId !== null && actor.persoonId === plan.persoonId && eigenNaam(plan);
}

/** A name that one may use oneself: an organisation of one's own, residents, oneself. */
export function eigenNaam({ namens, organisatieIds }: Pick<Plan, 'namens' | 'organisatieIds'>): boolean {
  if (namens.soort === 'organisatie') return organisatieIds.includes(String(namens.organisatieId));
  return namens.soort === 'zichzelf' || namens.soort === 'bewoners';
}

/** End or change a membership: whoever composes the groep; one's own may always be ended. */
export function mayEnd(
  actor: Actor,
  lidmaatschap: Samenstelling & { persoonId: string | null },
  now: Date,
): boolean {
  return (
    mayCompose(actor, lidmaatschap, now) ||
    (actor.persoonId !== null && actor.persoonId === lidmaatschap.persoonId)
  );
}
