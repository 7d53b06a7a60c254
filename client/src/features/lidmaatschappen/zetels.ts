import type { Lidmaatschap } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';

/** Who leads stands first, then who writes, then the others; within a rol by name, the unnamed last. */
const order = ['voorzitter', 'trekker', 'notulist', 'lid'];

/** The members of a groep in the order in which people introduce them. */
export function inOrder(leden: readonly Lidmaatschap[]): Lidmaatschap[] {
  const name = ({ persoon }: Lidmaatschap) => persoon.naam ?? '\uffff';
  return [...leden].sort(
    (a, b) => order.indexOf(a.rol) - order.indexOf(b.rol) || name(a).localeCompare(name(b), 'nl'),
  );
}

/** A person through time: what holds now first, the newest first in each half. */
export function throughTime(
  zetels: readonly Lidmaatschap[],
  now: Date,
): { current: Lidmaatschap[]; former: Lidmaatschap[] } {
  const newestFirst = [...zetels].sort((a, b) => b.van.localeCompare(a.van));
  const isOver = ({ van, tot }: Lidmaatschap) => tot !== null && (tot === van || new Date(tot) <= now);
  return {
    current: newestFirst.filter((zetel) => !isOver(zetel)),
    former: newestFirst.filter(isOver),
  };
}
