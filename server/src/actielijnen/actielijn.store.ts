import { readScope, mayRead } from '@opgaveteams/shared/access/scope';
import type { Actielijn, ActielijnRegel } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import type { QueryFilter } from 'mongoose';
import { gebondenOf, scopeFilter } from '../platform/db/gebonden.ts';
import type { Ref } from '../platform/db/model.ts';
import { found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { actielijnModel, type ActielijnDoc } from './actielijn.model.ts';
import { createChecks } from './actielijn.checks.ts';
import type { ActielijnDeps } from './actielijn.deps.ts';
import { presentActielijn, presentRegel } from './actielijn.presenter.ts';

/** What reading and writing actielijnen have in common: judged look-ups, presenting, the log. */
export function createActielijnStore({ db }: Platform, deps: ActielijnDeps) {
  const model = actielijnModel(db);
  const { alliantie, opgaveteams, groepen, personen, gebeurtenissen } = deps;

  const bondsOf = (doc: ActielijnDoc) => ({ ...gebondenOf(doc), trekkerIds: doc.trekkerIds.map(String) });

  async function readable(ctx: Ctx, id: string): Promise<ActielijnDoc> {
    return found(await model.findById(id).lean(), (d) => mayRead(ctx.actor, gebondenOf(d), ctx.now));
  }

  /** Those that this reader may open, in the order of their numbers. */
  async function namen(
    ctx: Ctx,
    filter: QueryFilter<ActielijnDoc>,
  ): Promise<{ id: string; titel: string }[]> {
    const docs = await model
      .find({ $and: [filter, scopeFilter(readScope(ctx.actor, ctx.now))] }, { titel: 1, nummer: 1 })
      .lean();
    return docs.sort((a, b) => a.nummer - b.nummer).map(({ _id, titel }) => ({ id: String(_id), titel }));
  }

  async function titels(ctx: Ctx, ids: readonly Ref[]): Promise<Map<string, { id: string; titel: string }>> {
    if (ids.length === 0) return new Map();
    return new Map((await namen(ctx, { _id: { $in: [...ids] } })).map((each) => [each.id, each]));
  }

  async function presentRegels(ctx: Ctx, docs: ActielijnDoc[]): Promise<ActielijnRegel[]> {
    const [teams, persoon] = await Promise.all([
      opgaveteams.verwijzingen(),
      personen.verwijzingen(ctx, [...new Set(docs.flatMap((d) => d.trekkerIds.map(String)))]),
    ]);
    return docs.map((d) => presentRegel(d, { teams, persoon }, ctx.now));
  }

  async function present(ctx: Ctx, doc: ActielijnDoc): Promise<Actielijn> {
    const [teams, persoon, partners, groepNamen, actielijnen, hoeId, opgenomen, delen] = await Promise.all([
      opgaveteams.verwijzingen(),
      personen.verwijzingen(ctx, [
        ...doc.trekkerIds,
        ...doc.mijlpalen.flatMap((m) => (m.verschoven ?? []).flatMap(({ wieId }) => wieId ?? [])),
      ]),
      alliantie.organisatieNamen(doc.partnerIds),
      groepen.verwijzingen(ctx, doc.groepIds),
      titels(
        ctx,
        [doc.opgegaanInId, doc.komtUitId].flatMap((id) => id ?? []),
      ),
      deps.hoeVan(String(doc._id)),
      namen(ctx, { opgegaanInId: doc._id }),
      namen(ctx, { komtUitId: doc._id }),
    ]);
    return presentActielijn(
      doc,
      { teams, persoon, partners, groepen: groepNamen, actielijnen, hoeId, opgenomen, delen },
      ctx.now,
    );
  }

  return {
    bondsOf,
    readable,
    titels,
    presentRegels,
    present,
    checked: createChecks(deps),

    /** The actielijn as it is now, for the answer to a stale write. */
    async huidig(ctx: Ctx, id: string): Promise<Actielijn> {
      return present(ctx, await readable(ctx, id));
    },

    /** Lets the text `hoe` and the lessen follow who may read and write it. */
    async bindRest(doc: ActielijnDoc): Promise<void> {
      const { trekkerIds, ...gebonden } = bondsOf(doc);
      const { titel } = doc;
      await deps.bindHoe({ vanId: String(doc._id), gebonden, schrijverIds: trekkerIds, titel });
      await deps.bindLessen(String(doc._id), gebonden);
    },

    async record(ctx: Ctx, doc: ActielijnDoc, actie: string): Promise<void> {
      await gebeurtenissen.record(ctx, {
        noun: 'actielijnen',
        id: String(doc._id),
        actie,
        titel: doc.titel,
        gebonden: gebondenOf(doc),
        ook: doc.opgaveteamIds.map((id) => ({ noun: 'opgaveteams' as const, id: String(id) })),
      });
    },
  };
}

export type ActielijnStore = ReturnType<typeof createActielijnStore>;
