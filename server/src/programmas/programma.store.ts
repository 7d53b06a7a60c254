import { mayRead } from '@opgaveteams/shared/access/scope';
import type {
  Deel,
  Programma,
  Programmaversie,
  VersieRegel,
} from '@opgaveteams/shared/programmas/programma.schema';
import { standVan } from '@opgaveteams/shared/programmas/programma.stand';
import type { ActielijnService } from '../actielijnen/actielijn.service.ts';
import type { BesluitService } from '../besluiten/besluit.service.ts';
import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import { gebondenOf } from '../platform/db/gebonden.ts';
import { found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import {
  programmaModel,
  programmaversieModel,
  type DeelDoc,
  type LijnDoc,
  type ProgrammaDoc,
  type ProgrammaversieDoc,
} from './programma.model.ts';

export interface ProgrammaDeps {
  actielijnen: ActielijnService;
  besluiten: BesluitService;
  gebeurtenissen: GebeurtenisService;
  /** Which of these reacties wait for an antwoord. Asked of reacties, which knows programmes. */
  zonderAntwoord(ids: string[]): Promise<Set<string>>;
}

/** What reading and writing programmes have in common. */
export function createProgrammaStore({ db }: Platform, deps: ProgrammaDeps) {
  const programmas = programmaModel(db);
  const versies = programmaversieModel(db);
  const { actielijnen, besluiten, gebeurtenissen } = deps;

  async function readable(ctx: Ctx, id: string): Promise<ProgrammaversieDoc> {
    return found(await versies.findById(id).lean(), (d) => mayRead(ctx.actor, gebondenOf(d), ctx.now));
  }

  const programmaVan = async (doc: ProgrammaversieDoc): Promise<ProgrammaDoc> =>
    found(await programmas.findById(doc.programmaId).lean());

  async function besluitVan(id: { toString(): string }): Promise<{ id: string; nummer: string | null }> {
    return { id: String(id), nummer: await besluiten.nummerVan(String(id)) };
  }

  async function regel(ctx: Ctx, doc: ProgrammaversieDoc): Promise<VersieRegel> {
    const { ronde, vastgesteld, vrijgavebesluitId } = doc;
    return {
      ...{ id: String(doc._id), nummer: doc.nummer, stand: standVan(doc, ctx.now) },
      ronde: ronde && { van: ronde.van.toISOString(), tot: ronde.tot.toISOString() },
      vrijgavebesluit: vrijgavebesluitId && (await besluitVan(vrijgavebesluitId)),
      vastgesteld: vastgesteld && {
        ...{ op: vastgesteld.op.toISOString(), sha256: vastgesteld.sha256 },
        besluit: await besluitVan(vastgesteld.besluitId),
      },
      ...{ onbeantwoord: doc.wachtend.length, bijgewerkt: doc.bijgewerkt.toISOString() },
    };
  }

  /** What its actielijnen say: as they were released, or as they are. */
  async function lijnenVan(ctx: Ctx, doc: ProgrammaversieDoc): Promise<LijnDoc[]> {
    if (doc.lijnen) return doc.lijnen;
    const ids = doc.delen.flatMap((d) => d.actielijnIds);
    return [...(await actielijnen.watVan(ctx, ids)).values()];
  }

  function presentDeel(deel: DeelDoc, lijnen: readonly LijnDoc[]): Deel {
    const { titel, tekst, kern, verdiepend, versie } = deel;
    return {
      ...{ id: String(deel._id), titel, tekst, kern, verdiepend, versie },
      actielijnen: deel.actielijnIds.flatMap((id) => lijnen.find((l) => l.id === String(id)) ?? []),
    };
  }

  return {
    programmas,
    versies,
    readable,
    programmaVan,
    lijnenVan,

    async deel(ctx: Ctx, doc: ProgrammaversieDoc, deelId: string): Promise<Deel> {
      const deel = found(doc.delen.find((d) => String(d._id) === deelId));
      return presentDeel(deel, await lijnenVan(ctx, doc));
    },

    async present(ctx: Ctx, doc: ProgrammaversieDoc): Promise<Programmaversie> {
      const [programma, lijnen, rest] = await Promise.all([
        programmaVan(doc),
        lijnenVan(ctx, doc),
        regel(ctx, doc),
      ]);
      const { titel, periode, voorbeeld } = programma;
      return {
        ...rest,
        programma: { id: String(programma._id), titel, periode, voorbeeld },
        delen: doc.delen.map((d) => presentDeel(d, lijnen)),
        versie: doc.versie,
      };
    },

    async presentProgramma(ctx: Ctx, doc: ProgrammaDoc, rows: ProgrammaversieDoc[]): Promise<Programma> {
      const { titel, periode, voorbeeld } = doc;
      const regels = await Promise.all(rows.map((row) => regel(ctx, row)));
      return { id: String(doc._id), titel, periode, voorbeeld, versies: regels };
    },

    async record(ctx: Ctx, doc: ProgrammaversieDoc, actie: string): Promise<void> {
      const { titel } = await programmaVan(doc);
      await gebeurtenissen.record(ctx, {
        ...{ noun: 'programmas', id: String(doc._id), actie, titel: `${titel}, versie ${doc.nummer}` },
        gebonden: gebondenOf(doc),
      });
    },
  };
}

export type ProgrammaStore = ReturnType<typeof createProgrammaStore>;
