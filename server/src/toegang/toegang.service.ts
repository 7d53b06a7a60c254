import { niemand } from '@opgaveteams/shared/access/actor';
import type { inlogverzoekSchema, Ik, nieuweSessieSchema } from '@opgaveteams/shared/toegang/toegang.schema';
import type { Express } from 'express';
import type { z } from 'zod';
import type { LidmaatschapService } from '../lidmaatschappen/lidmaatschap.service.ts';
import type { PersoonService } from '../personen/persoon.service.ts';
import { hasVoorbeeldgegevens } from '../platform/db/werkplaats.ts';
import { authorize, DomainError, found } from '../platform/errors/domain-error.ts';
import type { Ctx, Identity } from '../platform/http/context.ts';
import { createMailer } from '../platform/mail/mail.ts';
import { mailboxPage } from '../platform/mail/mailbox-page.ts';
import type { Platform } from '../platform/platform.ts';
import { createInlogverzoeken, GELDIG_MINUTEN } from './inlogverzoeken.ts';
import { createSessies } from './sessies.ts';
import { readSessionCookie } from './toegang.cookie.ts';
import { createLimits } from './toegang.limits.ts';
import { inlogMail } from './toegang.mail.ts';
import { presentDemoPersoon, presentIk, presentSessie } from './toegang.presenter.ts';

interface Deps {
  personen: PersoonService;
  lidmaatschappen: LidmaatschapService;
}

/** Where a request to sign in comes from. */
export interface Client {
  ip: string | undefined;
  userAgent: string | undefined;
  sessieId: string | null;
}

const nobody: Identity = { actor: niemand, sessieId: null };

/** @throws SettingError in production without a mail server. */
export function createToegangService(platform: Platform, { personen, lidmaatschappen }: Deps) {
  const { db, env, log, area } = platform;
  const mail = createMailer(env, log);
  const sessies = createSessies(platform);
  const inlogverzoeken = createInlogverzoeken(platform);
  const limits = createLimits();
  const sending = new Set<Promise<void>>();

  /** Who a person is now, as policies judge them; nobody when the person is gone. */
  async function identityOf(persoonId: string, sessieId: string | null): Promise<Identity> {
    const [[persoon], actor] = await Promise.all([
      personen.byIds([persoonId]),
      lidmaatschappen.actorFor(persoonId, []),
    ]);
    return persoon ? { actor: { ...actor, rollen: persoon.rollen }, sessieId } : nobody;
  }

  async function ik(ctx: Ctx): Promise<Ik> {
    const { persoonId } = ctx.actor;
    return presentIk(ctx.actor, persoonId === null ? null : await personen.get(ctx, persoonId));
  }

  /** Demo people sign in by one tap only where everything is invented. */
  async function demoOpen(): Promise<boolean> {
    return env.DEMO && !env.production && (await hasVoorbeeldgegevens(db));
  }

  async function sendMail(email: string, verder: string | undefined): Promise<void> {
    const persoon = await personen.byEmail(email);
    if (!persoon) return;
    const { token, code } = await inlogverzoeken.create(String(persoon._id));
    const link = new URL('/inloggen', env.PUBLIC_URL);
    link.searchParams.set('token', token);
    if (verder) link.searchParams.set('verder', verder);
    await mail.send({
      naar: email,
      ...inlogMail({ taal: persoon.taal, naam: persoon.naam, werkplaats: area.name, link: link.href, code }),
    });
  }

  /** Whom these credentials belong to. @throws DomainError `code_onjuist`, `te_vaak`, `niet_gevonden` */
  async function persoonOf(
    body: z.output<typeof nieuweSessieSchema>,
    ip: string | undefined,
  ): Promise<string> {
    if (body.met === 'demo') {
      const demo = (await demoOpen()) ? await personen.demoPersonen() : [];
      return String(found(demo.find((p) => String(p._id) === body.persoonId))._id);
    }
    await limits.poging(body.met === 'code' ? body.email : null, ip);
    if (body.met === 'link') {
      const persoonId = await inlogverzoeken.useLink(body.token);
      if (persoonId === null) throw new DomainError('code_onjuist');
      return persoonId;
    }
    const persoon = await personen.byEmail(body.email);
    const persoonId = persoon && String(persoon._id);
    if (!(await inlogverzoeken.useCode(persoonId, body.code)) || persoonId === null)
      throw new DomainError('code_onjuist');
    return persoonId;
  }

  return {
    /** Who sends a request or opens a connection. An unknown or ended session is nobody's. */
    async identify(cookieHeader: string | undefined): Promise<Identity> {
      const token = readSessionCookie(cookieHeader);
      const sessie = token === null ? null : await sessies.byToken(token);
      return sessie ? identityOf(String(sessie.persoonId), String(sessie._id)) : nobody;
    },

    /** Begins a session without asking for anything, and gives its token: for tests and tools on the server. */
    createSession: sessies.create,

    /**
     * Sends the mail to sign in with, after answering: answer and timing are the same for known and unknown
     * addresses.
     * @throws DomainError `te_vaak`
     */
    async vraagMail({ email, verder }: z.output<typeof inlogverzoekSchema>, ip: string | undefined) {
      await limits.vraag(email, ip);
      const job = sendMail(email, verder)
        .catch((err: unknown) => {
          // Of a failed delivery only the code: the message of a mail server repeats the address.
          const code = err instanceof Error && 'code' in err ? err.code : undefined;
          log.error({ code, name: err instanceof Error ? err.name : undefined }, 'sign-in mail not sent');
        })
        .finally(() => sending.delete(job));
      sending.add(job);
      return { geldigMinuten: GELDIG_MINUTEN };
    },

    /** The mails that were kept instead of sent, newest first; null when there is a mail server. */
    postbus: mail.postbus,

    /** Shows the kept mails at /dev/mailbox; adds nothing when mail is really sent. */
    mailboxPage(app: Express): void {
      if (mail.postbus) app.get('/dev/mailbox', mailboxPage(mail.postbus));
    },

    /** Waits for the mails that were promised but not yet handed over. */
    async mailed(): Promise<void> {
      await Promise.all(sending);
    },

    /** Before the server stops. */
    async close(): Promise<void> {
      await Promise.all(sending);
      mail.close();
    },

    /** Signs in: a fresh session, and the one that this browser had ends. */
    async begin(ctx: Ctx, body: z.output<typeof nieuweSessieSchema>, client: Client) {
      const persoonId = await persoonOf(body, client.ip);
      const token = await sessies.create(persoonId, client.userAgent);
      if (client.sessieId !== null) await sessies.end(client.sessieId);
      const { actor } = await identityOf(persoonId, null);
      return { token, dagen: env.SESSION_DAYS, ik: await ik({ ...ctx, actor }) };
    },

    ik,

    /** Where this person is signed in. */
    async list(ctx: Ctx, sessieId: string | null) {
      const { persoonId } = ctx.actor;
      authorize(persoonId !== null, ctx.actor);
      const docs = persoonId === null ? [] : await sessies.ofPersoon(persoonId);
      return { items: docs.map((d) => presentSessie(d, sessieId, ctx.taal)) };
    },

    /** Signs out somewhere. @throws DomainError `niet_gevonden` unless the session is one's own. */
    async endOwn(ctx: Ctx, id: string): Promise<void> {
      const { persoonId } = ctx.actor;
      authorize(persoonId !== null, ctx.actor);
      if (persoonId !== null) await sessies.endOwn(persoonId, id);
    },

    /** Signs out here; fine too for who was not signed in. */
    async endHere(sessieId: string | null): Promise<void> {
      if (sessieId !== null) await sessies.end(sessieId);
    },

    /** The people of the demo data; nobody where signing in by one tap is closed. */
    async demoPersonen() {
      return { items: (await demoOpen()) ? (await personen.demoPersonen()).map(presentDemoPersoon) : [] };
    },
  };
}

export type ToegangService = ReturnType<typeof createToegangService>;
