import { MAX_OPEN_VOORSTELLEN } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.limits';
import {
  isGastgever,
  magIntrekken,
  nodigVoor,
} from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.policy';
import { voorstelHash } from '@opgaveteams/shared/bewonersruimtes/voorstel.crypto';
import type {
  Gedeeld,
  nieuwVoorstelSchema,
  Voorstel,
} from '@opgaveteams/shared/bewonersruimtes/voorstel.schema';
import type { Bijdrage } from '@opgaveteams/shared/bijdragen/bijdrage.schema';
import { Types } from 'mongoose';
import type { z } from 'zod';
import type { BijdrageService } from '../bijdragen/bijdrage.service.ts';
import { findPage } from '../platform/db/page.ts';
import { authorize, DomainError, found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { ikVan, zitErin, type RuimteKit } from './bewonersruimte.kit.ts';
import type { BewonersruimteDoc } from './bewonersruimte.model.ts';
import { voorstelModel, type VoorstelDoc } from './voorstel.model.ts';

interface Deps {
  kit: RuimteKit;
  bijdragen: BijdrageService;
}

/** The members of now among those who agreed. */
function akkoordNu({ leden }: BewonersruimteDoc, { akkoord }: VoorstelDoc): string[] {
  const binnen = new Set(leden.filter(zitErin).map((l) => String(l.persoonId)));
  return akkoord.map(String).filter((id) => binnen.has(id));
}

function presentVoorstel(
  ruimte: BewonersruimteDoc,
  doc: VoorstelDoc,
  bijdragen: Map<string, Bijdrage>,
): Voorstel {
  const { apparaat, epoch, bytes, hash, status, nodig } = doc;
  return {
    ...{ id: String(doc._id), door: String(doc.door), op: doc.op.toISOString() },
    ...{ apparaat, epoch, bytes, hash, status, nodig, akkoord: akkoordNu(ruimte, doc) },
    bijdrage: bijdragen.get(String(doc.bijdrageId)) ?? null,
  };
}

type Model = ReturnType<typeof voorstelModel>;

/** Reads a voorstel in its room, and changes it at one version. */
function voorstelKit(model: Model, { kit, bijdragen }: Deps) {
  const { mine, changed } = kit;

  async function lees(ctx: Ctx, id: string, voorstelId: string) {
    const ruimte = await mine(ctx, id);
    const doc = found(await model.findOne({ _id: voorstelId, ruimteId: ruimte._id }).lean());
    return { ruimte, doc };
  }

  async function present(ctx: Ctx, ruimte: BewonersruimteDoc, docs: VoorstelDoc[]): Promise<Voorstel[]> {
    const gedeeld = await bijdragen.voorRuimte(
      ctx,
      docs.flatMap((d) => d.bijdrageId ?? []),
    );
    return docs.map((d) => presentVoorstel(ruimte, d, gedeeld));
  }

  return {
    lees,
    present,
    presentOne: async (ctx: Ctx, ruimte: BewonersruimteDoc, doc: VoorstelDoc) =>
      found((await present(ctx, ruimte, [doc]))[0]),

    /** Changes an open voorstel from how it is now, judged anew when somebody else was first. */
    async wijzig(
      ctx: Ctx,
      waar: { id: string; voorstelId: string },
      wat: (doc: VoorstelDoc, ruimte: BewonersruimteDoc) => Promise<Partial<VoorstelDoc>>,
    ): Promise<{ ruimte: BewonersruimteDoc; doc: VoorstelDoc }> {
      for (;;) {
        const { ruimte, doc } = await lees(ctx, waar.id, waar.voorstelId);
        if (doc.status !== 'open') throw new DomainError('conflict');
        const $set = await wat(doc, ruimte);
        const na = await model
          .findOneAndUpdate(
            { _id: doc._id, versie: doc.versie },
            { $set, $inc: { versie: 1 } },
            { returnDocument: 'after' },
          )
          .lean();
        if (!na) continue;
        changed(waar.id);
        return { ruimte, doc: na };
      }
    },
  };
}

type Waar = { id: string; voorstelId: string };

/** From closed to in the open: only what enough members agreed with, word for word. */
function delen(
  model: Model,
  { bijdragen, kit }: Deps,
  { lees, presentOne, wijzig }: ReturnType<typeof voorstelKit>,
) {
  async function magGedeeld(doc: VoorstelDoc, ruimte: BewonersruimteDoc): Promise<void> {
    if (akkoordNu(ruimte, doc).length < doc.nodig) throw new DomainError('akkoord_nodig');
  }

  return {
    /**
     * Shares: the words must be those of the hash that the members agreed with. It counts once: who asks again after
     * an answer that got lost finds the same bijdrage.
     * @throws DomainError `woorden_anders`, `akkoord_nodig`
     */
    async deel(ctx: Ctx, waar: Waar, body: Gedeeld): Promise<Voorstel> {
      const eerst = await lees(ctx, waar.id, waar.voorstelId);
      if ((await voorstelHash(waar.id, body)) !== eerst.doc.hash) throw new DomainError('woorden_anders');
      await bijdragen.kent(body.voor);
      const bijdrageId = new Types.ObjectId();
      const { ruimte, doc } =
        eerst.doc.status === 'gedeeld'
          ? eerst
          : await wijzig(ctx, waar, async (nu, kamer) => {
              await magGedeeld(nu, kamer);
              return { status: 'gedeeld', bijdrageId };
            });
      const nieuw = { id: found(doc.bijdrageId), voor: body.voor, passages: body.passages };
      await bijdragen.neemOp(ctx, nieuw);
      if (eerst.doc.status === 'open')
        await kit.log.zet({ ruimteId: ruimte._id, op: ctx.now, wat: 'gedeeld', wie: ikVan(ctx), door: null });
      return presentOne(ctx, ruimte, doc);
    },

    /** The room of a bijdrage, for telling its members what was done with it. */
    async ruimteVan(bijdrageId: string): Promise<string | null> {
      const doc = await model.findOne({ bijdrageId }, { ruimteId: 1 }).lean();
      return doc && String(doc.ruimteId);
    },
  };
}

/** The gate of a room (rule 8): what leaves it leaves by a choice of its members, without names. */
export function createVoorstelService(platform: Platform, deps: Deps) {
  const { log, mine, changed } = deps.kit;
  const model = voorstelModel(platform.db);
  const voorstellen = voorstelKit(model, deps);
  const { present, presentOne, wijzig } = voorstellen;
  const { ruimteVan, ...delend } = delen(model, deps, voorstellen);

  deps.bijdragen.onOpgevolgd((bijdrageId) => {
    void ruimteVan(bijdrageId).then((id) => id && changed(id));
  });

  return {
    ...delend,

    async list(ctx: Ctx, id: string, { na, aantal }: { na?: string | undefined; aantal: number }) {
      const ruimte = await mine(ctx, id);
      const page = { filter: [{ ruimteId: ruimte._id }], veld: 'op', richting: -1 as const, na, aantal };
      const { rows, volgende } = await findPage(model, page);
      return { items: await present(ctx, ruimte, rows), volgende };
    },

    /** Proposes; who proposes agrees. How many must agree is fixed now, by the rule and the members of now. */
    async stelVoor(ctx: Ctx, id: string, body: z.output<typeof nieuwVoorstelSchema>): Promise<Voorstel> {
      const ruimte = await mine(ctx, id);
      if (body.epoch !== ruimte.epoch) throw new DomainError('oude_sleutel');
      const open = await model.countDocuments({ ruimteId: ruimte._id, status: 'open' });
      if (open >= MAX_OPEN_VOORSTELLEN) throw new DomainError('te_veel');
      const doc: VoorstelDoc = {
        ...{ _id: new Types.ObjectId(), versie: 1, ruimteId: ruimte._id, door: ikVan(ctx), op: ctx.now },
        ...{ ...body, status: 'open', akkoord: [ikVan(ctx)], bijdrageId: null },
        nodig: nodigVoor(ruimte.akkoord, ruimte.leden.filter(zitErin).length),
      };
      await model.create(doc);
      await log.zet({ ruimteId: ruimte._id, op: ctx.now, wat: 'voorgesteld', wie: ikVan(ctx), door: null });
      changed(id);
      return presentOne(ctx, ruimte, doc);
    },

    /** Agrees with exactly the words of this hash; twice is once. */
    async akkoord(ctx: Ctx, waar: Waar, hash: string): Promise<Voorstel> {
      const { ruimte, doc } = await wijzig(ctx, waar, async (nu) => {
        if (nu.hash !== hash) throw new DomainError('woorden_anders');
        const anderen = nu.akkoord.filter((p) => !p.equals(ikVan(ctx)));
        return { akkoord: [...anderen, ikVan(ctx)] };
      });
      return presentOne(ctx, ruimte, doc);
    },

    async nietAkkoord(ctx: Ctx, waar: Waar): Promise<Voorstel> {
      const zonder = async (nu: VoorstelDoc) => ({
        akkoord: nu.akkoord.filter((p) => !p.equals(ikVan(ctx))),
      });
      const { ruimte, doc } = await wijzig(ctx, waar, zonder);
      return presentOne(ctx, ruimte, doc);
    },

    async trekIn(ctx: Ctx, waar: Waar): Promise<Voorstel> {
      const { ruimte, doc } = await wijzig(ctx, waar, async (nu, { leden }) => {
        authorize(magIntrekken(ctx.actor, nu.door, isGastgever(ctx.actor, leden, ctx.now)), ctx.actor);
        return { status: 'ingetrokken' };
      });
      const regel = { ruimteId: ruimte._id, op: ctx.now, wie: doc.door, door: ikVan(ctx) };
      await log.zet({ ...regel, wat: 'ingetrokken' });
      return presentOne(ctx, ruimte, doc);
    },
  };
}

export type VoorstelService = ReturnType<typeof createVoorstelService>;
