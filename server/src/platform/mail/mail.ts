import { createTransport } from 'nodemailer';
import { SettingError, type Env } from '../env/env.ts';
import type { Logger } from '../log/log.ts';

export interface Mail {
  naar: string;
  onderwerp: string;
  tekst: string;
  html: string;
}

/** A mail that was not sent but kept, for trying the product without a mail server. */
export interface BewaardeMail extends Mail {
  op: Date;
}

export interface Mailer {
  /** Rejects when the mail server does not take the mail. */
  send(mail: Mail): Promise<void>;
  /** The kept mails, newest first; null when mail is really sent. */
  postbus: readonly BewaardeMail[] | null;
  close(): void;
}

/** Enough to find the mail one just asked for; memory stays bounded. */
const KEPT_MAILS = 50;

function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(url, { from });
  return {
    send: async ({ naar, onderwerp, tekst, html }) => {
      await transport.sendMail({ to: naar, subject: onderwerp, text: tekst, html });
    },
    postbus: null,
    close: () => transport.close(),
  };
}

function devMailer(env: Env, log: Logger): Mailer {
  const postbus: BewaardeMail[] = [];
  return {
    send: (mail) => {
      postbus.unshift({ ...mail, op: new Date() });
      postbus.length = Math.min(postbus.length, KEPT_MAILS);
      // The one place where the log holds an address and a link: without a mail server, never in production.
      log.warn(
        { naar: mail.naar, tekst: mail.tekst },
        `mail not sent but kept, see ${env.PUBLIC_URL}/dev/mailbox`,
      );
      return Promise.resolve();
    },
    postbus,
    close: () => undefined,
  };
}

/**
 * Sends mail through SMTP_URL; without it, outside production, keeps it in memory for /dev/mailbox.
 * @throws SettingError in production without SMTP_URL: nobody could sign in.
 */
export function createMailer(env: Env, log: Logger): Mailer {
  if (env.SMTP_URL) return smtpMailer(env.SMTP_URL, env.MAIL_FROM);
  if (env.production)
    throw new SettingError('The setting SMTP_URL is needed in production: without mail nobody can sign in.');
  return devMailer(env, log);
}
