import type { LidRol } from '@opgaveteams/shared/access/access.schema';
import type { Namens } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import type { Types } from 'mongoose';
import type { Zetel } from './lidmaatschap.intervals.ts';

interface ZetelVanGroep {
  _id: Types.ObjectId;
  aantal: number | null;
  rol: LidRol | null;
  namens: Namens | null;
}

/** What a seat says of whoever holds it; what it leaves open is chosen at the beginning. */
export function zetelPlan(zetel: ZetelVanGroep | null): { rol?: LidRol; namens?: Namens } {
  return { ...(zetel?.rol && { rol: zetel.rol }), ...(zetel?.namens && { namens: zetel.namens }) };
}

/** A seat as who begins on it has to know it. */
export function opZetel(zetel: ZetelVanGroep | null): Zetel | undefined {
  return zetel ? { id: zetel._id, aantal: zetel.aantal } : undefined;
}
