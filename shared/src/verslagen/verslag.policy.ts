import {
  isKernteamlid,
  isProgrammabureau,
  isVanDeAlliantie,
  schrijftMee,
  type Actor,
  type Gebonden,
} from '../access/actor.ts';
import type { Openbaarheid } from '../access/access.schema.ts';
import { mayRead } from '../access/scope.ts';
import { mayRunBijeenkomst } from '../bijeenkomsten/bijeenkomst.policy.ts';
import type { VerslagFase, VerslagSoort } from './verslag.schema.ts';
import type { WaaromLezen } from './verslag.state.ts';

/** When the groepen of a text end, by their id; those that go on are not in it. */
export type GroepEinden = Readonly<Record<string, string | Date>>;

type Bonds = Pick<Gebonden, 'groepIds' | 'opgaveteamIds'> & {
  /** People who may write by name: the trekkers of the actielijn whose `hoe` this is. */
  schrijverIds: readonly string[];
  /** Without: it may be either. */
  soort?: VerslagSoort;
  /** Where the verslag is in its life; without: it is being written. */
  fase?: VerslagFase;
  groepEinden?: GroepEinden;
};

/** The bonds by which its readers are judged; see {@link gebondenVanVerslag}. */
type Verslag = Gebonden & Omit<Bonds, 'fase'> & { fase: VerslagFase };

/**
 * What a verslag is bound to, as its readers are judged: a draft is its groepen's and their teams', however public the
 * meeting; what was vastgesteld is published (rule 6), as public as its bijeenkomst is.
 * @param publiek how public the bijeenkomst is; without, the verslag stays what it was as a draft
 */
export function gebondenVanVerslag(
  draft: Gebonden,
  fase: VerslagFase,
  publiek: Openbaarheid | undefined,
): Gebonden {
  return fase === 'vastgesteld' && publiek ? { ...draft, openbaarheid: publiek } : draft;
}

/** Belongs to its writers, whatever the phase: its groepen, the kernteam of their teams, the programmabureau, those named. */
export function hoortBij(actor: Actor, verslag: Omit<Bonds, 'fase'>, now: Date): boolean {
  return (
    isProgrammabureau(actor) ||
    isKernteamlid(actor, verslag.opgaveteamIds, now) ||
    schrijftMee(actor, verslag.groepIds, now) ||
    (actor.persoonId !== null && verslag.schrijverIds.includes(actor.persoonId))
  );
}

/**
 * One of its writers now. A groep that was closed gives no right to write; the verslag of groepen that were all closed
 * is written by nobody any more.
 */
export function isSchrijver(actor: Actor, verslag: Omit<Bonds, 'fase'>, now: Date): boolean {
  const open = openGroepen(verslag, now);
  if (verslag.soort === 'verslag' && verslag.groepIds.length > 0 && open.length === 0) return false;
  return hoortBij(actor, { ...verslag, groepIds: open }, now);
}

/** The groepen of a text that go on. */
function openGroepen(
  { groepIds, groepEinden = {} }: Omit<Bonds, 'fase' | 'schrijverIds'>,
  now: Date,
): string[] {
  return groepIds.filter((id) => {
    const einde = groepEinden[id];
    return einde === undefined || now < new Date(einde);
  });
}

/**
 * Leads the life of a verslag: opens the correction round, answers what is proposed; the same who run the meeting. That
 * of groepen that were all closed is led by nobody any more.
 */
export function mayLeadVerslag(
  actor: Actor,
  verslag: Omit<Bonds, 'fase' | 'schrijverIds'>,
  now: Date,
): boolean {
  const open = openGroepen(verslag, now);
  if (verslag.groepIds.length > 0 && open.length === 0) return false;
  return mayRunBijeenkomst(actor, { ...verslag, groepIds: open }, now);
}

/** Write in the text itself: all its writers; while it is ter correctie who leads it; when it is vastgesteld nobody. */
export function mayWriteVerslag(actor: Actor, verslag: Bonds, now: Date): boolean {
  if (verslag.fase === 'vastgesteld' || !isSchrijver(actor, verslag, now)) return false;
  return verslag.fase !== 'ter_correctie' || mayLeadVerslag(actor, verslag, now);
}

/** Why somebody who may read it may not write in it. */
export function waaromLezen(
  actor: Actor,
  verslag: Verslag,
  now: Date,
): Exclude<WaaromLezen, 'verouderd'> | null {
  if (mayWriteVerslag(actor, verslag, now)) return null;
  // The same for everybody: to sign in, or to join, would change nothing.
  if (verslag.fase === 'vastgesteld') return 'vastgesteld';
  if (!hoortBij(actor, verslag, now)) return 'lezer';
  if (!isSchrijver(actor, verslag, now)) return 'groep_gesloten';
  return verslag.fase === 'ter_correctie' ? 'ter_correctie' : 'lezer';
}

/** Read the text, by the bonds of {@link gebondenVanVerslag}; whoever belongs to its writers reads it always. */
export function mayReadVerslag(actor: Actor, verslag: Gebonden & Omit<Bonds, 'fase'>, now: Date): boolean {
  return mayRead(actor, verslag, now) || hoortBij(actor, verslag, now);
}

/**
 * See how it came about: its versions, who wrote when, what was said in the margin. Who reads a text that is being
 * written, signed in; of a verslag that was published its writers alone, since its drafts stay with its groep.
 */
export function mayReadOntstaan(actor: Actor, verslag: Verslag, now: Date): boolean {
  if (actor.persoonId === null) return false;
  return verslag.fase === 'vastgesteld' ? hoortBij(actor, verslag, now) : mayReadVerslag(actor, verslag, now);
}

/** Remark in the margin, and read what others remarked: readers of the alliance, also who may not write. */
export function mayRemark(actor: Actor, verslag: Gebonden & Bonds, now: Date): boolean {
  return actor.persoonId !== null && isVanDeAlliantie(actor, now) && mayReadVerslag(actor, verslag, now);
}
