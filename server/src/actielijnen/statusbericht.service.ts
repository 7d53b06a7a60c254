import { mayPostStatusbericht } from '@opgaveteams/shared/actielijnen/actielijn.policy';
import type {
  nieuwStatusberichtSchema,
  Statusbericht,
} from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { isEindstatus, vervaltOp } from '@opgaveteams/shared/actielijnen/actielijn.status';
import { Types } from 'mongoose';
import type { z } from 'zod';
import { findPage } from '../platform/db/page.ts';
import { authorize, DomainError, found, invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { actielijnModel, statusberichtModel } from './actielijn.model.ts';
import { presentStatusbericht } from './actielijn.presenter.ts';
import type { ActielijnDeps } from './actielijn.deps.ts';
import { createActielijnStore } from './actielijn.store.ts';

/** Rule 3: a status is said, not set. The bericht is written first; the actielijn's copy follows from it. */
export function createStatusberichtService(platform: Platform, deps: ActielijnDeps) {
  const berichten = statusberichtModel(platform.db);
  const actielijnen = actielijnModel(platform.db);
  const store = createActielijnStore(platform, deps);

  return {
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
      const { status, zin, oorzaak, gevolg, bijsturing, opgegaanInId } = body;
      // Of two berichten at once the later one counts: an older one never covers a newer one.
      await actielijnen.updateOne(
        { _id: actielijnId, statusOp: { $lte: ctx.now } },
        {
          $set: {
            ...{ status, zin, oorzaak, gevolg, bijsturing, opgegaanInId },
            statusOp: ctx.now,
            statusVervaltOp: vervaltOp(ctx.now, lijn.ritmeDagen),
            bijgewerkt: ctx.now,
          },
        },
      );
      await store.record(ctx, lijn, 'statusbericht_geplaatst');
      const persoon = await deps.personen.verwijzingen(ctx, [bericht.auteurId]);
      return presentStatusbericht(bericht.toObject(), persoon);
    },
  };

  async function checkTarget(ctx: Ctx, from: string, into: string): Promise<void> {
    if (from === into || !(await store.titels(ctx, [into])).has(into))
      throw invalid('opgegaanInId', 'Kies een andere actielijn.');
  }
}

export type StatusberichtService = ReturnType<typeof createStatusberichtService>;
