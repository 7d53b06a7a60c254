import { isInRuimte } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.policy';
import type { Bewonersruimte, Envelop } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.schema';
import type { Ctx } from '../platform/http/context.ts';
import type { BewonersruimteDoc, EnvelopDoc } from './bewonersruimte.model.ts';

/** A room as this reader sees it: its members see who came and went, whoever asked sees only that they asked. */
export function presentRuimte(
  { actor, now }: Ctx,
  doc: BewonersruimteDoc,
  namen: Map<string, string>,
): Bewonersruimte {
  const ikBenLid = isInRuimte(actor, doc.leden, now);
  const leden = doc.leden.filter((l) => ikBenLid || String(l.persoonId) === actor.persoonId);
  return {
    id: String(doc._id),
    epoch: doc.epoch,
    ikBenLid,
    leden: leden.map(({ persoonId, namens, gevraagd, van, tot }) => ({
      persoonId: String(persoonId),
      naam: namen.get(String(persoonId)) ?? '',
      namens,
      gevraagd: gevraagd.toISOString(),
      van: van?.toISOString() ?? null,
      tot: tot?.toISOString() ?? null,
    })),
  };
}

export function presentEnvelop(doc: EnvelopDoc): Envelop {
  const { volgnummer, apparaat, teller, epoch, soort, bytes } = doc;
  const afzender = String(doc.afzender);
  return { volgnummer, apparaat, teller, epoch, soort, bytes, afzender, op: doc.op.toISOString() };
}
