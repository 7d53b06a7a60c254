import type { Agendapunt, Bijeenkomst } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import { current, isOpen, total } from './agenda.ts';

const MINUTE = 60_000;

/** Where a meeting is by its plan. */
export interface Stand {
  punt: Agendapunt;
  /** Whole minutes that are left for it; negative when it takes longer than planned. */
  over: number;
  /** Whole minutes that the meeting is behind its plan; negative when it is ahead. */
  achter: number;
  /** When all that is left is done, if it takes as long as planned. */
  klaar: Date;
}

/** When what is discussed now began: when the one before it was ticked off, or the meeting itself began. */
function beganAt(begin: number, agendapunten: readonly Agendapunt[]): number {
  const ends = agendapunten.flatMap(({ afgerondOp }) => (afgerondOp ? Date.parse(afgerondOp) : []));
  return Math.max(begin, ...ends);
}

/**
 * Where the meeting is at this moment; null before it began and when all is discussed.
 * @param now by the clock of the server, which also says when the meeting and each agendapunt began
 */
export function standVan(
  { begonnenOp, agendapunten }: Pick<Bijeenkomst, 'begonnenOp' | 'agendapunten'>,
  now: Date,
): Stand | null {
  const punt = current(agendapunten);
  if (begonnenOp === null || !punt) return null;
  const begin = Date.parse(begonnenOp);
  const since = Math.min(beganAt(begin, agendapunten), now.getTime());
  const left = punt.minuten - (now.getTime() - since) / MINUTE;
  const planned = total(agendapunten.filter(({ afgerond }) => afgerond));
  const behind = (since - begin) / MINUTE - planned + Math.max(0, -left);
  const todo = total(agendapunten.filter((each) => isOpen(each) && each.id !== punt.id));
  return {
    punt,
    // Within the last minute there is one left; over time only whole minutes count.
    over: Math.ceil(left) + 0,
    achter: Math.round(behind),
    klaar: new Date(now.getTime() + (Math.max(0, left) + todo) * MINUTE),
  };
}
