import type { Actor } from '@opgaveteams/shared/access/actor';
import type { Language } from '@opgaveteams/shared/errors/errors';
import type { PersoonAntwoord } from '@opgaveteams/shared/personen/persoon.api';
import type { DemoPersoon, Ik, Sessie } from '@opgaveteams/shared/toegang/toegang.schema';
import type { PersoonService } from '../personen/persoon.service.ts';
import { apparaatInWoorden } from './apparaat.ts';
import type { SessieDoc } from './sessie.model.ts';

/** Somebody as they see themselves. */
export function presentIk(actor: Actor, persoon: PersoonAntwoord | null): Ik {
  if (!persoon) return { actor, persoon: null };
  const { email = null, taal = 'nl' } = persoon;
  return { actor, persoon: { ...persoon, email, taal, rollen: actor.rollen } };
}

export function presentSessie(doc: SessieDoc, sessieId: string | null, taal: Language): Sessie {
  const id = String(doc._id);
  return {
    id,
    apparaat: apparaatInWoorden(doc.apparaat, taal),
    begonnenOp: doc.begonnenOp.toISOString(),
    laatstGezien: doc.laatstGezien.toISOString(),
    deze: id === sessieId,
  };
}

export function presentDemoPersoon(
  doc: Awaited<ReturnType<PersoonService['demoPersonen']>>[number],
): DemoPersoon {
  return { id: String(doc._id), naam: doc.naam, uitleg: doc.demoUitleg ?? '', email: doc.email ?? '' };
}
