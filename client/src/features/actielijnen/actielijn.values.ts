import type { Openbaarheid } from '@opgaveteams/shared/access/access.schema';
import type { Actielijn } from '@opgaveteams/shared/actielijnen/actielijn.schema';

/** What one changes of an actielijn in its form. */
export interface ActielijnValues {
  titel: string;
  doorbraak: boolean;
  periode: { van: string; tot: string | null };
  ritmeDagen: number;
  trekkerIds: string[];
  groepIds: string[];
  partnerIds: string[];
  buurten: string[];
  openbaarheid: Openbaarheid;
}

/** An actielijn as its form shows it. */
export function valuesOf(lijn: Actielijn): ActielijnValues {
  const { titel, doorbraak, periode, ritmeDagen, trekkerIds, groepIds, partners, buurten, openbaarheid } =
    lijn;
  const partnerIds = partners.map(({ id }) => id);
  return { titel, doorbraak, periode, ritmeDagen, trekkerIds, groepIds, partnerIds, buurten, openbaarheid };
}
