import { mayPostStatusbericht } from '@opgaveteams/shared/actielijnen/actielijn.policy';
import type {
  nieuwStatusberichtSchema,
  Statusbericht,
} from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { eindstatussen, isEindstatus, vervaltOp } from '@opgaveteams/shared/actielijnen/actielijn.status';
import { Types } from 'mongoose';
import type { z } from 'zod';
import { findPage } from '../platform/db/page.ts';
import { authorize, DomainError, found, invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import {
  actielijnModel,
  statusberichtModel,
  type ActielijnDoc,
  type StatusberichtDoc,
} from './actielijn.model.ts';
import { presentStatusbericht } from './actielijn.presenter.ts';
import type { ActielijnDeps } from './actielijn.deps.ts';
import { createActielijnStore } from './actielijn.store.ts';

/** Rule 3: a status is said, not set. The bericht is written first; the actielijn's copy follows from it. */
export function createStatusberichtService(platform: Platform, deps: ActielijnDeps) {
  const berichten = statusberichtModel(platform.db);
  const actielijnen = actielijnModel(platform.db);
  const store = createActielijnStore(platform, deps);

  /** Brings the actielijn's copy to this bericht, unless a later one was there first; safe to repeat. */
  async function follow({ _id, ritmeDagen }: ActielijnDoc, bericht: StatusberichtDoc): Promise<void> {
    const { status, zin, oorzaak, gevolg, bijsturing, opgegaanInId, op } = bericht;
    await actielijnen.updateOne(
      { _id, statusOp: { $lte: op } },
      {
        $set: {
          ...{ status, zin, oorzaak, gevolg, bijsturing, opgegaanInId },
          statusOp: op,
          statusVervaltOp: vervaltOp(op, ritmeDagen),
          bijgewerkt: op,
        },
      },
    );
  }

  return {
    repair,

    async list(ctx: Ctx, actielijnId: string, query: { na?: string | undefined; aantal: number }) {
      await store.readable(ctx, actielijnId);
      const page = await findPage(berichten, {
        filter: [{ actielijnId }],
        veld: 'op',
        richting: -1,
        na: query.na,
        aantal: query.aantal,
      });
      const persoon = await deps.personen.verwijzingen(
        ctx,
        page.rows.map((b) => b.auteurId),
      );
      return { items: page.rows.map((b) => presentStatusbericht(b, persoon)), volgende: page.volgende };
    },

    /** @throws DomainError `actielijn_beeindigd` after afgerond, gestopt or opgegaan_in. */
    async post(
      ctx: Ctx,
      actielijnId: string,
      body: z.output<typeof nieuwStatusberichtSchema>,
    ): Promise<Statusbericht> {
      const lijn = await store.readable(ctx, actielijnId);
      authorize(mayPostStatusbericht(ctx.actor, store.bondsOf(lijn), ctx.now), ctx.actor);
      if (isEindstatus(lijn.status)) throw new DomainError('actielijn_beeindigd');
      if (body.opgegaanInId !== null) await checkTarget(ctx, actielijnId, body.opgegaanInId);
      const bericht = await berichten.create({
        ...body,
        actielijnId,
        auteurId: new Types.ObjectId(found(ctx.actor.persoonId)),
        op: ctx.now,
      });
      await follow(lijn, bericht);
      await store.record(ctx, lijn, 'statusbericht_geplaatst');
      const persoon = await deps.personen.verwijzingen(ctx, [bericht.auteurId]);
      return presentStatusbericht(bericht.toObject(), persoon);
    },
  };

  /** Finishes what a crash interrupted: a bericht that was written, but not yet followed. Runs after the start. */
  async function repair(): Promise<void> {
    const lopend = await actielijnen.find({ status: { $nin: [...eindstatussen] } }).lean();
    for (const lijn of lopend) {
      const laatste = await berichten.findOne({ actielijnId: lijn._id }).sort({ op: -1, _id: -1 }).lean();
      if (laatste && laatste.op > lijn.statusOp) await follow(lijn, laatste);
    }
  }

  async function checkTarget(ctx: Ctx, from: string, into: string): Promise<void> {
    if (from === into || !(await store.titels(ctx, [into])).has(into))
      throw invalid('opgegaanInId', 'Kies een andere actielijn.');
  }
}

export type StatusberichtService = ReturnType<typeof createStatusberichtService>;
