import type { Groep, GroepVerwijzing } from '@opgaveteams/shared/groepen/groep.schema';
import type { OpgaveteamVerwijzing } from '@opgaveteams/shared/opgaveteams/opgaveteam.schema';
import { gebondenOf } from '../platform/db/gebonden.ts';
import type { GroepDoc } from './groep.model.ts';

export function presentGroepVerwijzing(doc: GroepDoc): GroepVerwijzing {
  return { id: String(doc._id), naam: doc.naam, soort: doc.soort };
}

export function presentGroep(
  doc: GroepDoc,
  teams: Map<string, OpgaveteamVerwijzing>,
  aantalLeden: number,
): Groep {
  return {
    ...presentGroepVerwijzing(doc),
    ...gebondenOf(doc),
    opgaveteam: teams.get(String(doc.opgaveteamIds[0])) ?? null,
    afkorting: doc.afkorting,
    doel: doc.doel,
    toetreding: doc.toetreding,
    vraag: doc.vraag ?? '',
    gasten: { meeschrijven: doc.gasten?.meeschrijven ?? true },
    begin: doc.begin.toISOString(),
    einde: doc.einde?.toISOString() ?? null,
    aantalLeden,
    versie: doc.versie,
    bijgewerkt: doc.bijgewerkt.toISOString(),
  };
}
