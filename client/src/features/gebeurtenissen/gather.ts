import type { Gebeurtenis } from '@opgaveteams/shared/gebeurtenissen/gebeurtenis.schema';

/** Of the same person doing the same with the same thing more than once only the latest; the order stays. */
export function gather(gebeurtenissen: readonly Gebeurtenis[]): Gebeurtenis[] {
  const seen = new Set<string>();
  return gebeurtenissen.filter(({ wie, actie, dingId }) => {
    const key = `${wie.id} ${actie} ${dingId}`;
    return !seen.has(key) && seen.add(key);
  });
}
