import type { Model } from 'mongoose';
import { dayOf, endOfDay, startOfDay } from '../platform/clock/days.ts';
import type { LidmaatschapDoc } from './lidmaatschap.model.ts';

interface Wisseldagen {
  vorige: string | null;
  volgende: string | null;
}

type Moment = 'van' | 'tot';

/**
 * The nearest days before and after a day on which somebody began or ended in a groep of the team: four look-ups
 * at the ends of an index, however many years there are.
 * @param groepIds the groepen that the reader may know of: the others give no day away (rule 9)
 */
export async function wisseldagen(
  model: Model<LidmaatschapDoc>,
  opgaveteamId: string,
  groepIds: string[],
  { dag, timezone }: { dag: string; timezone: string },
): Promise<Wisseldagen> {
  const nearest = async (
    veld: Moment,
    range: Record<string, Date>,
    richting: 1 | -1,
  ): Promise<Date | null> => {
    const doc = await model
      .findOne({ opgaveteamId, groepId: { $in: groepIds }, [veld]: range }, { [veld]: 1 })
      .sort({ [veld]: richting })
      .lean<Pick<LidmaatschapDoc, Moment>>();
    return doc?.[veld] ?? null;
  };
  const begin = startOfDay(dag, timezone);
  const end = endOfDay(dag, timezone);
  const [voorVan, voorTot, naVan, naTot] = await Promise.all([
    nearest('van', { $lt: begin }, -1),
    nearest('tot', { $lt: begin }, -1),
    nearest('van', { $gt: end }, 1),
    nearest('tot', { $gt: end }, 1),
  ]);
  const moments = (...found: (Date | null)[]): number[] => found.flatMap((d) => (d ? [d.getTime()] : []));
  const before = moments(voorVan, voorTot);
  const after = moments(naVan, naTot);
  return {
    vorige: before.length === 0 ? null : dayOf(new Date(Math.max(...before)), timezone),
    volgende: after.length === 0 ? null : dayOf(new Date(Math.min(...after)), timezone),
  };
}
