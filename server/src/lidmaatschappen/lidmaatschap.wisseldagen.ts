import type { Model } from 'mongoose';
import { dayOf } from '../platform/clock/days.ts';
import type { LidmaatschapDoc } from './lidmaatschap.model.ts';

interface Wisseldagen {
  vorige: string | null;
  volgende: string | null;
}

/**
 * The nearest days before and after a day on which somebody began or ended in a groep of the team.
 * @param visible the groepen that the reader may know of: the others give no day away (rule 9)
 */
export async function wisseldagen(
  model: Model<LidmaatschapDoc>,
  opgaveteamId: string,
  visible: (groepIds: string[]) => Promise<ReadonlyMap<string, unknown>>,
  { dag, timezone }: { dag: string; timezone: string },
): Promise<Wisseldagen> {
  const docs = await model.find({ opgaveteamId }, { groepId: 1, van: 1, tot: 1 }).lean();
  const known = await visible([...new Set(docs.map((d) => String(d.groepId)))]);
  let vorige: string | null = null;
  let volgende: string | null = null;
  for (const { groepId, van, tot } of docs) {
    if (!known.has(String(groepId))) continue;
    for (const day of [van, ...(tot ? [tot] : [])].map((moment) => dayOf(moment, timezone))) {
      if (day < dag && (vorige === null || day > vorige)) vorige = day;
      if (day > dag && (volgende === null || day < volgende)) volgende = day;
    }
  }
  return { vorige, volgende };
}
