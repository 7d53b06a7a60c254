import { readScope } from '@opgaveteams/shared/access/scope';
import { mayReadActiepunt } from '@opgaveteams/shared/actiepunten/actiepunt.policy';
import type { Actiepunt, actiepuntenQuery } from '@opgaveteams/shared/actiepunten/actiepunt.schema';
import type { Model } from 'mongoose';
import type { z } from 'zod';
import type { ActielijnService } from '../actielijnen/actielijn.service.ts';
import type { BijeenkomstService } from '../bijeenkomsten/bijeenkomst.service.ts';
import type { GroepService } from '../groepen/groep.service.ts';
import type { PersoonService } from '../personen/persoon.service.ts';
import { gebondenOf, scopeFilter } from '../platform/db/gebonden.ts';
import { findPage } from '../platform/db/page.ts';
import { authorize, found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { ActiepuntDoc } from './actiepunt.model.ts';
import { presentActiepunt } from './actiepunt.presenter.ts';

export interface ReaderDeps {
  groepen: GroepService;
  personen: PersoonService;
  bijeenkomsten: BijeenkomstService;
  actielijnen: ActielijnService;
}

/** What the policies judge an actiepunt by. */
export function bondsOf(doc: ActiepuntDoc) {
  return { ...gebondenOf(doc), actiehouderId: doc.actiehouderId === null ? null : String(doc.actiehouderId) };
}

/** The database filter that agrees with `mayReadActiepunt`. */
export function readFilter({ actor, now }: Ctx): Record<string, unknown> {
  const scope = readScope(actor, now);
  if (scope.alles || actor.persoonId === null) return scopeFilter(scope);
  return { $or: [scopeFilter(scope), { actiehouderId: actor.persoonId }] };
}

/** The half of the service that reads: everything is judged for its reader. */
export function createActiepuntReader(model: Model<ActiepuntDoc>, deps: ReaderDeps) {
  const { groepen, personen, bijeenkomsten, actielijnen } = deps;

  async function present(ctx: Ctx, docs: ActiepuntDoc[]): Promise<Actiepunt[]> {
    const [afzenders, persoon, zittingen, lijnen] = await Promise.all([
      groepen.afzenders(docs.map((d) => d.groepId)),
      personen.verwijzingen(
        ctx,
        docs.flatMap((d) => d.actiehouderId ?? []),
      ),
      bijeenkomsten.titels(
        ctx,
        docs.flatMap((d) => d.bijeenkomstId ?? []),
      ),
      actielijnen.titels(
        ctx,
        docs.flatMap((d) => d.actielijnId ?? []),
      ),
    ]);
    const context = { persoon, bijeenkomsten: zittingen, actielijnen: lijnen };
    return docs.map((d) =>
      presentActiepunt(d, { ...context, groep: found(afzenders.get(String(d.groepId))) }),
    );
  }

  async function readable(ctx: Ctx, id: string): Promise<ActiepuntDoc> {
    return found(
      await model.findById(id).lean(),
      (p) => p.weg !== true && mayReadActiepunt(ctx.actor, bondsOf(p), ctx.now),
    );
  }

  /** What is still open for the groepen of which this is the next bijeenkomst, and was not noted at it. */
  async function terug(ctx: Ctx, bijeenkomst: string): Promise<Record<string, unknown>> {
    const groepen = await bijeenkomsten.eerstvolgendVoor(ctx, bijeenkomst);
    return { groepIds: { $in: groepen }, status: 'open', bijeenkomstId: { $ne: bijeenkomst } };
  }

  async function list(ctx: Ctx, query: z.output<typeof actiepuntenQuery>) {
    const { groep, bijeenkomst, actielijn, opgaveteam, status } = query;
    const vanMij = query.vanMij === 'ja';
    if (vanMij) authorize(ctx.actor.persoonId !== null, ctx.actor);
    const page = await findPage(model, {
      filter: [
        readFilter(ctx),
        { weg: { $ne: true } },
        vanMij ? { actiehouderId: ctx.actor.persoonId } : {},
        query.vanMij === 'nee' ? { actiehouderId: { $ne: ctx.actor.persoonId } } : {},
        query.actiehouder ? { actiehouderId: query.actiehouder } : {},
        groep ? { groepIds: groep } : {},
        bijeenkomst ? { bijeenkomstId: bijeenkomst } : {},
        actielijn ? { actielijnId: actielijn } : {},
        opgaveteam ? { opgaveteamIds: opgaveteam } : {},
        status ? { status } : {},
        query.terugBij ? await terug(ctx, query.terugBij) : {},
      ],
      veld: 'sorteer',
      richting: 1,
      na: query.na,
      aantal: query.aantal,
    });
    return { items: await present(ctx, page.rows), volgende: page.volgende };
  }

  return {
    present,
    readable,
    list,

    async presentOne(ctx: Ctx, doc: ActiepuntDoc): Promise<Actiepunt> {
      return found((await present(ctx, [doc]))[0]);
    },

    async get(ctx: Ctx, id: string): Promise<Actiepunt> {
      return found((await present(ctx, [await readable(ctx, id)]))[0]);
    },

    /** What was done at an actielijn, or no longer needed, the last first. */
    async afgehandeldBij(ctx: Ctx, actielijnId: string, pagina: { na?: string | undefined; aantal: number }) {
      const page = await findPage(model, {
        filter: [readFilter(ctx), { weg: { $ne: true } }, { actielijnId, afgehandeldOp: { $ne: null } }],
        ...{ veld: 'afgehandeldOp', richting: -1, ...pagina },
      });
      return { items: await present(ctx, page.rows), volgende: page.volgende };
    },

    /** What the actor still has to do, first what has to be done first. */
    async eigen(ctx: Ctx, aantal: number): Promise<Actiepunt[]> {
      return (await list(ctx, { vanMij: 'ja', status: 'open', aantal })).items;
    },
  };
}
