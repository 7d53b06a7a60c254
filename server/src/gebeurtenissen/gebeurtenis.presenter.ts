import type { Gebeurtenis } from '@opgaveteams/shared/gebeurtenissen/gebeurtenis.schema';
import { OUD_DEELNEMER, type PersoonVerwijzing } from '@opgaveteams/shared/personen/persoon.schema';
import type { Ctx } from '../platform/http/context.ts';
import type { GebeurtenisDoc } from './gebeurtenis.model.ts';

/** @param persoon how the reader sees a persoon */
export function presentGebeurtenis(
  { taal }: Ctx,
  doc: GebeurtenisDoc,
  persoon: (id: unknown) => PersoonVerwijzing,
): Gebeurtenis {
  return {
    id: String(doc._id),
    noun: doc.noun,
    dingId: String(doc.dingId),
    actie: doc.actie,
    // A line about somebody whose name was taken away.
    titel: doc.noun === 'personen' ? doc.titel || OUD_DEELNEMER[taal] : doc.titel,
    wie: persoon(doc.persoonId),
    op: doc.op.toISOString(),
  };
}
