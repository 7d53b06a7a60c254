import type { Samenstelling } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.api';
import type {
  Lidmaatschap,
  lidmaatschappenQuery,
} from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import type { z } from 'zod';
import type { AlliantieService } from '../alliantie/alliantie.service.ts';
import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import type { GroepService } from '../groepen/groep.service.ts';
import type { PersoonService } from '../personen/persoon.service.ts';
import { dayOf, endOfDay } from '../platform/clock/days.ts';
import { findPage } from '../platform/db/page.ts';
import { found, invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { geldendOp, ledenOp } from './lidmaatschap.intervals.ts';
import { lidmaatschapModel, type LidmaatschapDoc } from './lidmaatschap.model.ts';
import { presentLidmaatschappen } from './lidmaatschap.presenter.ts';
import type { ZetelService } from '../zetels/zetel.service.ts';
import { createOverzichten } from './lidmaatschap.overzichten.ts';
import { wisseldagen } from './lidmaatschap.wisseldagen.ts';

export interface LidmaatschapDeps {
  alliantie: AlliantieService;
  groepen: GroepService;
  personen: PersoonService;
  gebeurtenissen: GebeurtenisService;
  zetels: ZetelService;
}

/** Memberships as their readers see them. */
export function createLidmaatschapReader({ db, area }: Platform, deps: LidmaatschapDeps) {
  const model = lidmaatschapModel(db);
  const { groepen } = deps;

  const presentOne = async (ctx: Ctx, doc: LidmaatschapDoc): Promise<Lidmaatschap> =>
    found((await presentLidmaatschappen(ctx, [doc], deps))[0]);

  async function readable(ctx: Ctx, id: string) {
    const doc = found(await model.findById(id).lean());
    const groep = await groepen.readable(ctx, String(doc.groepId));
    return { doc, groep };
  }

  /**
   * Of these memberships those in groepen of which this reader may know, asked before they are paged: else the length
   * of a page and its cursor would tell of the others (rule 9). Of somebody unknown not even the groepen tell who it is.
   */
  async function zichtbaar(ctx: Ctx, waar: { groepId?: string; opgaveteamId?: string; persoonId?: string }) {
    const { groepId, opgaveteamId, persoonId } = waar;
    if (persoonId && (await deps.personen.verwijzingen(ctx, [persoonId]))(persoonId).id === null)
      return { groepId: { $in: [] } };
    if (!groepId && opgaveteamId) return { groepId: { $in: await groepen.idsVanTeam(ctx, opgaveteamId) } };
    const ids = groepId ? [groepId] : await model.distinct('groepId', { persoonId });
    return { groepId: { $in: [...(await groepen.verwijzingen(ctx, ids)).keys()] } };
  }

  return {
    ...createOverzichten(model, area.timezone, deps),
    presentOne,
    readable,

    async list(ctx: Ctx, query: z.output<typeof lidmaatschappenQuery>) {
      const { groep, opgaveteam, persoon, op } = query;
      if (!groep && !opgaveteam && !persoon)
        throw invalid('groep', 'Kies een groep, een team of een persoon.');
      const waar = {
        ...(groep ? { groepId: groep } : {}),
        ...(opgaveteam ? { opgaveteamId: opgaveteam } : {}),
        ...(persoon ? { persoonId: persoon } : {}),
      };
      const page = await findPage(model, {
        filter: [waar, await zichtbaar(ctx, waar), op ? geldendOp(endOfDay(op, area.timezone)) : {}],
        veld: 'van',
        richting: 1,
        na: query.na,
        aantal: query.aantal,
      });
      return { items: await presentLidmaatschappen(ctx, page.rows, deps), volgende: page.volgende };
    },

    /** Who was in which groep of a team at the end of a day; without a day: now (rule 1). */
    async samenstelling(ctx: Ctx, opgaveteamId: string, op?: string): Promise<Samenstelling> {
      const at = op ? endOfDay(op, area.timezone) : ctx.now;
      const lijst = await groepen.list(ctx, { opgaveteam: opgaveteamId, op: op ?? undefined });
      const docs = await ledenOp(model, { veld: 'opgaveteamId', ids: [opgaveteamId] }, at);
      docs.sort((a, b) => a.van.getTime() - b.van.getTime() || String(a._id).localeCompare(String(b._id)));
      const leden = await presentLidmaatschappen(ctx, docs, deps);
      const dag = op ?? dayOf(ctx.now, area.timezone);
      const groepIds = await groepen.idsVanTeam(ctx, opgaveteamId);
      return {
        op: dag,
        ...(await wisseldagen(model, opgaveteamId, groepIds, { dag, timezone: area.timezone })),
        groepen: lijst.map(({ id, naam, soort }) => ({
          groep: { id, naam, soort },
          leden: leden.filter((l) => l.groep.id === id),
        })),
      };
    },

    async get(ctx: Ctx, id: string): Promise<Lidmaatschap> {
      return presentOne(ctx, (await readable(ctx, id)).doc);
    },

    /** The seats that the actor holds now. */
    async eigen(ctx: Ctx): Promise<Lidmaatschap[]> {
      const docs = await model
        .find({ $and: [{ persoonId: ctx.actor.persoonId }, geldendOp(ctx.now)] })
        .sort({ van: 1, _id: 1 })
        .lean();
      return presentLidmaatschappen(ctx, docs, deps);
    },
  };
}
