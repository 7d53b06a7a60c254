import type { Vaststelling } from '@opgaveteams/shared/vaststellingen/vaststelling.schema';
import type { Gebonden } from '@opgaveteams/shared/access/actor';

interface Leven {
  _id: unknown;
  fase?: Vaststelling['fase'];
  correctieTot?: Date | null;
  gewoneTaal?: string;
  levenVersie?: number;
}

/** What the service judged and counted for this reader. */
type Judged = Pick<
  Vaststelling,
  keyof Gebonden | 'openCorrecties' | 'magSchrijven' | 'magLeiden' | 'vastgesteld'
>;

export function presentVaststelling(doc: Leven, judged: Judged): Vaststelling {
  return {
    id: String(doc._id),
    fase: doc.fase ?? 'in_bewerking',
    correctieTot: doc.correctieTot?.toISOString() ?? null,
    gewoneTaal: doc.gewoneTaal ?? '',
    versie: doc.levenVersie ?? 1,
    ...judged,
  };
}
