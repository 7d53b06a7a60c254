import { geldtOp, type Actor } from '../access/actor.ts';
import { MIN_AKKOORD } from './bewonersruimte.limits.ts';
import type { AkkoordRegel } from './voorstel.schema.ts';

/** A membership of a room; without `van` it was asked for and the room did not say yes yet. */
export interface RuimteLid {
  persoonId: unknown;
  van: string | Date | null;
  tot: string | Date | null;
}

/** Whoever has a system role has no way into any room, not even as a resident (rule 8). */
export function mayHaveRuimte(actor: Actor): boolean {
  return actor.persoonId !== null && actor.rollen.length === 0;
}

/** Is in the room now, let in by the room; kernteam, bestuur and every other membership are worth nothing here. */
export function isInRuimte(actor: Actor, leden: readonly RuimteLid[], now: Date): boolean {
  return (
    mayHaveRuimte(actor) &&
    leden.some(
      ({ persoonId, van, tot }) =>
        String(persoonId) === actor.persoonId && van !== null && geldtOp({ van, tot }, now),
    )
  );
}

/** Asked to be let in, and waits for the room. */
export function vraagtOmRuimte(actor: Actor, leden: readonly RuimteLid[]): boolean {
  return (
    mayHaveRuimte(actor) &&
    leden.some(
      ({ persoonId, van, tot }) => String(persoonId) === actor.persoonId && van === null && tot === null,
    )
  );
}

/** Looks after the room: puts people out, hides, reads reports, says how many must agree. */
export function isGastgever(
  actor: Actor,
  leden: readonly (RuimteLid & { gastgever: boolean })[],
  now: Date,
): boolean {
  const eigen = leden.filter((l) => l.gastgever && String(l.persoonId) === actor.persoonId);
  return isInRuimte(actor, eigen, now);
}

/** Begin a new key: a host always, with whom they put out; every member when somebody left by themselves. */
export function magEpochBeginnen(ik: { gastgever: boolean; epochNodig: boolean; zetUit: boolean }): boolean {
  return ik.gastgever || (ik.epochNodig && !ik.zetUit);
}

/** Hide a message: who wrote it, and the hosts. */
export function magVerbergen(actor: Actor, afzender: unknown, gastgever: boolean): boolean {
  return gastgever || (actor.persoonId !== null && String(afzender) === actor.persoonId);
}

/** Withdraw a proposal: who made it, and the hosts. */
export function magIntrekken(actor: Actor, door: unknown, gastgever: boolean): boolean {
  return gastgever || (actor.persoonId !== null && String(door) === actor.persoonId);
}

const DEEL: Record<AkkoordRegel, number> = { helft: 1 / 2, twee_derde: 2 / 3, iedereen: 1 };

/** How many of so many members must agree before something leaves the room; one alone never shares. */
export function nodigVoor(regel: AkkoordRegel, leden: number): number {
  return Math.max(MIN_AKKOORD, Math.ceil(leden * DEEL[regel]));
}
