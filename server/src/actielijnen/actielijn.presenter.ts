import type { z } from 'zod';
import type {
  Actielijn,
  actielijnRegelSchema,
  ActielijnRegel,
  Statusbericht,
} from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { herinnerOp, isEindstatus, toonStatus } from '@opgaveteams/shared/actielijnen/actielijn.status';
import type { GroepVerwijzing } from '@opgaveteams/shared/groepen/groep.schema';
import type { OpgaveteamVerwijzing } from '@opgaveteams/shared/opgaveteams/opgaveteam.schema';
import type { PersoonVerwijzing } from '@opgaveteams/shared/personen/persoon.schema';
import { gebondenOf } from '../platform/db/gebonden.ts';
import { found } from '../platform/errors/domain-error.ts';
import type { ActielijnDoc, StatusberichtDoc } from './actielijn.model.ts';

/** Looks up by id, already judged for the reader. */
export interface RegelNames {
  teams: Map<string, OpgaveteamVerwijzing>;
  persoon(id: unknown): PersoonVerwijzing;
}

export interface DetailNames extends RegelNames {
  partners: Map<string, { id: string; naam: string }>;
  groepen: Map<string, GroepVerwijzing>;
  actielijnen: Map<string, { id: string; titel: string }>;
  /** Those that went into this one, and those in which it was split. */
  opgenomen: { id: string; titel: string }[];
  delen: { id: string; titel: string }[];
  /** The shared text `hoe`, if this reader may read it. */
  hoeId: string | null;
}

export function presentRegel(doc: ActielijnDoc, names: RegelNames, now: Date): ActielijnRegel {
  const { status, sinds } = toonStatus(doc, now);
  const ended = isEindstatus(doc.status);
  return {
    id: String(doc._id),
    ...gebondenOf(doc),
    opgaveteam: found(names.teams.get(String(doc.opgaveteamIds[0]))),
    nummer: doc.nummer,
    titel: doc.titel,
    doorbraak: doc.doorbraak,
    status,
    statusSinds: sinds.toISOString(),
    vervaltOp: ended ? null : doc.statusVervaltOp.toISOString(),
    herinnerOp: ended ? null : herinnerOp(doc.statusOp, doc.ritmeDagen).toISOString(),
    zin: doc.zin,
    oorzaak: doc.oorzaak,
    gevolg: doc.gevolg,
    bijsturing: doc.bijsturing,
    buurten: doc.buurten,
    trekkers: doc.trekkerIds.map((id) => names.persoon(id)),
    bijgewerkt: doc.bijgewerkt.toISOString(),
  } satisfies z.input<typeof actielijnRegelSchema>;
}

export function presentActielijn(doc: ActielijnDoc, names: DetailNames, now: Date): Actielijn {
  const regel = presentRegel(doc, names, now);
  return {
    ...regel,
    groepIds: regel.groepIds.filter((id) => names.groepen.has(id)),
    trekkerIds: regel.trekkers.flatMap((t) => t.id ?? []),
    wat: doc.wat,
    hoeId: names.hoeId,
    watVastgesteld: doc.watVastgesteld,
    watVersies: doc.watVersies.map((v) => ({
      versie: v.versie,
      tekst: v.tekst,
      van: v.van.toISOString(),
      besluitId: v.besluitId ? String(v.besluitId) : null,
    })),
    periode: { van: doc.periode.van, tot: doc.periode.tot },
    ritmeDagen: doc.ritmeDagen,
    mijlpalen: doc.mijlpalen
      .filter((m) => !m.weggehaald)
      .map((m) => ({
        id: String(m._id),
        titel: m.titel,
        datum: m.datum,
        gehaaldOp: m.gehaaldOp,
        verschoven: (m.verschoven ?? []).map(({ van, reden, wieId, op }) => ({
          ...{ van, reden, wie: names.persoon(wieId), op: op.toISOString() },
        })),
      })),
    partners: doc.partnerIds.flatMap((id) => names.partners.get(String(id)) ?? []),
    groepen: doc.groepIds.flatMap((id) => names.groepen.get(String(id)) ?? []),
    opgaveIds: doc.opgaveIds.map(String),
    opgegaanIn: names.actielijnen.get(String(doc.opgegaanInId)) ?? null,
    opgenomen: names.opgenomen,
    komtUit: names.actielijnen.get(String(doc.komtUitId)) ?? null,
    delen: names.delen,
    versie: doc.versie,
  };
}

export function presentStatusbericht(doc: StatusberichtDoc, persoon: RegelNames['persoon']): Statusbericht {
  return {
    id: String(doc._id),
    actielijnId: String(doc.actielijnId),
    status: doc.status,
    zin: doc.zin,
    oorzaak: doc.oorzaak,
    gevolg: doc.gevolg,
    bijsturing: doc.bijsturing,
    volgendeStap: doc.volgendeStap,
    opgegaanInId: doc.opgegaanInId ? String(doc.opgegaanInId) : null,
    auteur: persoon(doc.auteurId),
    op: doc.op.toISOString(),
  };
}
