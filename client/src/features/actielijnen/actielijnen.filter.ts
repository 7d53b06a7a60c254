import type { ApiInput } from '@opgaveteams/shared/api/api';

/** Where a list of actielijnen is from: everything the reader may see, or that of one team, groep or person. */
export interface ActielijnenScope {
  opgaveteamId?: string;
  groepId?: string;
  trekkerId?: string;
}

/** The filters as they stand in the address. */
export const filterKeys = ['status', 'buurt', 'trekker', 'doorbraak', 'zoek'] as const;
export type FilterKey = (typeof filterKeys)[number];
export type FilterValues = Record<FilterKey, string>;

export type ActielijnenQuery = NonNullable<ApiInput<'GET /actielijnen'>['query']>;

/** The question without any filter. */
export function scopeQuery({ opgaveteamId, groepId, trekkerId }: ActielijnenScope): ActielijnenQuery {
  return {
    ...(opgaveteamId && { opgaveteam: opgaveteamId }),
    ...(groepId && { groep: groepId }),
    ...(trekkerId && { trekker: trekkerId }),
  };
}

/**
 * The question to the server for what the address says. The scope wins: a filter cannot lead out of a team or groep.
 * What the address holds and the server would refuse (an old link, a slip) is left out.
 */
export function filteredQuery(scope: ActielijnenScope, values: FilterValues): ActielijnenQuery {
  const { status, buurt, trekker, doorbraak, zoek } = values;
  return {
    ...(status && { status }),
    ...(buurt && { buurt: buurt.slice(0, 8) }),
    ...(/^[0-9a-f]{24}$/.test(trekker) && { trekker }),
    ...((doorbraak === 'ja' || doorbraak === 'nee') && { doorbraak }),
    ...(zoek.trim() && { q: zoek.trim().slice(0, 80) }),
    ...scopeQuery(scope),
  };
}
