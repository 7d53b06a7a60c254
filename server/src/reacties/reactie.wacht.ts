import { createHash, randomBytes } from 'node:crypto';
import { createTeller } from '../platform/db/teller.ts';
import { DomainError, invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import { clientKey } from '../platform/http/client-key.ts';
import type { Platform } from '../platform/platform.ts';
import { formulierModel } from './reactie.model.ts';

/** A secret that cannot be guessed: 192 random bits. */
export function nieuwGeheim(): string {
  return randomBytes(24).toString('base64url');
}

/** What is stored of a secret. One fast hash is enough: there is nothing to guess in 192 random bits. */
export function hashGeheim(geheim: string): string {
  return createHash('sha256').update(geheim).digest('base64url');
}

const QUARTER = 15 * 60;

/** Nobody reads the question and writes a sentence sooner. */
const SNELST_S = 3;

/** Who writes slowly, or is without a network for a while, has a day. */
const GELDIG_MS = 24 * 60 * 60 * 1000;

/** Keeps machines out without asking a third party: a form that works once, not at once, and not too often. */
export function createReactieWacht(platform: Platform) {
  const formulieren = formulierModel(platform.db);
  // A library or a meeting is behind one address.
  const perClient = createTeller(platform, 'reactie', { hoogstens: 40, seconden: QUARTER });
  const formPerClient = createTeller(platform, 'reactieformulier', { hoogstens: 200, seconden: QUARTER });
  const bewijsPerClient = createTeller(platform, 'reactiebewijs', { hoogstens: 200, seconden: QUARTER });
  const samen = createTeller(platform, 'reactie-samen', { hoogstens: 2_000, seconden: QUARTER });

  /** @throws DomainError `te_vaak` when it was faster than a person, `ongeldige_invoer` when it is none of ours */
  async function neemFormulier(ctx: Ctx, formulier: string): Promise<void> {
    const _id = hashGeheim(formulier);
    const rijp = new Date(ctx.now.getTime() - SNELST_S * 1000);
    if (await formulieren.findOneAndDelete({ _id, op: { $lte: rijp }, verloopt: { $gt: ctx.now } }).lean())
      return;
    if (await formulieren.exists({ _id, verloopt: { $gt: ctx.now } }))
      throw new DomainError('te_vaak', { wachtSeconden: SNELST_S });
    throw invalid('formulier', 'Dit formulier is al gebruikt. Probeer het nog eens.');
  }

  return {
    async geefFormulier(ctx: Ctx, ip: string | undefined): Promise<{ formulier: string }> {
      await formPerClient.tel(clientKey(ip));
      const formulier = nieuwGeheim();
      const verloopt = new Date(ctx.now.getTime() + GELDIG_MS);
      await formulieren.create({ _id: hashGeheim(formulier), op: ctx.now, verloopt });
      return { formulier };
    },

    bewijs: (ip: string | undefined): Promise<void> => bewijsPerClient.tel(clientKey(ip)),

    /** @throws DomainError `te_vaak`, `ongeldige_invoer` */
    async laatBinnen(
      ctx: Ctx,
      { formulier, website }: { formulier: string; website: string },
      ip: string | undefined,
    ): Promise<void> {
      const { persoonId } = ctx.actor;
      await perClient.tel(persoonId ?? clientKey(ip));
      await samen.tel('');
      // A field that no person sees.
      if (website !== '') throw invalid('website', 'Laat dit veld leeg.');
      if (persoonId === null) await neemFormulier(ctx, formulier);
    },
  };
}
