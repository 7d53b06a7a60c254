import { niemand, type Actor } from '@opgaveteams/shared/access/actor';
import type { Ik, inlogverzoekSchema, nieuweSessieSchema } from '@opgaveteams/shared/toegang/toegang.schema';
import type { z } from 'zod';
import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import type { LidmaatschapService } from '../lidmaatschappen/lidmaatschap.service.ts';
import type { PersoonService } from '../personen/persoon.service.ts';
import { hasVoorbeeldgegevens } from '../platform/db/werkplaats.ts';
import type { Ctx, Identity } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { createAccountMeldingen } from './account.meldingen.ts';
import { createAdresService } from './adres.service.ts';
import { createInlogpost } from './inlogpost.ts';
import { createInlogverzoeken, GELDIG_MINUTEN } from './inlogverzoeken.ts';
import { createPasskeyInloggen } from './passkey.inloggen.ts';
import { createPasskeyService } from './passkey.service.ts';
import { createSessies } from './sessies.ts';
import { createBewijs } from './toegang.bewijs.ts';
import { readSessionCookie } from './toegang.cookie.ts';
import { createLimits } from './toegang.limits.ts';
import { presentDemoPersoon, presentIk, presentSessie } from './toegang.presenter.ts';
import { signedIn } from './toegang.wie.ts';
import { createUitsluiter } from './uitsluiten.ts';

export { readSessionCookie, setSessionCookie } from './toegang.cookie.ts';

interface Deps {
  personen: PersoonService;
  lidmaatschappen: LidmaatschapService;
  gebeurtenissen: GebeurtenisService;
}

/** Where a request to sign in comes from. */
export interface Client {
  ip: string | undefined;
  userAgent: string | undefined;
  sessieId: string | null;
}

const nobody: Identity = { actor: niemand, sessieId: null, verloopt: null };

/** @throws SettingError in production without a mail server. */
export function createToegangService(
  platform: Platform,
  { personen, lidmaatschappen, gebeurtenissen }: Deps,
) {
  const { db, env } = platform;
  const sessies = createSessies(platform);
  const inlogverzoeken = createInlogverzoeken(platform);
  const post = createInlogpost(platform, { personen, inlogverzoeken });
  const limits = createLimits(platform);
  const meldingen = createAccountMeldingen(platform, { personen, gebeurtenissen, post });
  const passkeys = createPasskeyService(platform, { personen, meldingen, limits });
  const inloggen = createPasskeyInloggen(platform, limits);
  const adres = createAdresService(platform, { personen, inlogverzoeken, post, meldingen, limits });

  /** Who a person is now, as policies judge them; nobody when the person is gone. */
  async function actorOf(persoonId: string): Promise<Actor> {
    const [[persoon], actor] = await Promise.all([
      personen.byIds([persoonId]),
      lidmaatschappen.actorFor(persoonId, []),
    ]);
    if (persoon?.vergeten) return niemand;
    if (persoon?.soort === 'gast') return lidmaatschappen.alsGast(actor);
    return persoon ? { ...actor, rollen: persoon.rollen } : niemand;
  }

  async function ik(ctx: Ctx): Promise<Ik> {
    const { persoonId } = ctx.actor;
    return presentIk(ctx.actor, persoonId === null ? null : await personen.get(ctx, persoonId));
  }

  /** Demo people sign in by one tap only where everything is invented. */
  async function demoPersonen() {
    return env.DEMO && !env.production && (await hasVoorbeeldgegevens(db)) ? personen.demoPersonen() : [];
  }

  const persoonOf = createBewijs({ personen, inlogverzoeken, inloggen, limits, demoPersonen });

  return {
    postbus: post.postbus,
    mailboxPage: post.mailboxPage,
    mailed: post.mailed,
    /** Sends a mail of another noun, by the one way that mails leave. */
    stuur: post.stuur,
    close: post.close,
    passkeys,
    uitdagingOmInTeLoggen: inloggen.uitdagingOmInTeLoggen,
    adres,
    meldingen,

    /** Who sends a request or opens a connection. An unknown or ended session is nobody's. */
    async identify(cookieHeader: string | undefined): Promise<Identity> {
      const token = readSessionCookie(cookieHeader);
      const sessie = token === null ? null : await sessies.byToken(token);
      if (!sessie) return nobody;
      const actor = await actorOf(String(sessie.persoonId));
      return actor === niemand ? nobody : { actor, sessieId: String(sessie._id), verloopt: sessie.verloopt };
    },

    /** Begins a session without asking for anything: for a new guest, and for tests and tools on the server. */
    createSession: sessies.create,

    /**
     * Promises a mail to sign in with; answer and timing are the same for known and unknown addresses.
     * @throws DomainError `te_vaak`
     */
    async vraagMail({ email, verder }: z.output<typeof inlogverzoekSchema>, ip: string | undefined) {
      await limits.vraag(email, ip);
      post.sendLater(email, verder);
      return { geldigMinuten: GELDIG_MINUTEN, postbus: post.postbus !== null };
    },

    /**
     * Signs in: a fresh session, and the one that this browser had ends.
     * @throws DomainError `code_onjuist`, `passkey_onjuist`, `te_vaak`, `niet_gevonden`
     */
    async begin(ctx: Ctx, body: z.output<typeof nieuweSessieSchema>, client: Client) {
      const persoonId = await persoonOf(body, client.ip);
      const cookie = await sessies.create(persoonId, client.userAgent);
      if (client.sessieId !== null) await sessies.end(client.sessieId);
      return { cookie, ik: await ik({ ...ctx, actor: await actorOf(persoonId) }) };
    },

    ik,

    /** Where this person is signed in. */
    async list(ctx: Ctx, sessieId: string | null) {
      const docs = await sessies.ofPersoon(signedIn(ctx));
      return { items: docs.map((d) => presentSessie(d, sessieId, ctx.taal)) };
    },

    /** Signs out somewhere. @throws DomainError `niet_gevonden` unless the session is one's own. */
    async endOwn(ctx: Ctx, id: string): Promise<void> {
      await sessies.endOwn(signedIn(ctx), id);
    },

    /** Signs out here; fine too for who was not signed in. */
    async endHere(sessieId: string | null): Promise<void> {
      if (sessieId !== null) await sessies.end(sessieId);
    },

    /** Signs somebody out everywhere, for ever. */
    sluitUit: createUitsluiter(platform),

    /** Who somebody is now, to whom the text of a verslag is put down. */
    actorVan: actorOf,

    /** The people of the demo data; nobody where signing in by one tap is closed. */
    async demoPersonen() {
      return { items: (await demoPersonen()).map(presentDemoPersoon) };
    },
  };
}

export type ToegangService = ReturnType<typeof createToegangService>;
