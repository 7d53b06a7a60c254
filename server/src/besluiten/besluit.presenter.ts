import type { Besluit } from '@opgaveteams/shared/besluiten/besluit.schema';
import type { GroepVerwijzing } from '@opgaveteams/shared/groepen/groep.schema';
import { gebondenOf } from '../platform/db/gebonden.ts';
import type { BesluitDoc } from './besluit.model.ts';

interface Titel {
  id: string;
  titel: string;
}

export interface BesluitContext {
  groep: GroepVerwijzing;
  aantalLeden: number;
  /** Only those that the reader may see. */
  bijeenkomsten: Map<string, Titel>;
  actielijnen: Map<string, Titel>;
  /** Other besluiten that the reader may see: by id, and by the id of the one that they replace. */
  besluiten: Map<string, { id: string; nummer: string }>;
  opvolgers: Map<string, { id: string; nummer: string }>;
}

export function presentBesluit(doc: BesluitDoc, context: BesluitContext): Besluit {
  const id = String(doc._id);
  return {
    id,
    ...gebondenOf(doc),
    nummer: doc.nummer,
    tekst: doc.tekst,
    reden: doc.reden,
    op: doc.op.toISOString(),
    groep: context.groep,
    bijeenkomst: context.bijeenkomsten.get(String(doc.bijeenkomstId)) ?? null,
    actielijnen: doc.actielijnIds.flatMap((a) => context.actielijnen.get(String(a)) ?? []),
    vervangt: context.besluiten.get(String(doc.vervangtId)) ?? null,
    vervangenDoor: context.opvolgers.get(id) ?? null,
    blok: doc.blok ?? null,
    aantalLeden: context.aantalLeden,
  };
}
