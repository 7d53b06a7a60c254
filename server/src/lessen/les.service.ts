import type { Gebonden } from '@opgaveteams/shared/access/actor';
import { mayRead, readScope } from '@opgaveteams/shared/access/scope';
import { mayWriteLes } from '@opgaveteams/shared/lessen/les.policy';
import type { Les, LesInhoud, lessenQuery, nieuweLesSchema } from '@opgaveteams/shared/lessen/les.schema';
import { Types } from 'mongoose';
import type { z } from 'zod';
import type { ActielijnService } from '../actielijnen/actielijn.service.ts';
import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import type { OpgaveteamService } from '../opgaveteams/opgaveteam.service.ts';
import type { PersoonService } from '../personen/persoon.service.ts';
import { gebondenOf, scopeFilter } from '../platform/db/gebonden.ts';
import { findPage } from '../platform/db/page.ts';
import { updateAtVersie } from '../platform/db/versie.ts';
import { authorize, DomainError, found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { lesModel, type LesDoc } from './les.model.ts';
import { vindt, zoekbeginnen } from './les.zoek.ts';
import { lesZoekbron } from './les.zoekbron.ts';

export interface LesDeps {
  actielijnen: ActielijnService;
  opgaveteams: OpgaveteamService;
  personen: PersoonService;
  gebeurtenissen: GebeurtenisService;
}

/** More than anybody learns from. */
const MAX_PER_ACTIELIJN = 200;

const zoekvan = (les: LesInhoud): string[] =>
  zoekbeginnen([les.titel, les.dachten, les.deden, les.zagen, les.leerden].join(' '));

function createPresent({ actielijnen, opgaveteams, personen }: LesDeps) {
  return async function present(ctx: Ctx, docs: LesDoc[]): Promise<Les[]> {
    if (docs.length === 0) return [];
    const [teams, lijnen, persoon] = await Promise.all([
      opgaveteams.verwijzingen(),
      actielijnen.titels(
        ctx,
        docs.map((d) => d.actielijnId),
      ),
      personen.verwijzingen(
        ctx,
        docs.map((d) => d.auteurId),
      ),
    ]);
    return docs.flatMap((d) => {
      const actielijn = lijnen.get(String(d.actielijnId));
      const opgaveteam = teams.get(String(d.opgaveteamIds[0]));
      // Between a change of its actielijn and that of its own bonds: not shown to who may not open the actielijn.
      if (!actielijn || !opgaveteam) return [];
      const { titel, dachten, deden, zagen, leerden, versie } = d;
      return {
        ...{ id: String(d._id), titel, dachten, deden, zagen, leerden, actielijn, opgaveteam, versie },
        ...{ auteur: persoon(d.auteurId), op: d.op.toISOString(), bijgewerkt: d.bijgewerkt.toISOString() },
      };
    });
  };
}

/** What was learned, at each actielijn and over all teams. */
export function createLesService({ db, bus, clock }: Platform, deps: LesDeps) {
  const model = lesModel(db);
  const present = createPresent(deps);
  const { actielijnen, gebeurtenissen } = deps;
  const one = async (ctx: Ctx, doc: LesDoc): Promise<Les> => found((await present(ctx, [doc]))[0]);

  /** The actielijn, if its reader may write lessen there. */
  async function writable(ctx: Ctx, actielijnId: string) {
    const lijn = await actielijnen.gebonden(ctx, actielijnId);
    authorize(mayWriteLes(ctx.actor, lijn, ctx.now), ctx.actor);
    return lijn;
  }

  async function record(ctx: Ctx, doc: LesDoc, titel: string, actie: string): Promise<void> {
    await gebeurtenissen.record(ctx, {
      ...{ noun: 'actielijnen', id: String(doc.actielijnId), actie, titel, gebonden: gebondenOf(doc) },
      ook: [{ noun: 'lessen', id: String(doc._id) }],
    });
  }

  return {
    zoekbron: lesZoekbron(model, actielijnen),

    async list(ctx: Ctx, query: z.output<typeof lessenQuery>) {
      const page = await findPage(model, {
        filter: [
          scopeFilter(readScope(ctx.actor, ctx.now)),
          query.actielijn ? { actielijnId: query.actielijn } : {},
          query.opgaveteam ? { opgaveteamIds: query.opgaveteam } : {},
          ...((query.q && vindt('zoek', query.q)) || []),
        ],
        ...{ veld: 'op', richting: -1, na: query.na, aantal: query.aantal },
      });
      return { items: await present(ctx, page.rows), volgende: page.volgende };
    },

    /** @throws DomainError `te_veel` */
    async create(ctx: Ctx, { actielijnId, ...inhoud }: z.output<typeof nieuweLesSchema>): Promise<Les> {
      const { titel, openbaarheid, groepIds, opgaveteamIds } = await writable(ctx, actielijnId);
      if ((await model.countDocuments({ actielijnId })) >= MAX_PER_ACTIELIJN)
        throw new DomainError('te_veel');
      const made = await model.create({
        ...{ ...inhoud, actielijnId, openbaarheid, groepIds, opgaveteamIds, zoek: zoekvan(inhoud) },
        ...{ auteurId: new Types.ObjectId(found(ctx.actor.persoonId)), op: ctx.now, bijgewerkt: ctx.now },
      });
      const doc = made.toObject();
      await record(ctx, doc, titel, 'les_geschreven');
      return one(ctx, doc);
    },

    async update(ctx: Ctx, id: string, versie: number, inhoud: LesInhoud): Promise<Les> {
      const readable = async () =>
        found(await model.findById(id).lean(), (d) => mayRead(ctx.actor, gebondenOf(d), ctx.now));
      const before = await readable();
      const { titel } = await writable(ctx, String(before.actielijnId));
      const set = { $set: { ...inhoud, zoek: zoekvan(inhoud), bijgewerkt: ctx.now } };
      const doc = await updateAtVersie(model, { id, versie }, set, async () => one(ctx, await readable()));
      await record(ctx, doc, titel, 'les_verbeterd');
      return one(ctx, doc);
    },

    /** Lets the lessen of an actielijn follow its bonds: they are as public as it is. */
    async bind(actielijnId: string, gebonden: Gebonden): Promise<void> {
      const { openbaarheid, groepIds, opgaveteamIds } = gebonden;
      const { modifiedCount } = await model.updateMany(
        { actielijnId },
        { $set: { openbaarheid, groepIds, opgaveteamIds } },
      );
      if (modifiedCount === 0) return;
      const updatedAt = clock.now();
      for (const { _id } of await model.find({ actielijnId }, { _id: 1 }).lean())
        bus.emit('change', { noun: 'lessen', id: String(_id), updatedAt, gebonden });
    },
  };
}

export type LesService = ReturnType<typeof createLesService>;
