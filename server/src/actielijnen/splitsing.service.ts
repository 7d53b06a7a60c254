import { mayChangeActielijn } from '@opgaveteams/shared/actielijnen/actielijn.policy';
import type { Actielijn, Splitsing } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { isEindstatus } from '@opgaveteams/shared/actielijnen/actielijn.status';
import { updateAtVersie } from '../platform/db/versie.ts';
import { authorize, DomainError } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import type { ActielijnDeps } from './actielijn.deps.ts';
import { actielijnModel } from './actielijn.model.ts';
import type { ActielijnService } from './actielijn.service.ts';
import { createActielijnStore } from './actielijn.store.ts';
import type { StatusberichtService } from './statusbericht.service.ts';

interface Kinds {
  actielijnen: ActielijnService;
  statusberichten: StatusberichtService;
}

/** Splits an actielijn. What was, stays to read: its text, its history, and where it went on. */
export function createSplitsingService(platform: Platform, deps: ActielijnDeps, kinds: Kinds) {
  const model = actielijnModel(platform.db);
  const store = createActielijnStore(platform, deps);

  return {
    /**
     * Of two at once one is first; the other hears how it is now (rule 10). The end is said last, so that what a crash
     * interrupted goes on as it was, with the parts that there are.
     * @throws DomainError `actielijn_beeindigd`
     */
    async splits(ctx: Ctx, id: string, versie: number, { reden, delen }: Splitsing): Promise<Actielijn> {
      const before = await store.readable(ctx, id);
      authorize(mayChangeActielijn(ctx.actor, store.bondsOf(before), ctx.now), ctx.actor);
      if (isEindstatus(before.status)) throw new DomainError('actielijn_beeindigd');
      const claim = { $set: { bijgewerkt: ctx.now } };
      const lijn = await updateAtVersie(model, { id, versie }, claim, () => store.huidig(ctx, id));
      await kinds.actielijnen.beginDelen(ctx, lijn, delen);
      const uitleg = { oorzaak: '', gevolg: '', bijsturing: '', volgendeStap: '', opgegaanInId: null };
      await kinds.statusberichten.post(ctx, id, { status: 'gestopt', zin: reden, ...uitleg });
      return store.huidig(ctx, id);
    },
  };
}

export type SplitsingService = ReturnType<typeof createSplitsingService>;
