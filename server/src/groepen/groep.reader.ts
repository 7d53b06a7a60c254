import type { GroepSoort } from '@opgaveteams/shared/access/access.schema';
import { geldtOp, isBeheerder, type Gebonden } from '@opgaveteams/shared/access/actor';
import { readScope } from '@opgaveteams/shared/access/scope';
import { mayReadGroep } from '@opgaveteams/shared/groepen/groep.policy';
import type { Groep, groepenQuery, GroepVerwijzing } from '@opgaveteams/shared/groepen/groep.schema';
import type { z } from 'zod';
import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import type { OpgaveteamService } from '../opgaveteams/opgaveteam.service.ts';
import { endOfDay } from '../platform/clock/days.ts';
import { gebondenOf, scopeFilter } from '../platform/db/gebonden.ts';
import type { Ref } from '../platform/db/model.ts';
import { found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { groepModel, type GroepDoc } from './groep.model.ts';
import { presentGroep, presentGroepVerwijzing } from './groep.presenter.ts';

export interface GroepDeps {
  opgaveteams: OpgaveteamService;
  gebeurtenissen: GebeurtenisService;
  /** How many people were members of each groep at a moment; asked of lidmaatschappen, which knows groepen. */
  telLeden(groepIds: string[], at: Date): Promise<Map<string, number>>;
  /** Who is in a groep at a moment, guests too. */
  ledenIds(groepId: string, at: Date): Promise<string[]>;
}

/** What of the groepen a reader may know exists; for the beheerder groepen are metadata. */
export function readFilter(ctx: Ctx): Record<string, unknown> {
  return isBeheerder(ctx.actor) ? {} : scopeFilter(readScope(ctx.actor, ctx.now));
}

/** Groepen as their readers see them. */
export function createGroepReader({ db, area }: Platform, { opgaveteams, telLeden }: GroepDeps) {
  const model = groepModel(db);

  async function present(docs: GroepDoc[], at: Date): Promise<Groep[]> {
    const [teams, leden] = await Promise.all([
      opgaveteams.verwijzingen(),
      telLeden(
        docs.map((d) => String(d._id)),
        at,
      ),
    ]);
    return docs.map((d) => presentGroep(d, teams, leden.get(String(d._id)) ?? 0));
  }

  async function presentOne(ctx: Ctx, doc: GroepDoc): Promise<Groep> {
    return found((await present([doc], ctx.now))[0]);
  }

  async function readable(ctx: Ctx, id: string): Promise<GroepDoc> {
    return found(await model.findById(id).lean(), (g) => mayReadGroep(ctx.actor, gebondenOf(g), ctx.now));
  }

  return {
    presentOne,

    /** The groep as stored, if this reader may read it; for services that judge by their own policy. */
    readable,

    async list(ctx: Ctx, query: z.output<typeof groepenQuery>): Promise<Groep[]> {
      const at = query.op ? endOfDay(query.op, area.timezone) : ctx.now;
      const docs = await model
        .find({
          $and: [
            readFilter(ctx),
            query.opgaveteam ? { opgaveteamIds: query.opgaveteam } : {},
            query.soort ? { soort: query.soort } : {},
          ],
        })
        .sort({ naamZoek: 1, _id: 1 })
        .lean();
      return present(
        docs.filter((g) => geldtOp({ van: g.begin, tot: g.einde }, at)),
        at,
      );
    },

    async get(ctx: Ctx, id: string): Promise<Groep> {
      return presentOne(ctx, await readable(ctx, id));
    },
  };
}

/** What other nouns ask about groepen. */
export function createGroepLookups({ db, area }: Platform) {
  const model = groepModel(db);

  return {
    /** The groepen as stored, unjudged. */
    async byIds(ids: readonly Ref[]): Promise<GroepDoc[]> {
      return ids.length === 0 ? [] : model.find({ _id: { $in: ids } }).lean();
    },

    /** These groepen as this reader sees their frame; those that they may not read are left out. */
    async leesbaar(ctx: Ctx, ids: readonly Ref[]): Promise<(GroepVerwijzing & Gebonden)[]> {
      if (ids.length === 0) return [];
      const docs = await model.find({ $and: [{ _id: { $in: ids } }, readFilter(ctx)] }).lean();
      return docs.map((d) => ({ ...presentGroepVerwijzing(d), ...gebondenOf(d) }));
    },

    /** The alliantiebestuur, if there is one. */
    async bestuur(): Promise<GroepDoc | null> {
      return model.findOne({ afkorting: area.besluitPrefixes.alliantiebestuur }).lean();
    },

    /** When these groepen end, by id; those that go on are left out. */
    async einden(ids: readonly Ref[]): Promise<Record<string, Date>> {
      if (ids.length === 0) return {};
      const docs = await model.find({ _id: { $in: ids }, einde: { $ne: null } }, { einde: 1 }).lean();
      return Object.fromEntries(docs.flatMap(({ _id, einde }) => (einde ? [[String(_id), einde]] : [])));
    },

    /** Names of groepen, only those whose existence this reader may know. */
    async verwijzingen(ctx: Ctx, ids: readonly Ref[]): Promise<Map<string, GroepVerwijzing>> {
      if (ids.length === 0) return new Map();
      const docs = await model.find({ $and: [{ _id: { $in: ids } }, readFilter(ctx)] }).lean();
      return new Map(docs.map((d) => [String(d._id), presentGroepVerwijzing(d)]));
    },

    /**
     * Names of groepen, unjudged: for what a groep itself gave out (a besluit, a task), which carries its name
     * for whoever may read it.
     */
    async afzenders(ids: readonly Ref[]): Promise<Map<string, GroepVerwijzing>> {
      if (ids.length === 0) return new Map();
      const docs = await model.find({ _id: { $in: ids } }).lean();
      return new Map(docs.map((d) => [String(d._id), presentGroepVerwijzing(d)]));
    },

    /** The groepen of a team that this reader may know of, ended ones too. */
    async idsVanTeam(ctx: Ctx, opgaveteamId: string): Promise<string[]> {
      const docs = await model
        .find({ $and: [{ opgaveteamIds: opgaveteamId }, readFilter(ctx)] }, { _id: 1 })
        .lean();
      return docs.map((d) => String(d._id));
    },

    /** Per team how many groepen this reader may see, and the kernteam. */
    async perTeam(ctx: Ctx, teamIds: string[]) {
      const docs = await model.find({ $and: [readFilter(ctx), { opgaveteamIds: { $in: teamIds } }] }).lean();
      const result = new Map<string, { aantal: number; kernteamId: string | null }>();
      for (const doc of docs.filter((g) => geldtOp({ van: g.begin, tot: g.einde }, ctx.now)))
        for (const teamId of doc.opgaveteamIds.map(String)) {
          const row = result.get(teamId) ?? { aantal: 0, kernteamId: null };
          const kernteamId =
            doc.soort === ('kernteam' satisfies GroepSoort) ? String(doc._id) : row.kernteamId;
          result.set(teamId, { aantal: row.aantal + 1, kernteamId });
        }
      return result;
    },
  };
}
