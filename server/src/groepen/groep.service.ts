import type { GroepSoort } from '@opgaveteams/shared/access/access.schema';
import { geldtOp, isBeheerder } from '@opgaveteams/shared/access/actor';
import { readScope } from '@opgaveteams/shared/access/scope';
import { mayChangeGroep, mayCreateGroep, mayReadGroep } from '@opgaveteams/shared/groepen/groep.policy';
import type {
  Groep,
  groepenQuery,
  GroepVerwijzing,
  nieuweGroepSchema,
  WijzigGroep,
} from '@opgaveteams/shared/groepen/groep.schema';
import { Types } from 'mongoose';
import type { z } from 'zod';
import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import type { OpgaveteamService } from '../opgaveteams/opgaveteam.service.ts';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import type { Ref } from '../platform/db/model.ts';
import { gebondenOf, scopeFilter } from '../platform/db/gebonden.ts';
import { updateAtVersie } from '../platform/db/versie.ts';
import { bevat, zoekvorm } from '../platform/db/zoek.ts';
import { endOfDay } from '../platform/clock/days.ts';
import { authorize, found, invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { groepModel, type GroepDoc } from './groep.model.ts';
import { presentGroep, presentGroepVerwijzing } from './groep.presenter.ts';

interface Deps {
  opgaveteams: OpgaveteamService;
  gebeurtenissen: GebeurtenisService;
  /** How many people were members of each groep at a moment; asked of lidmaatschappen, which knows groepen. */
  telLeden(groepIds: string[], at: Date): Promise<Map<string, number>>;
}

export function createGroepService({ db, area }: Platform, deps: Deps) {
  const model = groepModel(db);
  const { opgaveteams, gebeurtenissen, telLeden } = deps;

  /** What of the groepen a reader may know exists; for the beheerder groepen are metadata. */
  function readFilter(ctx: Ctx): Record<string, unknown> {
    return isBeheerder(ctx.actor) ? {} : scopeFilter(readScope(ctx.actor, ctx.now));
  }

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

  /** A short, unique beginning for the numbers of besluiten: `KT`, then `KT2`, `KT3`, … */
  async function insertWithAfkorting(doc: Omit<GroepDoc, 'afkorting'>): Promise<GroepDoc> {
    const prefix = area.besluitPrefixes[doc.soort];
    for (let n = (await model.countDocuments({ soort: doc.soort })) + 1; ; n++) {
      const afkorting = doc.soort === 'alliantiebestuur' && n === 1 ? prefix : `${prefix}${n}`;
      try {
        await model.create({ ...doc, afkorting });
        return { ...doc, afkorting };
      } catch (err) {
        if (!isDuplicateKey(err)) throw err;
      }
    }
  }

  return {
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

    async create(ctx: Ctx, body: z.output<typeof nieuweGroepSchema>): Promise<Groep> {
      authorize(mayCreateGroep(ctx.actor, body, ctx.now), ctx.actor);
      const teams = await opgaveteams.verwijzingen();
      if (body.opgaveteamId !== null && !teams.has(body.opgaveteamId))
        throw invalid('opgaveteamId', 'Dit team is er niet.');
      const _id = new Types.ObjectId();
      const { opgaveteamId, ...fields } = body;
      const doc = await insertWithAfkorting({
        ...fields,
        _id,
        naamZoek: zoekvorm(body.naam),
        groepIds: [_id],
        opgaveteamIds: opgaveteamId === null ? [] : [new Types.ObjectId(opgaveteamId)],
        begin: ctx.now,
        einde: null,
        versie: 1,
        bijgewerkt: ctx.now,
      });
      await record(ctx, doc, 'groep_begonnen');
      return presentOne(ctx, doc);
    },

    async update(ctx: Ctx, id: string, versie: number, body: WijzigGroep): Promise<Groep> {
      const before = await readable(ctx, id);
      authorize(mayChangeGroep(ctx.actor, gebondenOf(before), ctx.now), ctx.actor);
      const { einde, ...rest } = body;
      const set = {
        ...rest,
        ...(rest.naam ? { naamZoek: zoekvorm(rest.naam) } : {}),
        ...(einde !== undefined ? { einde: einde === null ? null : new Date(einde) } : {}),
        bijgewerkt: ctx.now,
      };
      const doc = await updateAtVersie(model, { id, versie }, { $set: set }, async () =>
        presentOne(ctx, await readable(ctx, id)),
      );
      await record(ctx, doc, einde ? 'groep_gestopt' : 'groep_gewijzigd');
      return presentOne(ctx, doc);
    },

    /** The groep as stored, if this reader may read it; for services that judge by their own policy. */
    readable,

    /** The groepen as stored, unjudged. */
    async byIds(ids: readonly Ref[]): Promise<GroepDoc[]> {
      return ids.length === 0 ? [] : model.find({ _id: { $in: ids } }).lean();
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

    /** Groepen with these words in their name, as far as this reader may know of them. */
    async zoek(
      ctx: Ctx,
      q: string,
      aantal: number,
    ): Promise<(GroepVerwijzing & { opgaveteamId: string | null })[]> {
      const docs = await model
        .find({ $and: [{ naamZoek: bevat(q) }, readFilter(ctx)] })
        .sort({ naamZoek: 1, _id: 1 })
        .limit(aantal)
        .lean();
      return docs.map((d) => ({
        ...presentGroepVerwijzing(d),
        opgaveteamId: d.opgaveteamIds[0] ? String(d.opgaveteamIds[0]) : null,
      }));
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

  async function record(ctx: Ctx, doc: GroepDoc, actie: string): Promise<void> {
    const id = String(doc._id);
    const ook = doc.opgaveteamIds.map((team) => ({ noun: 'opgaveteams' as const, id: String(team) }));
    await gebeurtenissen.record(ctx, {
      noun: 'groepen',
      id,
      actie,
      titel: doc.naam,
      gebonden: gebondenOf(doc),
      ook,
    });
  }
}

export type GroepService = ReturnType<typeof createGroepService>;
