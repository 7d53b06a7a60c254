import { MAX_AFBEELDINGEN } from '@opgaveteams/shared/afbeeldingen/afbeelding.limits';
import type { Afbeelding } from '@opgaveteams/shared/afbeeldingen/afbeelding.schema';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { authorize, DomainError, found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import type { VerslagService } from '../verslagen/verslag.service.ts';
import { afbeeldingModel } from './afbeelding.model.ts';
import { BEWAAR_MS, createOpruimer } from './opruimen.ts';
import { createReencoder } from './reencode.ts';

interface Deps {
  verslagen: VerslagService;
  /** What is kept of a text as it was: its versions, its vaststelling. */
  vroeger(verslagId: string): AsyncIterable<Uint8Array>;
}

/** How many pictures one person may send in ten minutes: a whole album of a walk through the neighbourhood. */
const PER_TEN_MINUTES = 60;

/** Bodies that are received at once, over all people; each may take the largest size in memory. */
const RECEIVING = 16;

/** Pictures in texts. Who may read the text may see them, who may write in it may add them; judged each time. */
export function createAfbeeldingService(platform: Platform, { verslagen, vroeger }: Deps) {
  const { db, clock } = platform;
  const model = afbeeldingModel(db);
  const opruimer = createOpruimer(platform, model, {
    tekstenMet: (ids) => verslagen.metAfbeelding(ids),
    async *bewaard(verslagId) {
      yield* await verslagen.leven.delen(verslagId);
      yield* vroeger(verslagId);
    },
  });
  const reencode = createReencoder();
  // In memory, so per process: with several processes the bound is that many times as wide.
  const limiter = new RateLimiterMemory({ points: PER_TEN_MINUTES, duration: 600 });
  let receiving = 0;

  async function receive(body: () => Promise<Buffer | null>): Promise<Buffer> {
    if (receiving >= RECEIVING) throw new DomainError('te_vaak', { wachtSeconden: 5 });
    receiving++;
    try {
      const file = await body();
      if (file === null) throw new DomainError('afbeelding_te_groot');
      return file;
    } finally {
      receiving--;
    }
  }

  return {
    ...opruimer,

    /**
     * Keeps a picture for a text.
     * @param body reads the file, after the one who sends it was judged; null when it is too large
     */
    async add(ctx: Ctx, verslagId: string, body: () => Promise<Buffer | null>): Promise<Afbeelding> {
      const { magLezen, magSchrijven } = await verslagen.rights(ctx.actor, verslagId);
      found(verslagId, () => magLezen);
      authorize(magSchrijven, ctx.actor);
      const { persoonId } = ctx.actor;
      await limiter.consume(String(persoonId)).catch(() => {
        throw new DomainError('te_vaak', { wachtSeconden: 60 });
      });
      if ((await model.countDocuments({ verslagId })) >= MAX_AFBEELDINGEN)
        throw new DomainError('te_veel_afbeeldingen');
      const { data, breedte, hoogte } = await reencode(await receive(body));
      const gemaakt = clock.now();
      const kijkNa = new Date(gemaakt.getTime() + BEWAAR_MS);
      const doc = await model.create({ verslagId, persoonId, breedte, hoogte, data, gemaakt, kijkNa });
      return { id: String(doc._id), breedte, hoogte };
    },

    /** The bytes of a picture, for who may read the text that it was sent for. */
    async data(ctx: Ctx, id: string): Promise<Buffer> {
      const doc = found(await model.findById(id, { verslagId: 1 }).lean());
      const { magLezen } = await verslagen.rights(ctx.actor, String(doc.verslagId));
      found(doc, () => magLezen);
      const { data } = found(await model.findById(id, { data: 1 }).lean());
      // What the driver gives is a window on the bytes of the document.
      return Buffer.isBuffer(data) ? data : Buffer.from((data as { buffer: Uint8Array }).buffer);
    },
  };
}

export type AfbeeldingService = ReturnType<typeof createAfbeeldingService>;
