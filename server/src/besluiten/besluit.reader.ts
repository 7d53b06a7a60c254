import { mayRead, readScope } from '@opgaveteams/shared/access/scope';
import type { Besluit, BesluitLeden, besluitenQuery } from '@opgaveteams/shared/besluiten/besluit.schema';
import type { Model } from 'mongoose';
import type { z } from 'zod';
import type { ActielijnService } from '../actielijnen/actielijn.service.ts';
import type { BijeenkomstService } from '../bijeenkomsten/bijeenkomst.service.ts';
import type { GroepService } from '../groepen/groep.service.ts';
import type { LidmaatschapService } from '../lidmaatschappen/lidmaatschap.service.ts';
import type { OpgaveteamService } from '../opgaveteams/opgaveteam.service.ts';
import { dayOf, endOfDay, startOfDay } from '../platform/clock/days.ts';
import { gebondenOf, scopeFilter } from '../platform/db/gebonden.ts';
import type { Ref } from '../platform/db/model.ts';
import { findPage } from '../platform/db/page.ts';
import { found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import type { BesluitDoc } from './besluit.model.ts';
import { presentBesluit } from './besluit.presenter.ts';

export interface ReaderDeps {
  opgaveteams: OpgaveteamService;
  groepen: GroepService;
  lidmaatschappen: LidmaatschapService;
  bijeenkomsten: BijeenkomstService;
  actielijnen: ActielijnService;
}

function nummers(docs: BesluitDoc[], key: (doc: BesluitDoc) => unknown) {
  return new Map(docs.map((d) => [String(key(d)), { id: String(d._id), nummer: d.nummer }]));
}

function scope(ctx: Ctx): Record<string, unknown> {
  return scopeFilter(readScope(ctx.actor, ctx.now));
}

function createPresent(model: Model<BesluitDoc>, timezone: string, deps: ReaderDeps) {
  const { groepen, lidmaatschappen, bijeenkomsten, actielijnen } = deps;

  return async function present(ctx: Ctx, docs: BesluitDoc[]): Promise<Besluit[]> {
    if (docs.length === 0) return [];
    const ids = docs.map((d) => d._id);
    const vervangen = docs.flatMap((d) => d.vervangtId ?? []);
    const [afzenders, leden, zittingen, lijnen, oude, nieuwe] = await Promise.all([
      groepen.afzenders(docs.map((d) => d.groepId)),
      // Rule 1: "on its day" is the end of that day, as everywhere where one asks for a day.
      lidmaatschappen.telLedenOp(
        docs.map((d) => ({ groepId: d.groepId, at: endOfDay(dayOf(d.op, timezone), timezone) })),
      ),
      bijeenkomsten.titels(
        ctx,
        docs.flatMap((d) => d.bijeenkomstId ?? []),
      ),
      actielijnen.titels(
        ctx,
        docs.flatMap((d) => d.actielijnIds),
      ),
      vervangen.length === 0 ? [] : model.find({ $and: [{ _id: { $in: vervangen } }, scope(ctx)] }).lean(),
      model.find({ $and: [{ vervangtId: { $in: ids } }, scope(ctx)] }).lean(),
    ]);
    const context = {
      bijeenkomsten: zittingen,
      actielijnen: lijnen,
      besluiten: nummers(oude, (d) => d._id),
      opvolgers: nummers(nieuwe, (d) => d.vervangtId),
    };
    return docs.map((doc, i) =>
      presentBesluit(doc, {
        ...context,
        groep: found(afzenders.get(String(doc.groepId))),
        aantalLeden: leden[i] ?? 0,
      }),
    );
  };
}

/** The half of the service that reads: everything is judged for its reader. */
export function createBesluitReader(model: Model<BesluitDoc>, { area }: Platform, deps: ReaderDeps) {
  const { timezone } = area;
  const present = createPresent(model, timezone, deps);

  async function readable(ctx: Ctx, id: string): Promise<BesluitDoc> {
    return found(await model.findById(id).lean(), (b) => mayRead(ctx.actor, gebondenOf(b), ctx.now));
  }

  return {
    present,
    readable,

    async get(ctx: Ctx, id: string): Promise<Besluit> {
      return found((await present(ctx, [await readable(ctx, id)]))[0]);
    },

    /** Who were members of its groep at the end of its day (rule 1). */
    async leden(ctx: Ctx, id: string): Promise<BesluitLeden> {
      const { groepId, op } = await readable(ctx, id);
      const dag = dayOf(op, timezone);
      const leden = await deps.lidmaatschappen.ledenVan(ctx, groepId, endOfDay(dag, timezone));
      return { op: dag, items: leden.map(({ persoon, rol, namens }) => ({ persoon, rol, namens })) };
    },

    async list(ctx: Ctx, query: z.output<typeof besluitenQuery>) {
      const { groep, bijeenkomst, actielijn, opgaveteam, vanaf, jaar } = query;
      const page = await findPage(model, {
        filter: [
          scope(ctx),
          groep ? { groepIds: groep } : {},
          bijeenkomst ? { bijeenkomstId: bijeenkomst } : {},
          actielijn ? { actielijnIds: actielijn } : {},
          opgaveteam ? { opgaveteamIds: opgaveteam } : {},
          vanaf ? { op: { $gte: startOfDay(vanaf, timezone) } } : {},
          // As a range of moments, which the indexes serve.
          jaar
            ? {
                op: {
                  $gte: startOfDay(`${jaar}-01-01`, timezone),
                  $lte: endOfDay(`${jaar}-12-31`, timezone),
                },
              }
            : {},
        ],
        veld: 'op',
        richting: -1,
        na: query.na,
        aantal: query.aantal,
      });
      return { items: await present(ctx, page.rows), volgende: page.volgende };
    },

    /** Numbers of the besluiten among these that the reader may open. */
    async titels(ctx: Ctx, ids: readonly Ref[]): Promise<Map<string, { id: string; titel: string }>> {
      if (ids.length === 0) return new Map();
      const docs = await model.find({ $and: [{ _id: { $in: ids } }, scope(ctx)] }, { nummer: 1 }).lean();
      return new Map(docs.map((d) => [String(d._id), { id: String(d._id), titel: d.nummer }]));
    },
  };
}

export type BesluitReader = ReturnType<typeof createBesluitReader>;
