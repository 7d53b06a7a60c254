import type { Actielijn, Statusbericht } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { isEindstatus, vervaltOp } from '@opgaveteams/shared/actielijnen/actielijn.status';
import type { GetoondeStatus } from '@opgaveteams/shared/actielijnen/actielijn.status';

/** A time in which the status was the same; until now where `tot` is null. */
export interface Deel {
  status: GetoondeStatus;
  van: Date;
  tot: Date | null;
}

/**
 * How the status went, oldest first: what each bericht said, until the next one, and unknown where none came in time
 * (rule 3). Times of the same status that touch are one.
 * @param berichten in any order
 */
export function verloopVan(
  berichten: readonly Pick<Statusbericht, 'status' | 'op'>[],
  { ritmeDagen }: Pick<Actielijn, 'ritmeDagen'>,
  now: Date,
): Deel[] {
  const delen: Deel[] = [];
  const add = (deel: Deel) => {
    const last = delen.at(-1);
    if (last?.status === deel.status) last.tot = deel.tot;
    else delen.push(deel);
  };
  const sorted = berichten.toSorted((a, b) => a.op.localeCompare(b.op));
  for (const [i, { status, op }] of sorted.entries()) {
    const van = new Date(op);
    const next = sorted[i + 1];
    const tot = next ? new Date(next.op) : null;
    const stil = vervaltOp(van, ritmeDagen);
    if (isEindstatus(status) || stil >= (tot ?? now)) add({ status, van, tot });
    else {
      add({ status, van, tot: stil });
      add({ status: 'onbekend', van: stil, tot });
    }
  }
  return delen;
}
