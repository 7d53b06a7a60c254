import type { Bijdrage, Opvolging } from '@opgaveteams/shared/bijdragen/bijdrage.schema';
import type { OpgaveteamVerwijzing } from '@opgaveteams/shared/opgaveteams/opgaveteam.schema';
import type { PersoonVerwijzing } from '@opgaveteams/shared/personen/persoon.schema';
import { gebondenOf } from '../platform/db/gebonden.ts';
import type { BijdrageDoc, OpvolgingDoc } from './bijdrage.model.ts';

/** What the presenter is given: the things that this reader may open, and the people as this reader sees them. */
export interface BijdrageBij {
  opgaveteam: OpgaveteamVerwijzing;
  dingen: Map<string, { id: string; titel: string }>;
  persoon(id: unknown): PersoonVerwijzing;
}

function presentOpvolging(doc: OpvolgingDoc, { dingen, persoon }: BijdrageBij): Opvolging {
  const wie = { id: String(doc._id), op: doc.op.toISOString(), door: persoon(doc.door) };
  if (doc.soort === 'antwoord') return { ...wie, soort: doc.soort, tekst: doc.tekst };
  return { ...wie, soort: doc.soort, ding: dingen.get(String(doc.dingId)) ?? null };
}

export function presentBijdrage(doc: BijdrageDoc, bij: BijdrageBij): Bijdrage {
  return {
    ...{ id: String(doc._id), ...gebondenOf(doc), opgaveteam: bij.opgaveteam },
    ...{ passages: doc.passages, op: doc.op.toISOString() },
    opvolgingen: doc.opvolgingen.map((o) => presentOpvolging(o, bij)),
  };
}
