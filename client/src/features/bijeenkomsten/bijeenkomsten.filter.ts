import type { ApiInput } from '@opgaveteams/shared/api/api';

/** Where a list of bijeenkomsten is from. */
export interface BijeenkomstenScope {
  opgaveteamId?: string;
  groepId?: string;
}

export type BijeenkomstenQuery = NonNullable<ApiInput<'GET /bijeenkomsten'>['query']>;

/**
 * The question for what comes, or for what has been. Today's meetings are still coming all day, so that one finds the
 * meeting one sits in; yesterday's have been.
 * @param when as it stands in the address: `geweest`, `alles` (of a groep that stopped), anything else is what comes
 * @param today the day in the neighbourhood, `2026-12-04`
 */
export function bijeenkomstenQuery(
  { opgaveteamId, groepId }: BijeenkomstenScope,
  when: string,
  today: string,
): BijeenkomstenQuery {
  const scope = { ...(opgaveteamId && { opgaveteam: opgaveteamId }), ...(groepId && { groep: groepId }) };
  if (when === 'alles') return { ...scope, volgorde: 'eerst_laat' };
  if (when !== 'geweest') return { ...scope, vanaf: today, volgorde: 'eerst_vroeg' };
  const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
  return { ...scope, totEnMet: yesterday, volgorde: 'eerst_laat' };
}
