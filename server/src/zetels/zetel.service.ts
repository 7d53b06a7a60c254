import { geldtOp } from '@opgaveteams/shared/access/actor';
import { mayChangeZetel, mayMakeZetel } from '@opgaveteams/shared/zetels/zetel.policy';
import type {
  nieuweZetelSchema,
  wijzigZetelSchema,
  Zetel,
  zetelsQuery,
} from '@opgaveteams/shared/zetels/zetel.schema';
import type { z } from 'zod';
import type { AlliantieService } from '../alliantie/alliantie.service.ts';
import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import type { GroepService } from '../groepen/groep.service.ts';
import { endOfDay } from '../platform/clock/days.ts';
import { gebondenOf } from '../platform/db/gebonden.ts';
import type { Ref } from '../platform/db/model.ts';
import { updateAtVersie } from '../platform/db/versie.ts';
import { authorize, DomainError, found, invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { zetelModel, type ZetelDoc } from './zetel.model.ts';
import { loadZetels } from './zetel.pakket.ts';
import { presentZetels } from './zetel.presenter.ts';

/** A groep has at most so many kinds of seats at a time. */
const MAX_ZETELS = 50;

export interface ZetelDeps {
  alliantie: AlliantieService;
  groepen: GroepService;
  gebeurtenissen: GebeurtenisService;
  /** How many people hold each of these seats at a moment; asked of lidmaatschappen, which knows seats. */
  telBezet(zetelIds: readonly Ref[], at: Date): Promise<Map<string, number>>;
  /** The organisations and themas in whose name one may sit. */
  kentNamens(namens: ZetelDoc['namens']): Promise<void>;
}

/** Seats as their readers see them, and what other nouns ask about them. */
function createReader({ db, area }: Platform, { alliantie, groepen, telBezet }: ZetelDeps) {
  const model = zetelModel(db);

  async function present(ctx: Ctx, docs: ZetelDoc[], at: Date): Promise<Zetel[]> {
    const [bezet, van] = await Promise.all([
      telBezet(
        docs.map((d) => d._id),
        at,
      ),
      groepen.leesbaar(ctx, [...new Set(docs.map((d) => String(d.groepId)))]),
    ]);
    return presentZetels(docs, van, bezet, alliantie);
  }

  return {
    present,

    /** The seats of a groep, or of the groepen of a team that this reader may know of. */
    async list(ctx: Ctx, { groep, opgaveteam, op }: z.output<typeof zetelsQuery>): Promise<Zetel[]> {
      if (!groep === !opgaveteam) throw invalid('groep', 'Kies een groep of een team.');
      const at = op ? endOfDay(op, area.timezone) : ctx.now;
      const ids = groep
        ? [String((await groepen.readable(ctx, groep))._id)]
        : await groepen.idsVanTeam(ctx, opgaveteam ?? '');
      const docs = await model
        .find({ groepId: { $in: ids } })
        .sort({ van: 1, _id: 1 })
        .lean();
      return present(
        ctx,
        docs.filter((d) => geldtOp(d, at)),
        at,
      );
    },

    /** What seats are called, unjudged: beside the lidmaatschap that holds one. */
    async namen(ids: readonly Ref[]): Promise<Map<string, string>> {
      if (ids.length === 0) return new Map();
      const docs = await model.find({ _id: { $in: ids } }, { naam: 1 }).lean();
      return new Map(docs.map((d) => [String(d._id), d.naam]));
    },

    /** What these seats are called and whether somebody can still come to sit there, of those that hold now. */
    async stand(
      ids: readonly Ref[],
      at: Date,
    ): Promise<Map<string, { id: string; naam: string; vrij: boolean }>> {
      if (ids.length === 0) return new Map();
      const [docs, bezet] = await Promise.all([model.find({ _id: { $in: ids } }).lean(), telBezet(ids, at)]);
      return new Map(
        docs.map(({ _id, naam, aantal, van, tot }) => {
          const id = String(_id);
          const open = geldtOp({ van, tot }, at) && (aantal === null || (bezet.get(id) ?? 0) < aantal);
          return [id, { id, naam, vrij: open }];
        }),
      );
    },

    /** The seat on which somebody comes to sit. @throws DomainError when this groep has no such seat then */
    async voor(groepId: Ref, zetelId: Ref, van: Date): Promise<ZetelDoc> {
      const doc = await model.findById(zetelId).lean();
      if (!doc || String(doc.groepId) !== String(groepId) || !geldtOp(doc, van))
        throw invalid('zetelId', 'Deze plek is er dan niet.');
      return doc;
    },
  };
}

/** Seats of groepen: they can be empty and stay visible. */
export function createZetelService(platform: Platform, deps: ZetelDeps) {
  const model = zetelModel(platform.db);
  const { groepen, gebeurtenissen } = deps;
  const { present, ...reader } = createReader(platform, deps);

  /** Told to whoever reads the groep: the seats are part of what it is. */
  async function record(ctx: Ctx, doc: ZetelDoc, actie: string): Promise<void> {
    const groep = found((await groepen.byIds([doc.groepId]))[0]);
    const ook = groep.opgaveteamIds.map((team) => ({ noun: 'opgaveteams' as const, id: String(team) }));
    const gebonden = gebondenOf(groep);
    await gebeurtenissen.record(ctx, {
      ...{ noun: 'groepen', id: String(groep._id), actie, titel: groep.naam, gebonden, ook },
    });
  }

  async function changeable(ctx: Ctx, id: string): Promise<ZetelDoc> {
    const doc = found(await model.findById(id).lean());
    const groep = await groepen.readable(ctx, String(doc.groepId));
    const uitPakket = doc.sleutel !== undefined;
    authorize(mayChangeZetel(ctx.actor, { ...gebondenOf(groep), uitPakket }, ctx.now), ctx.actor);
    return doc;
  }

  const presentOne = async (ctx: Ctx, doc: ZetelDoc): Promise<Zetel> =>
    found((await present(ctx, [doc], ctx.now))[0]);

  return {
    ...reader,
    loadAreaPack: (now: Date) => loadZetels(platform, groepen, now),

    /** @throws DomainError `groep_gesloten`, `te_veel` */
    async create(ctx: Ctx, body: z.output<typeof nieuweZetelSchema>): Promise<Zetel> {
      const groep = await groepen.readable(ctx, body.groepId);
      authorize(mayMakeZetel(ctx.actor, gebondenOf(groep), ctx.now), ctx.actor);
      if (groep.einde && groep.einde <= ctx.now) throw new DomainError('groep_gesloten');
      await deps.kentNamens(body.namens);
      const { groepId } = body;
      if ((await model.countDocuments({ groepId, tot: null })) >= MAX_ZETELS)
        throw new DomainError('te_veel');
      const doc = (await model.create({ ...body, van: ctx.now, tot: null })).toObject();
      await record(ctx, doc, 'plek_gemaakt');
      return presentOne(ctx, doc);
    },

    /** @throws DomainError `zetel_bezet` when more people hold it than it would be for */
    async update(ctx: Ctx, id: string, versie: number, body: z.output<typeof wijzigZetelSchema>) {
      const before = await changeable(ctx, id);
      const bezet = (await deps.telBezet([before._id], ctx.now)).get(id) ?? 0;
      if (body.aantal !== undefined && body.aantal < bezet) throw new DomainError('zetel_bezet');
      const doc = await updateAtVersie(model, { id, versie }, { $set: body }, async () =>
        presentOne(ctx, found(await model.findById(id).lean())),
      );
      await record(ctx, doc, 'plek_gewijzigd');
      return presentOne(ctx, doc);
    },

    /** From now on the seat is not there; who holds it stays in the groep. */
    async end(ctx: Ctx, id: string): Promise<void> {
      const doc = await changeable(ctx, id);
      const { modifiedCount } = await model.updateOne(
        { _id: doc._id, tot: null },
        { $set: { tot: ctx.now } },
      );
      if (modifiedCount > 0) await record(ctx, doc, 'plek_gestopt');
    },
  };
}

export type ZetelService = ReturnType<typeof createZetelService>;
