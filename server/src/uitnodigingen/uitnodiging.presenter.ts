import type { Uitnodiging } from '@opgaveteams/shared/uitnodigingen/uitnodiging.schema';
import type { GroepService } from '../groepen/groep.service.ts';
import { gebondenOf } from '../platform/db/gebonden.ts';
import type { Ref } from '../platform/db/model.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { PersoonService } from '../personen/persoon.service.ts';
import type { UitnodigingDoc } from './uitnodiging.model.ts';

type Groep = Awaited<ReturnType<GroepService['byIds']>>[number];

/** What is told of the bijeenkomst where one comes in. */
interface Zitting {
  _id: Ref;
  titel: string;
  begin: Date;
  plaats: string;
}

export function presentZitting(zitting: Zitting | undefined): Uitnodiging['bijeenkomst'] {
  if (!zitting) return null;
  const { _id, titel, begin, plaats } = zitting;
  return { id: String(_id), titel, begin: begin.toISOString(), plaats };
}

/** The uitnodigingen of one groep as who composes it sees them. */
export async function presentUitnodigingen(
  ctx: Ctx,
  docs: UitnodigingDoc[],
  van: { groep: Groep; zittingen: Zitting[]; personen: PersoonService },
): Promise<Uitnodiging[]> {
  const persoon = await van.personen.verwijzingen(
    ctx,
    docs.map((d) => d.gemaaktDoor),
  );
  const { _id, naam, soort } = van.groep;
  return docs.map((doc) => ({
    id: String(doc._id),
    ...gebondenOf(van.groep),
    groep: { id: String(_id), naam, soort },
    bijeenkomst: presentZitting(van.zittingen.find((z) => String(z._id) === String(doc.bijeenkomstId))),
    als: doc.als,
    code: doc.code,
    einde: doc.einde.toISOString(),
    maximum: doc.maximum,
    gebruikt: doc.gebruikt,
    ingetrokken: doc.ingetrokkenOp !== null,
    gemaaktDoor: persoon(doc.gemaaktDoor),
    gemaaktOp: doc.gemaaktOp.toISOString(),
  }));
}
