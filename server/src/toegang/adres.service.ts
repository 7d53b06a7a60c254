import { setTimeout as wait } from 'node:timers/promises';
import type { PersoonService } from '../personen/persoon.service.ts';
import { DomainError, found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import type { AccountMeldingen } from './account.meldingen.ts';
import { adresInGebruikMail, adresMail } from './account.mail.ts';
import { adreswijzigingModel } from './adreswijziging.model.ts';
import type { Inlogpost } from './inlogpost.ts';
import { GELDIG_MINUTEN, POGINGEN_PER_MAIL, type Inlogverzoeken } from './inlogverzoeken.ts';
import { POGING_MS } from './toegang.bewijs.ts';
import type { Limits } from './toegang.limits.ts';
import { hashCode, newCode, newSalt, sameHash } from './toegang.secrets.ts';
import { signedIn } from './toegang.wie.ts';

interface Deps {
  personen: PersoonService;
  inlogverzoeken: Inlogverzoeken;
  post: Inlogpost;
  meldingen: AccountMeldingen;
  limits: Limits;
}

/** Another e-mail address for one's account. Sessions and passkeys stay. */
export function createAdresService(platform: Platform, deps: Deps) {
  const { db, area, clock } = platform;
  const { personen, inlogverzoeken, post, meldingen, limits } = deps;
  const model = adreswijzigingModel(db);

  /**
   * What goes to the new address. When it is somebody's already, its owner gets to know that; the code stays here
   * and nobody ever reads it.
   */
  async function mailFor(persoonId: string, email: string, code: string) {
    const owner = await personen.byEmail(email);
    const { naam, taal } = owner ?? found((await personen.byIds([persoonId]))[0]);
    const about = { naam, taal, werkplaats: area.name };
    return { naar: email, ...(owner ? adresInGebruikMail(about) : adresMail({ ...about, code })) };
  }

  return {
    /**
     * Promises a code to the new address. Everything that depends on whose the address is happens after the answer.
     * @throws DomainError `te_vaak`
     */
    async vraag(ctx: Ctx, email: string, ip: string | undefined) {
      const persoonId = signedIn(ctx);
      await limits.account(persoonId);
      await limits.vraag(email, ip);
      const [code, codeSalt] = [newCode(), newSalt()];
      const verloopt = new Date(clock.now().getTime() + GELDIG_MINUTEN * 60_000);
      const codeHash = await hashCode(code, codeSalt);
      await model.updateOne(
        { persoonId },
        { $set: { email, codeHash, codeSalt, pogingen: 0, verloopt } },
        { upsert: true },
      );
      post.later(() => mailFor(persoonId, email, code));
      return { geldigMinuten: GELDIG_MINUTEN, postbus: post.postbus !== null };
    },

    /**
     * Takes the new address. What was mailed to the old one no longer signs in; the old one is told.
     * @throws DomainError `code_onjuist`, `te_vaak`
     */
    async bevestig(ctx: Ctx, code: string, ip: string | undefined): Promise<void> {
      const persoonId = signedIn(ctx);
      await limits.poging(persoonId, ip);
      const [email] = await Promise.all([tried(persoonId, code), wait(POGING_MS)]);
      const before = email === null ? null : await personen.setEmail(ctx, persoonId, email);
      if (!before) throw new DomainError('code_onjuist');
      platform.bus.emit('rights', [persoonId]);
      await inlogverzoeken.forget(persoonId);
      await meldingen.meld(ctx, persoonId, 'adres_gewijzigd', before.email);
    },
  };

  /** The new address if this is its code; then the change is used up. Counted before it is judged. */
  async function tried(persoonId: string, code: string): Promise<string | null> {
    const doc = await model
      .findOneAndUpdate(
        { persoonId, verloopt: { $gt: clock.now() } },
        { $inc: { pogingen: 1 } },
        { returnDocument: 'after' },
      )
      .lean();
    if (!doc) return null;
    const right = sameHash(await hashCode(code, doc.codeSalt), doc.codeHash);
    if (!right || doc.pogingen > POGINGEN_PER_MAIL) return null;
    const used = await model.findOneAndDelete({ _id: doc._id, codeHash: doc.codeHash }).lean();
    return used && used.email;
  }
}
