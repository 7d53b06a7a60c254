import type { Express } from 'express';
import type { PersoonService } from '../personen/persoon.service.ts';
import { mailboxPage } from '../platform/mail/mailbox-page.ts';
import { createMailer, type Mail } from '../platform/mail/mail.ts';
import type { Platform } from '../platform/platform.ts';
import type { Inlogverzoeken } from './inlogverzoeken.ts';
import { inlogMail } from './toegang.mail.ts';

interface Deps {
  personen: PersoonService;
  inlogverzoeken: Inlogverzoeken;
}

/**
 * The mails to sign in with, on their way.
 * @throws SettingError in production without a mail server.
 */
export function createInlogpost({ env, log, area }: Platform, { personen, inlogverzoeken }: Deps) {
  const mail = createMailer(env, log);
  const sending = new Set<Promise<void>>();

  async function inlogmailTo(email: string, verder: string | undefined): Promise<Mail | null> {
    const persoon = await personen.byEmail(email);
    if (!persoon) return null;
    const { token, code } = await inlogverzoeken.create(String(persoon._id));
    const link = new URL('/inloggen', env.PUBLIC_URL);
    link.searchParams.set('token', token);
    if (verder) link.searchParams.set('verder', verder);
    const { taal, naam } = persoon;
    // Who took another address meanwhile forgot the links made so far; this one is newer and goes nowhere.
    if ((await personen.byEmail(email)) === null) return null;
    return { naar: email, ...inlogMail({ taal, naam, werkplaats: area.name, link: link.href, code }) };
  }

  /** Makes and sends a mail after the answer: who waits for that learns nothing from its timing. */
  function later(make: () => Promise<Mail | null>): void {
    const job = make()
      .then((made) => (made ? mail.send(made) : undefined))
      .catch((err: unknown) => {
        // Of a failed delivery only name and code: the words of a mail server repeat the address.
        const { name, code } = err instanceof Error ? (err as NodeJS.ErrnoException) : {};
        log.error({ name, code }, 'mail not sent');
      })
      .finally(() => sending.delete(job));
    sending.add(job);
  }

  return {
    later,

    /** Sends a mail now. Rejects when the mail server does not take it; {@link mailed} waits for it too. */
    async stuur(message: Mail): Promise<void> {
      const job = mail.send(message);
      const quiet = job.catch(() => undefined).finally(() => sending.delete(quiet));
      sending.add(quiet);
      await job;
    },

    /** Sends a mail to sign in with if the address is known. */
    sendLater: (email: string, verder: string | undefined): void => later(() => inlogmailTo(email, verder)),

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
  };
}

export type Inlogpost = ReturnType<typeof createInlogpost>;
