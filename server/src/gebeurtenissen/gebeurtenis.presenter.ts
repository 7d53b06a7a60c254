import type { Gebeurtenis } from '@opgaveteams/shared/gebeurtenissen/gebeurtenis.schema';
import type { PersoonVerwijzing } from '@opgaveteams/shared/personen/persoon.schema';
import type { GebeurtenisDoc } from './gebeurtenis.model.ts';

/** @param persoon how the reader sees a persoon */
export function presentGebeurtenis(
  doc: GebeurtenisDoc,
  persoon: (id: unknown) => PersoonVerwijzing,
): Gebeurtenis {
  return {
    id: String(doc._id),
    noun: doc.noun,
    dingId: String(doc.dingId),
    actie: doc.actie,
    titel: doc.titel,
    wie: persoon(doc.persoonId),
    op: doc.op.toISOString(),
  };
}
