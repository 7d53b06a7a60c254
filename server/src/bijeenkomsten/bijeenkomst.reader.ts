import { mayRead, readScope } from '@opgaveteams/shared/access/scope';
import type {
  Bijeenkomst,
  bijeenkomstenQuery,
  BijeenkomstRegel,
} from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import type { Model } from 'mongoose';
import type { z } from 'zod';
import type { ActielijnService } from '../actielijnen/actielijn.service.ts';
import type { GroepService } from '../groepen/groep.service.ts';
import type { LidmaatschapService } from '../lidmaatschappen/lidmaatschap.service.ts';
import type { OpgaveteamService } from '../opgaveteams/opgaveteam.service.ts';
import type { PersoonService } from '../personen/persoon.service.ts';
import { endOfDay, startOfDay } from '../platform/clock/days.ts';
import { gebondenOf, scopeFilter } from '../platform/db/gebonden.ts';
import type { Ref } from '../platform/db/model.ts';
import { findPage } from '../platform/db/page.ts';
import { found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import type { VerslagService } from '../verslagen/verslag.service.ts';
import type { BijeenkomstDoc } from './bijeenkomst.model.ts';
import { aanwezigheidVan, presentBijeenkomst, presentRegel } from './bijeenkomst.presenter.ts';
import { createVolgende } from './bijeenkomst.volgende.ts';

export interface ReaderDeps {
  groepen: GroepService;
  opgaveteams: OpgaveteamService;
  lidmaatschappen: LidmaatschapService;
  personen: PersoonService;
  actielijnen: ActielijnService;
  verslagen: VerslagService;
}

function scope(ctx: Ctx): Record<string, unknown> {
  return scopeFilter(readScope(ctx.actor, ctx.now));
}

/** Titles by id, only of what this reader may see; also for presenters of other nouns. */
async function titelsOf(
  model: Model<BijeenkomstDoc>,
  ctx: Ctx,
  ids: readonly Ref[],
): Promise<Map<string, { id: string; titel: string }>> {
  if (ids.length === 0) return new Map();
  const docs = await model.find({ $and: [{ _id: { $in: ids } }, scope(ctx)] }, { titel: 1 }).lean();
  return new Map(docs.map((d) => [String(d._id), { id: String(d._id), titel: d.titel }]));
}

/** Since when all groepen of a bijeenkomst have stopped; null while one of them goes on. */
async function gestoptSinds(
  ctx: Ctx,
  { groepIds }: BijeenkomstDoc,
  { groepen }: ReaderDeps,
): Promise<Date | null> {
  const einden = await groepen.einden(groepIds);
  const moments = groepIds.map((id) => einden[String(id)]?.getTime() ?? Infinity);
  const last = Math.max(...moments);
  return last <= ctx.now.getTime() ? new Date(last) : null;
}

function createPresent(model: Model<BijeenkomstDoc>, deps: ReaderDeps) {
  const { groepen, opgaveteams, lidmaatschappen, personen } = deps;

  async function regelContext(ctx: Ctx, docs: BijeenkomstDoc[]) {
    const groepIds = [...new Set(docs.flatMap((d) => d.groepIds.map(String)))];
    const [namen, teams] = await Promise.all([
      groepen.verwijzingen(ctx, groepIds),
      opgaveteams.verwijzingen(),
    ]);
    return { groepen: namen, teams };
  }

  async function presentRegels(ctx: Ctx, docs: BijeenkomstDoc[]): Promise<BijeenkomstRegel[]> {
    const context = await regelContext(ctx, docs);
    return docs.map((d) => presentRegel(d, context));
  }

  /** Who is expected is asked of the memberships at the beginning of the meeting (rule 1). */
  async function present(ctx: Ctx, doc: BijeenkomstDoc): Promise<Bijeenkomst> {
    const [context, gestopt, { magLezen }, genodigd, actielijnen, elders] = await Promise.all([
      regelContext(ctx, [doc]),
      gestoptSinds(ctx, doc, deps),
      deps.verslagen.rights(ctx.actor, String(doc.verslagId)),
      lidmaatschappen.genodigden(doc.groepIds, doc.begin),
      deps.actielijnen.titels(
        ctx,
        doc.agendapunten.flatMap((p) => p.actielijnId ?? []),
      ),
      titelsOf(
        model,
        ctx,
        doc.agendapunten.flatMap((p) => p.doorNaar ?? []),
      ),
    ]);
    const gezegd = aanwezigheidVan(doc, genodigd.vast);
    const bekend = new Set(gezegd.map((a) => a.persoonId));
    const vrij = genodigd.flexibel.filter((id) => !bekend.has(id));
    const naam = await personen.verwijzingen(ctx, [...bekend, ...vrij]);
    // For whom somebody speaks is said of who is known by name.
    const wie = (persoonId: string) => {
      const persoon = naam(persoonId);
      return { persoon, namens: (persoon.id && genodigd.namens.get(persoonId)) || null };
    };
    const aanwezigen = gezegd.map(({ persoonId, status }) => ({ ...wie(persoonId), status }));
    return presentBijeenkomst(doc, {
      ...{ ...context, gestopt, actielijnen, elders, aanwezigen },
      alsHetKan: vrij.map(wie),
      magVerslagLezen: magLezen,
    });
  }

  return { present, presentRegels };
}

/** The half of the service that reads: everything is judged for its reader. */
export function createBijeenkomstReader(model: Model<BijeenkomstDoc>, { area }: Platform, deps: ReaderDeps) {
  const { timezone } = area;
  const { present, presentRegels } = createPresent(model, deps);

  async function readable(ctx: Ctx, id: string): Promise<BijeenkomstDoc> {
    return found(await model.findById(id).lean(), (b) => mayRead(ctx.actor, gebondenOf(b), ctx.now));
  }

  return {
    present,
    ...createVolgende(model, readable),
    /** The bijeenkomst as stored, if this reader may read it. */
    readable,
    gestopt: async (ctx: Ctx, doc: BijeenkomstDoc) => (await gestoptSinds(ctx, doc, deps)) !== null,

    /** The bijeenkomsten as stored, unjudged: for services that judge by their own policy. */
    async byIds(ids: readonly Ref[]): Promise<BijeenkomstDoc[]> {
      return ids.length === 0 ? [] : model.find({ _id: { $in: ids } }).lean();
    },

    async get(ctx: Ctx, id: string): Promise<Bijeenkomst> {
      return present(ctx, await readable(ctx, id));
    },

    async list(ctx: Ctx, query: z.output<typeof bijeenkomstenQuery>) {
      const { groep, opgaveteam, actielijn, fase, vanaf, totEnMet } = query;
      const page = await findPage(model, {
        filter: [
          scope(ctx),
          groep ? { groepIds: groep } : {},
          opgaveteam ? { opgaveteamIds: opgaveteam } : {},
          actielijn ? { 'agendapunten.actielijnId': actielijn } : {},
          fase ? { fase } : {},
          vanaf ? { begin: { $gte: startOfDay(vanaf, timezone) } } : {},
          totEnMet ? { begin: { $lte: endOfDay(totEnMet, timezone) } } : {},
        ],
        veld: 'begin',
        richting: query.volgorde === 'eerst_vroeg' ? 1 : -1,
        na: query.na,
        aantal: query.aantal,
      });
      return { items: await presentRegels(ctx, page.rows), volgende: page.volgende };
    },

    /** What is still to come from today on, the first one first; of these groepen, or of all that the reader may see. */
    async komend(ctx: Ctx, aantal: number, groepIds?: readonly string[]): Promise<BijeenkomstRegel[]> {
      const docs = await model
        .find({
          $and: [
            scope(ctx),
            groepIds ? { groepIds: { $in: groepIds } } : {},
            { fase: { $in: ['gepland', 'bezig'] } },
            // A meeting that began this morning and still goes on is one where one can come.
            { begin: { $gte: new Date(ctx.now.getTime() - 86_400_000) } },
            { einde: { $gte: ctx.now } },
          ].filter((f) => Object.keys(f).length > 0),
        })
        .sort({ begin: 1, _id: 1 })
        .limit(aantal)
        .lean();
      return presentRegels(ctx, docs);
    },

    titels: (ctx: Ctx, ids: readonly Ref[]) => titelsOf(model, ctx, ids),
  };
}

export type BijeenkomstReader = ReturnType<typeof createBijeenkomstReader>;
