import type { Agendapunt } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';

/** An agendapunt as one writes it; a new one has no id yet. */
export type AgendaItem = Pick<
  Agendapunt,
  'titel' | 'toelichting' | 'minuten' | 'actielijnId' | 'afgerond'
> & { id?: string };

/** One place up (-1) or down (1); at the end of the list it stays where it is. */
export function moved<Item extends { id?: string }>(list: readonly Item[], id: string, by: -1 | 1): Item[] {
  const from = list.findIndex((item) => item.id === id);
  const to = from + by;
  const item = list[from];
  if (!item || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** With this one at that place, the others in their order. */
export function placed<Item extends { id?: string }>(list: readonly Item[], id: string, to: number): Item[] {
  const from = list.findIndex((item) => item.id === id);
  const item = list[from];
  if (!item) return [...list];
  return list.toSpliced(from, 1).toSpliced(Math.max(0, to), 0, item);
}

/** With this one in it: in the place of its older self, else at `place`, else at the end. */
export function withItem(
  list: readonly AgendaItem[],
  changed: AgendaItem,
  place = list.length,
): AgendaItem[] {
  const known = changed.id !== undefined && list.some(({ id }) => id === changed.id);
  return known
    ? list.map((item) => (item.id === changed.id ? changed : item))
    : list.toSpliced(place, 0, changed);
}

/** Not discussed, and not moved on to another meeting. */
export const isOpen = ({
  afgerond,
  doorgeschoven,
}: {
  afgerond: boolean;
  doorgeschoven?: boolean;
}): boolean => !afgerond && doorgeschoven !== true;

/** The first that is still to be discussed: where the meeting is. */
export function current<Item extends { afgerond: boolean; doorgeschoven?: boolean }>(
  list: readonly Item[],
): Item | undefined {
  return list.find(isOpen);
}

/** When each begins, if everything takes as long as planned. */
export function startTimes(begin: string, list: readonly { minuten: number }[]): Date[] {
  let at = Date.parse(begin);
  return list.map(({ minuten }) => {
    const start = new Date(at);
    at += minuten * 60_000;
    return start;
  });
}

/** How long all of it takes, in minutes. */
export function total(list: readonly { minuten: number }[]): number {
  return list.reduce((sum, { minuten }) => sum + minuten, 0);
}
