import type { Gebonden } from '@opgaveteams/shared/access/actor';
import { readScope, mayRead } from '@opgaveteams/shared/access/scope';
import type {
  Actielijn,
  ActielijnRegel,
  wijzigActielijnSchema,
} from '@opgaveteams/shared/actielijnen/actielijn.schema';
import {
  getoondeStatussen,
  toonStatus,
  type GetoondeStatus,
} from '@opgaveteams/shared/actielijnen/actielijn.status';
import { Types } from 'mongoose';
import type { z } from 'zod';
import type { AlliantieService } from '../alliantie/alliantie.service.ts';
import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import type { GroepService } from '../groepen/groep.service.ts';
import type { OpgaveteamService } from '../opgaveteams/opgaveteam.service.ts';
import type { PersoonService } from '../personen/persoon.service.ts';
import { gebondenOf, scopeFilter } from '../platform/db/gebonden.ts';
import type { Ref } from '../platform/db/model.ts';
import { found, invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { actielijnModel, type ActielijnDoc } from './actielijn.model.ts';
import { presentActielijn, presentRegel } from './actielijn.presenter.ts';

export interface ActielijnDeps {
  alliantie: AlliantieService;
  opgaveteams: OpgaveteamService;
  groepen: GroepService;
  personen: PersoonService;
  gebeurtenissen: GebeurtenisService;
  /** Is this a besluit of the alliantiebestuur? Asked of besluiten, which knows actielijnen. */
  isBestuursbesluit(besluitId: string): Promise<boolean>;
  /** Binds the shared text `hoe` to who may read and write it. */
  bindHoe(plan: { vanId: string; gebonden: Gebonden; schrijverIds: string[] }): Promise<unknown>;
  hoeVan(actielijnId: string): Promise<string | null>;
}

/** What reading and writing actielijnen have in common: judged look-ups, presenting, the log. */
export function createActielijnStore({ db }: Platform, deps: ActielijnDeps) {
  const model = actielijnModel(db);
  const { alliantie, opgaveteams, groepen, personen, gebeurtenissen } = deps;

  const bondsOf = (doc: ActielijnDoc) => ({ ...gebondenOf(doc), trekkerIds: doc.trekkerIds.map(String) });

  async function readable(ctx: Ctx, id: string): Promise<ActielijnDoc> {
    return found(await model.findById(id).lean(), (d) => mayRead(ctx.actor, gebondenOf(d), ctx.now));
  }

  async function titels(ctx: Ctx, ids: readonly Ref[]): Promise<Map<string, { id: string; titel: string }>> {
    if (ids.length === 0) return new Map();
    const docs = await model
      .find({ $and: [{ _id: { $in: [...ids] } }, scopeFilter(readScope(ctx.actor, ctx.now))] }, { titel: 1 })
      .lean();
    return new Map(docs.map((d) => [String(d._id), { id: String(d._id), titel: d.titel }]));
  }

  async function presentRegels(ctx: Ctx, docs: ActielijnDoc[]): Promise<ActielijnRegel[]> {
    const [teams, persoon] = await Promise.all([
      opgaveteams.verwijzingen(),
      personen.verwijzingen(ctx, [...new Set(docs.flatMap((d) => d.trekkerIds.map(String)))]),
    ]);
    return docs.map((d) => presentRegel(d, { teams, persoon }, ctx.now));
  }

  async function present(ctx: Ctx, doc: ActielijnDoc): Promise<Actielijn> {
    const [teams, persoon, partners, groepNamen, actielijnen, hoeId] = await Promise.all([
      opgaveteams.verwijzingen(),
      personen.verwijzingen(ctx, doc.trekkerIds),
      alliantie.organisatieNamen(doc.partnerIds),
      groepen.verwijzingen(ctx, doc.groepIds),
      titels(ctx, doc.opgegaanInId ? [doc.opgegaanInId] : []),
      deps.hoeVan(String(doc._id)),
    ]);
    return presentActielijn(
      doc,
      { teams, persoon, partners, groepen: groepNamen, actielijnen, hoeId },
      ctx.now,
    );
  }

  /** Refuses references to things that do not exist, field by field; gives the fields as they are stored. */
  async function checked(ctx: Ctx, opgaveteamId: string, body: z.output<typeof wijzigActielijnSchema>) {
    const {
      groepIds = [],
      trekkerIds = [],
      partnerIds = [],
      buurten = [],
      opgaveIds = [],
      mijlpalen,
      ...rest
    } = body;
    const teams = await opgaveteams.verwijzingen();
    if (!teams.has(opgaveteamId)) throw invalid('opgaveteamId', 'Dit team is er niet.');
    const groepNamen = await groepen.verwijzingen(ctx, groepIds);
    if (groepNamen.size < new Set(groepIds).size) throw invalid('groepIds', 'Deze groep is er niet.');
    if ((await personen.byIds(trekkerIds)).length < new Set(trekkerIds).size)
      throw invalid('trekkerIds', 'Deze persoon is er niet.');
    if ((await alliantie.organisatieNamen(partnerIds)).size < new Set(partnerIds).size)
      throw invalid('partnerIds', 'Deze organisatie is er niet.');
    if (!buurten.every((b) => alliantie.kentBuurt(b))) throw invalid('buurten', 'Deze buurt is er niet.');
    const opgaven = new Set((await alliantie.opgaven()).map((o) => o.id));
    if (!opgaveIds.every((o) => opgaven.has(o))) throw invalid('opgaveIds', 'Deze opgave is er niet.');
    const ids = (list: string[]): Types.ObjectId[] => list.map((id) => new Types.ObjectId(id));
    return {
      ...rest,
      ...(body.groepIds ? { groepIds: ids(groepIds) } : {}),
      ...(body.trekkerIds ? { trekkerIds: ids(trekkerIds) } : {}),
      ...(body.partnerIds ? { partnerIds: ids(partnerIds) } : {}),
      ...(body.opgaveIds ? { opgaveIds: ids(opgaveIds) } : {}),
      ...(body.buurten ? { buurten } : {}),
      ...(mijlpalen
        ? { mijlpalen: mijlpalen.map(({ id, ...m }) => ({ _id: new Types.ObjectId(id), ...m })) }
        : {}),
    };
  }

  return {
    bondsOf,
    readable,
    titels,
    presentRegels,
    present,
    checked,

    /** The actielijn as it is now, for the answer to a stale write. */
    async huidig(ctx: Ctx, id: string): Promise<Actielijn> {
      return present(ctx, await readable(ctx, id));
    },

    async bindHoe(doc: ActielijnDoc): Promise<void> {
      const { trekkerIds, ...gebonden } = bondsOf(doc);
      await deps.bindHoe({ vanId: String(doc._id), gebonden, schrijverIds: trekkerIds });
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

    async spreiding(
      ctx: Ctx,
      teamIds: string[],
    ): Promise<Map<string, { status: GetoondeStatus; aantal: number }[]>> {
      const docs = await model
        .find(
          { $and: [{ opgaveteamIds: { $in: teamIds } }, scopeFilter(readScope(ctx.actor, ctx.now))] },
          { opgaveteamIds: 1, status: 1, statusOp: 1, ritmeDagen: 1 },
        )
        .lean();
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
  };
}
