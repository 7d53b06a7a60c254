import { inScope, readScope } from '@opgaveteams/shared/access/scope';
import type {
  Actielijn,
  actielijnenQuery,
  ActielijnRegel,
} from '@opgaveteams/shared/actielijnen/actielijn.schema';
import {
  getoondeStatussen,
  isEindstatus,
  toonStatus,
  type GetoondeStatus,
} from '@opgaveteams/shared/actielijnen/actielijn.status';
import type { z } from 'zod';
import { createCache } from '../platform/cache/cache.ts';
import { gebondenOf, scopeFilter } from '../platform/db/gebonden.ts';
import { findPage } from '../platform/db/page.ts';
import { bevat } from '../platform/db/zoek.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { statusFilter } from './actielijn.filter.ts';
import { actielijnModel } from './actielijn.model.ts';
import type { ActielijnStore } from './actielijn.store.ts';

/** Actielijnen as their readers see them. */
export function createActielijnReader({ db }: Platform, store: ActielijnStore) {
  const model = actielijnModel(db);
  const { readable, present, presentRegels } = store;

  return {
    async list(ctx: Ctx, query: z.output<typeof actielijnenQuery>) {
      const page = await findPage(model, {
        filter: [
          scopeFilter(readScope(ctx.actor, ctx.now)),
          query.opgaveteam ? { opgaveteamIds: query.opgaveteam } : {},
          query.buurt ? { buurten: query.buurt } : {},
          query.groep ? { groepIds: query.groep } : {},
          query.trekker ? { trekkerIds: query.trekker } : {},
          query.doorbraak ? { doorbraak: query.doorbraak === 'ja' } : {},
          query.q ? { zoek: bevat(query.q) } : {},
          statusFilter(query.status, ctx.now),
        ],
        veld: query.volgorde,
        richting: query.volgorde === 'bijgewerkt' ? -1 : 1,
        na: query.na,
        aantal: query.aantal,
      });
      return { items: await presentRegels(ctx, page.rows), volgende: page.volgende };
    },

    async get(ctx: Ctx, id: string): Promise<Actielijn> {
      return present(ctx, await readable(ctx, id));
    },
  };
}

/** What other nouns and the overviews ask about actielijnen. */
export function createActielijnLookups({ db, bus, clock }: Platform, store: ActielijnStore) {
  const model = actielijnModel(db);
  const velden = {
    openbaarheid: 1,
    groepIds: 1,
    opgaveteamIds: 1,
    status: 1,
    statusOp: 1,
    ritmeDagen: 1,
  } as const;
  const statussen = createCache({
    ...{ bus, clock, nouns: ['actielijnen'], maxAgeMs: 5_000 },
    load: () => model.find({}, velden).lean(),
  });
  const { readable, presentRegels } = store;

  return {
    /** Titles of those that this reader may see, for presenters of other nouns. */
    titels: store.titels,

    /** The latest news of each team, newest first, at most `n` a team; what was said, not what was prepared. */
    async nieuws(ctx: Ctx, opgaveteamId: string, n: number, buurt?: string): Promise<ActielijnRegel[]> {
      const docs = await model
        .find({
          $and: [
            { opgaveteamIds: opgaveteamId },
            scopeFilter(readScope(ctx.actor, ctx.now)),
            buurt ? { buurten: buurt } : {},
          ],
        })
        .sort({ statusOp: -1 })
        .limit(n)
        .lean();
      return presentRegels(ctx, docs);
    },

    async vanTrekker(ctx: Ctx, persoonId: string): Promise<ActielijnRegel[]> {
      const docs = await model
        .find({ $and: [{ trekkerIds: persoonId }, scopeFilter(readScope(ctx.actor, ctx.now))] })
        .sort({ nummer: 1 })
        .lean();
      return presentRegels(
        ctx,
        docs.filter((d) => !isEindstatus(d.status)),
      );
    },

    /** Per team how many actielijnen have which status now, of those that this reader may see. */
    async spreiding(
      ctx: Ctx,
      teamIds: string[],
    ): Promise<Map<string, { status: GetoondeStatus; aantal: number }[]>> {
      const scope = readScope(ctx.actor, ctx.now);
      const docs = (await statussen()).filter((d) => inScope(scope, gebondenOf(d)));
      const shown = docs.map((d) => ({ team: String(d.opgaveteamIds[0]), ...toonStatus(d, ctx.now) }));
      return new Map(
        teamIds.map((team) => [
          team,
          getoondeStatussen
            .map((status) => ({
              status,
              aantal: shown.filter((s) => s.team === team && s.status === status).length,
            }))
            .filter((s) => s.aantal > 0),
        ]),
      );
    },

    /** The bonds of an actielijn that this reader may read; for services that judge by their own policy. */
    async gebonden(ctx: Ctx, id: string) {
      const doc = await readable(ctx, id);
      return { titel: doc.titel, ...store.bondsOf(doc) };
    },

    /** True if all these exist and this reader may read them. */
    async kent(ctx: Ctx, ids: string[]): Promise<boolean> {
      return (await store.titels(ctx, ids)).size === new Set(ids).size;
    },
  };
}
