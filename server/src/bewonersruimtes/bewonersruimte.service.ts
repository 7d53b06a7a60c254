import { isInRuimte, mayHaveRuimte } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.policy';
import type {
  Bewonersruimte,
  nieuweBewonersruimteSchema,
  RuimteGebeurtenis,
  wijzigBewonersruimteSchema,
} from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.schema';
import { Types } from 'mongoose';
import type { z } from 'zod';
import { updateAtVersie } from '../platform/db/versie.ts';
import { authorize } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { ikVan, type RuimteKit } from './bewonersruimte.kit.ts';
import { ruimteAanvragen, ruimteLeden } from './bewonersruimte.leden.ts';
import type { BewonersruimteDoc } from './bewonersruimte.model.ts';
import { ruimteVerkeer } from './envelop.verkeer.ts';
import { ruimteEpochs } from './epoch.begin.ts';

/**
 * Rooms of residents (rule 8). They are in collections of their own, which no other noun reads: no list, count,
 * search or log of others has to leave them out. Who came and went is told to the members of the room alone.
 */
export function createBewonersruimteService(platform: Platform, kit: RuimteKit) {
  const { model, log, listeners, changed, present, presentOne, mine, alsGastgever, all } = kit;

  return {
    ...ruimteAanvragen(platform, kit),
    ...ruimteLeden(platform, kit),
    ...ruimteEpochs(platform, kit),
    ...ruimteVerkeer(platform, kit),

    /** Hears which room changed, after it is on disk. */
    onChanged: (listener: (id: string) => void): void => void listeners.add(listener),

    /** Something in this room is new that is kept elsewhere. */
    meld: changed,

    /** Is this actor in the room now? */
    async isIn({ actor, now }: Ctx, id: string): Promise<boolean> {
      const doc = await model.findById(id).lean();
      return doc !== null && isInRuimte(actor, doc.leden, now);
    },

    /** The room for a member: its key of now, its people. @throws DomainError `niet_gevonden` for everybody else */
    voorLid: (ctx: Ctx, id: string): Promise<BewonersruimteDoc> => mine(ctx, id),

    async list(ctx: Ctx): Promise<Bewonersruimte[]> {
      authorize(ctx.actor.persoonId !== null, ctx.actor);
      return present(ctx, await all(ctx));
    },

    async create(ctx: Ctx, body: z.output<typeof nieuweBewonersruimteSchema>): Promise<Bewonersruimte> {
      authorize(mayHaveRuimte(ctx.actor), ctx.actor);
      await kit.withinRooms(ctx);
      const { toegangHash, namens } = body;
      const wanneer = { gevraagd: ctx.now, van: ctx.now, tot: null };
      const doc: BewonersruimteDoc = {
        ...{ _id: new Types.ObjectId(), versie: 1, epoch: 1, epochIds: [], epochNodig: false, toegangHash },
        akkoord: 'helft',
        leden: [{ persoonId: ikVan(ctx), namens, ...wanneer, gastgever: true }],
      };
      await model.create(doc);
      await log.zet({ ruimteId: doc._id, op: ctx.now, wat: 'geopend', wie: ikVan(ctx), door: null });
      return presentOne(ctx, doc);
    },

    async get(ctx: Ctx, id: string): Promise<Bewonersruimte> {
      return presentOne(ctx, await mine(ctx, id, true));
    },

    /** How many members must agree from now on before something leaves the room. */
    async update(
      ctx: Ctx,
      id: string,
      versie: number,
      { akkoord }: z.output<typeof wijzigBewonersruimteSchema>,
    ): Promise<Bewonersruimte> {
      await alsGastgever(ctx, id);
      const huidig = async () => presentOne(ctx, await mine(ctx, id));
      const doc = await updateAtVersie(model, { id, versie }, { $set: { akkoord } }, huidig);
      await log.zet({ ruimteId: doc._id, op: ctx.now, wat: 'akkoordregel', wie: ikVan(ctx), door: null });
      changed(id);
      return presentOne(ctx, doc);
    },

    /** What happened in the room, for its members. */
    async gebeurtenissen(
      ctx: Ctx,
      id: string,
      query: { na?: string | undefined; aantal: number },
    ): Promise<{ items: RuimteGebeurtenis[]; volgende: string | null }> {
      return log.list((await mine(ctx, id))._id, query);
    },
  };
}

export type BewonersruimteService = ReturnType<typeof createBewonersruimteService>;
