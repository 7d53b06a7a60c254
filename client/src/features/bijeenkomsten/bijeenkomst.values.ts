import type { Openbaarheid } from '@opgaveteams/shared/access/access.schema';
import type { Bijeenkomst } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import { dayOf, momentOf, timeOf } from '../../ui/time/local.ts';

/** A bijeenkomst as its form shows it: a day and two times on the clock of the neighbourhood. */
export interface BijeenkomstValues {
  titel: string;
  soort: Bijeenkomst['soort'];
  dag: string;
  van: string;
  tot: string;
  plaats: string;
  link: string;
  openbaarheid: Openbaarheid;
}

/** What the form shows of a bijeenkomst. */
export function valuesOf(bijeenkomst: Bijeenkomst): BijeenkomstValues {
  const { titel, soort, begin, einde, plaats, link, openbaarheid } = bijeenkomst;
  const [van, tot] = [new Date(begin), new Date(einde)];
  return { titel, soort, dag: dayOf(van), van: timeOf(van), tot: timeOf(tot), plaats, link, openbaarheid };
}

/** What the server gets. A meeting that ends before it begins on the clock ends on the next day. */
export function bodyOf({ dag, van, tot, ...rest }: BijeenkomstValues) {
  const begin = momentOf(dag, van);
  const sameDay = momentOf(dag, tot);
  const past = sameDay !== '' && sameDay <= begin && tot < van;
  const next = past ? new Date(Date.parse(dag) + 86_400_000).toISOString().slice(0, 10) : dag;
  return { ...rest, begin, einde: momentOf(next, tot) };
}

/** The name of the field in the form for what the schema or the server calls `begin` and `einde`. */
export function fieldOf(name: string): string {
  if (name === 'begin') return 'van';
  return name === 'einde' ? 'tot' : name;
}

/** An empty form: an evening, on a day that one chooses. */
export const blank: BijeenkomstValues = {
  titel: '',
  soort: 'overleg',
  dag: '',
  van: '19:30',
  tot: '21:00',
  plaats: '',
  link: '',
  openbaarheid: 'groep',
};
