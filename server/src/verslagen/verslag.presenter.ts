import type { Verslag } from '@opgaveteams/shared/verslagen/verslag.schema';
import { gebondenOfTekst } from './verslag.bonds.ts';
import type { VerslagDoc } from './verslag.model.ts';

export function presentVerslag(doc: VerslagDoc, magSchrijven: boolean): Verslag {
  return {
    id: String(doc._id),
    ...gebondenOfTekst(doc),
    soort: doc.soort,
    vanId: String(doc.vanId),
    tekst: doc.tekst,
    magSchrijven,
    bijgewerkt: doc.bijgewerkt.toISOString(),
  };
}
