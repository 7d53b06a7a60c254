import type { Actiepunt } from '@opgaveteams/shared/actiepunten/actiepunt.schema';
import type { GroepVerwijzing } from '@opgaveteams/shared/groepen/groep.schema';
import type { PersoonVerwijzing } from '@opgaveteams/shared/personen/persoon.schema';
import { gebondenOf } from '../platform/db/gebonden.ts';
import type { ActiepuntDoc } from './actiepunt.model.ts';

interface Titel {
  id: string;
  titel: string;
}

export interface ActiepuntContext {
  groep: GroepVerwijzing;
  /** How the reader sees a persoon. */
  persoon(id: unknown): PersoonVerwijzing;
  /** Only those that the reader may see. */
  bijeenkomsten: Map<string, Titel>;
  actielijnen: Map<string, Titel>;
}

export function presentActiepunt(doc: ActiepuntDoc, context: ActiepuntContext): Actiepunt {
  return {
    id: String(doc._id),
    ...gebondenOf(doc),
    tekst: doc.tekst,
    actiehouder: doc.actiehouderId === null ? null : context.persoon(doc.actiehouderId),
    datum: doc.datum,
    status: doc.status,
    reden: doc.reden,
    afgehandeldOp: doc.afgehandeldOp?.toISOString() ?? null,
    groep: context.groep,
    bijeenkomst: context.bijeenkomsten.get(String(doc.bijeenkomstId)) ?? null,
    actielijn: context.actielijnen.get(String(doc.actielijnId)) ?? null,
    blok: doc.blok ?? null,
    versie: doc.versie,
    bijgewerkt: doc.bijgewerkt.toISOString(),
  };
}
