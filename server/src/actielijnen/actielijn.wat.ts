import { mayChangeWat } from '@opgaveteams/shared/actielijnen/actielijn.policy';
import type { Actielijn, wijzigWatSchema } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { isEindstatus } from '@opgaveteams/shared/actielijnen/actielijn.status';
import type { UpdateQuery } from 'mongoose';
import type { z } from 'zod';
import { updateAtVersie } from '../platform/db/versie.ts';
import { authorize, DomainError } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { actielijnModel, type ActielijnDoc } from './actielijn.model.ts';
import type { ActielijnDeps } from './actielijn.deps.ts';
import type { ActielijnStore } from './actielijn.store.ts';

/** Changes `wat` (rule 2); every earlier text stays. */
export function createWatWriter({ db }: Platform, deps: ActielijnDeps, store: ActielijnStore) {
  const model = actielijnModel(db);
  const { readable, present, record, bondsOf } = store;

  /** @throws DomainError `besluit_nodig` for an adopted text without a besluit of the bestuur. */
  return async function changeWat(
    ctx: Ctx,
    id: string,
    versie: number,
    body: z.output<typeof wijzigWatSchema>,
  ): Promise<Actielijn> {
    const before = await readable(ctx, id);
    authorize(
      mayChangeWat(ctx.actor, { ...bondsOf(before), watVastgesteld: before.watVastgesteld }, ctx.now),
      ctx.actor,
    );
    if (isEindstatus(before.status)) throw new DomainError('actielijn_beeindigd');
    const { tekst, besluitId } = body;
    const byBestuur = besluitId !== null && (await deps.isBestuursbesluit(besluitId));
    if ((before.watVastgesteld || besluitId !== null) && !byBestuur) throw new DomainError('besluit_nodig');
    const volgende = { versie: before.watVersies.length + 1, tekst, van: ctx.now, besluitId };
    const update: UpdateQuery<ActielijnDoc> = {
      $set: { wat: tekst, watVastgesteld: before.watVastgesteld || byBestuur, bijgewerkt: ctx.now },
      $push: { watVersies: volgende },
    };
    const doc = await updateAtVersie(model, { id, versie }, update, () => store.huidig(ctx, id));
    await record(ctx, doc, 'wat_gewijzigd');
    return present(ctx, doc);
  };
}
