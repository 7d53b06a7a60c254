import type { Bijeenkomst, BijeenkomstRegel } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import type { GroepVerwijzing } from '@opgaveteams/shared/groepen/groep.schema';
import type { OpgaveteamVerwijzing } from '@opgaveteams/shared/opgaveteams/opgaveteam.schema';
import type { PersoonVerwijzing } from '@opgaveteams/shared/personen/persoon.schema';
import { gebondenOf } from '../platform/db/gebonden.ts';
import type { AanwezigheidStatus, AgendapuntDoc, BijeenkomstDoc } from './bijeenkomst.model.ts';

/** Everybody of whom something was said, and the vaste leden of that day, who are expected until they say otherwise. */
export function aanwezigheidVan(
  doc: BijeenkomstDoc,
  vasteLeden: readonly string[],
): { persoonId: string; status: AanwezigheidStatus }[] {
  const verwacht = vasteLeden.map((id) => [id, 'verwacht'] as const);
  const gezegd = Object.entries(doc.aanwezigheid);
  return [...new Map<string, AanwezigheidStatus>([...verwacht, ...gezegd])].map(([persoonId, status]) => ({
    persoonId,
    status,
  }));
}

export interface RegelContext {
  /** Only the groepen whose existence the reader may know. */
  groepen: Map<string, GroepVerwijzing>;
  teams: Map<string, OpgaveteamVerwijzing>;
}

export function presentRegel(doc: BijeenkomstDoc, { groepen, teams }: RegelContext): BijeenkomstRegel {
  return {
    id: String(doc._id),
    ...gebondenOf(doc),
    titel: doc.titel,
    soort: doc.soort,
    fase: doc.fase,
    begin: doc.begin.toISOString(),
    einde: doc.einde.toISOString(),
    plaats: doc.plaats,
    groepen: doc.groepIds.flatMap((id) => groepen.get(String(id)) ?? []),
    opgaveteams: doc.opgaveteamIds.flatMap((id) => teams.get(String(id)) ?? []),
    bijgewerkt: doc.bijgewerkt.toISOString(),
  };
}

export interface BijeenkomstContext extends RegelContext {
  /** Only the actielijnen that the reader may see. */
  actielijnen: ReadonlyMap<string, unknown>;
  /** Titles of the bijeenkomsten to which agendapunten went on, only those that the reader may see. */
  elders: ReadonlyMap<string, { id: string; titel: string }>;
  aanwezigen: Bijeenkomst['aanwezigen'];
  /** Who comes when they can, and said nothing yet. */
  alsHetKan: Bijeenkomst['alsHetKan'];
  magVerslagLezen: boolean;
  /** Since when all its groepen have stopped. */
  gestopt: Date | null;
}

function presentAgendapunt(punt: AgendapuntDoc, { actielijnen, elders }: BijeenkomstContext) {
  const actielijnId = punt.actielijnId === null ? null : String(punt.actielijnId);
  return {
    id: String(punt._id),
    titel: punt.titel,
    toelichting: punt.toelichting,
    minuten: punt.minuten,
    actielijnId: actielijnId !== null && actielijnen.has(actielijnId) ? actielijnId : null,
    afgerond: punt.afgerond,
    afgerondOp: punt.afgerondOp?.toISOString() ?? null,
    doorgeschoven: punt.doorNaar != null,
    doorgeschovenNaar: elders.get(String(punt.doorNaar)) ?? null,
  };
}

/** Named people by their name, then those whom the reader may not know. */
function opNaam(a: { persoon: PersoonVerwijzing }, b: { persoon: PersoonVerwijzing }): number {
  if (a.persoon.naam === null || b.persoon.naam === null)
    return Number(a.persoon.naam === null) - Number(b.persoon.naam === null);
  return a.persoon.naam.localeCompare(b.persoon.naam, 'nl');
}

export function presentBijeenkomst(doc: BijeenkomstDoc, context: BijeenkomstContext): Bijeenkomst {
  return {
    ...presentRegel(doc, context),
    link: doc.link,
    agendapunten: doc.agendapunten.map((p) => presentAgendapunt(p, context)),
    aanwezigen: context.aanwezigen.toSorted(opNaam),
    alsHetKan: context.alsHetKan.toSorted(opNaam),
    gestopt: context.gestopt?.toISOString() ?? null,
    verslagId: context.magVerslagLezen ? String(doc.verslagId) : null,
    begonnenOp: doc.begonnenOp?.toISOString() ?? null,
    afgerondOp: doc.afgerondOp?.toISOString() ?? null,
    versie: doc.versie,
  };
}
