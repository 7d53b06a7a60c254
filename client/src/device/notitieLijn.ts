import { nieuwApparaat } from '@opgaveteams/shared/bewonersruimtes/envelop.crypto';
import { NotitieLijn } from '@opgaveteams/shared/bewonersruimtes/notitie.lijn';
import { leesTekstId } from '@opgaveteams/shared/bewonersruimtes/notitie.wie';
import type { VerslagLine } from '@opgaveteams/shared/verslagen/verslag.line';
import { keptRuimte } from './ruimtes.ts';

/** The line over which this text is sent: that of a note of a bewonersruimte closes it first; null: its key is not here. */
export async function lineFor(live: VerslagLine, persoonId: string, id: string): Promise<VerslagLine | null> {
  const plek = leesTekstId(id);
  if (!plek) return live;
  const kept = await keptRuimte(persoonId, plek.ruimteId);
  if (!kept) return null;
  return new NotitieLijn(live, {
    ...{ ...plek, ik: persoonId, apparaat: nieuwApparaat() },
    sleutels: () => kept.sleutels,
    naamVan: () => '',
  });
}
