import { isGastgever, isInRuimte } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.policy';
import type { Bewonersruimte } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.schema';
import type { Envelop, Epoch } from '@opgaveteams/shared/bewonersruimtes/envelop.schema';
import { OUD_DEELNEMER } from '@opgaveteams/shared/personen/persoon.schema';
import type { Ctx } from '../platform/http/context.ts';
import type { BewonersruimteDoc, EnvelopDoc } from './bewonersruimte.model.ts';
import type { EpochDoc } from './epoch.model.ts';

/** A room as this reader sees it: its members see who came and went, whoever asked sees only that they asked. */
export function presentRuimte(
  { actor, now, taal }: Ctx,
  doc: BewonersruimteDoc,
  namen: Map<string, string>,
): Bewonersruimte {
  const ikBenLid = isInRuimte(actor, doc.leden, now);
  const leden = doc.leden.filter((l) => ikBenLid || String(l.persoonId) === actor.persoonId);
  const { versie, epoch, epochNodig, akkoord } = doc;
  return {
    ...{ id: String(doc._id), versie, epoch, epochNodig: ikBenLid && epochNodig, akkoord, ikBenLid },
    ikBenGastgever: isGastgever(actor, doc.leden, now),
    leden: leden.map(({ persoonId, namens, gevraagd, van, tot, gastgever }) => ({
      persoonId: String(persoonId),
      naam: namen.get(String(persoonId)) || OUD_DEELNEMER[taal],
      namens,
      gevraagd: gevraagd.toISOString(),
      van: van?.toISOString() ?? null,
      tot: tot?.toISOString() ?? null,
      gastgever: gastgever && tot === null,
    })),
  };
}

/** An envelope as members get it; what is hidden is there without its contents. */
export function presentEnvelop(doc: EnvelopDoc): Envelop {
  const { volgnummer, apparaat, teller, epoch, soort, verborgen } = doc;
  return {
    ...{ volgnummer, apparaat, teller, epoch, soort, bytes: verborgen ? '' : doc.bytes },
    ...{ afzender: String(doc.afzender), op: doc.op.toISOString() },
    verborgen: verborgen ? { door: String(verborgen.door), op: verborgen.op.toISOString() } : null,
  };
}

/** What began an epoch, with the key as it was wrapped for one device. */
export function presentEpoch(doc: EpochDoc, toestel: string | undefined): Epoch {
  const { apparaat, epoch, kring, verpakt } = doc;
  return {
    kring: {
      ...{ apparaat, teller: 1, epoch, soort: 'kring', bytes: kring },
      ...{ afzender: String(doc.afzender), op: doc.op.toISOString() },
    },
    verpakt: verpakt.find((v) => v.toestel === toestel)?.bytes ?? null,
  };
}
