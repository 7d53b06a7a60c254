import type { ActielijnRegel } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { getoondeStatussen } from '@opgaveteams/shared/actielijnen/actielijn.status';
import type { GetoondeStatus } from '@opgaveteams/shared/actielijnen/actielijn.status';

export interface StatusColumn {
  status: GetoondeStatus;
  lijnen: ActielijnRegel[];
}

/** The columns of the board: what needs people first, and no column for what does not occur. */
export function byStatus(lijnen: ActielijnRegel[]): StatusColumn[] {
  return getoondeStatussen
    .map((status) => ({ status, lijnen: lijnen.filter((lijn) => lijn.status === status) }))
    .filter((column) => column.lijnen.length > 0);
}
