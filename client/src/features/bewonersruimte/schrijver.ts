import { nieuwApparaat, sluit, type Bytes } from '@opgaveteams/shared/bewonersruimtes/envelop.crypto';
import type { NieuweEnvelop } from '@opgaveteams/shared/bewonersruimtes/envelop.schema';
import { berichtIdVan } from '@opgaveteams/shared/bewonersruimtes/gesprek.schema';
import { naarTekst } from '@opgaveteams/shared/bewonersruimtes/sleutel';
import { keepWaiting, nieuwsteEpoch, type KeptRuimte } from '../../device/ruimtes.ts';

/** Who writes, in which room, with which keys. */
export interface Schrijver {
  ruimteId: string;
  ik: string;
  sleutels: KeptRuimte['sleutels'];
}

/** Where an envelope stands in the row of its tab. */
interface Plaats {
  apparaat: string;
  teller: number;
}

/**
 * Closes something with the key of now and keeps it on this device until the server has it. What is no part of a row
 * has a place of its own.
 * @returns by which the members know it
 */
export async function bewaarEnvelop(
  { ruimteId, ik, sleutels }: Schrijver,
  soort: NieuweEnvelop['soort'],
  inhoud: Bytes,
  plaats: Plaats = { apparaat: nieuwApparaat(), teller: 1 },
): Promise<string> {
  const epoch = nieuwsteEpoch({ sleutels });
  const sleutel = sleutels.get(epoch);
  if (!sleutel) throw new Error('no key');
  const kop = { ruimteId, epoch, afzender: ik, soort, ...plaats };
  const bytes = naarTekst(await sluit(sleutel, kop, inhoud));
  await keepWaiting(ik, { ruimteId, envelop: { ...plaats, epoch, soort, bytes } });
  return berichtIdVan(kop);
}
