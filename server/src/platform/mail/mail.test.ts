import { describe, expect, it } from 'vitest';
import { readEnv, SettingError } from '../env/env.ts';
import { createLog } from '../log/log.ts';
import { escapeHtml } from './html.ts';
import { createMailer } from './mail.ts';

const log = createLog('silent');
const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://werkplaats.example' };
const mail = { naar: 'noor@voorbeeld.test', onderwerp: 'Dag', tekst: 'Dag', html: '<p>Dag</p>' };

describe('the mailer', () => {
  it('refuses to start in production without a mail server', () => {
    expect(() => createMailer(readEnv(production), log)).toThrow(SettingError);
  });

  it('keeps no mail when there is a mail server', () => {
    const mailer = createMailer(readEnv({ ...production, SMTP_URL: 'smtp://127.0.0.1:1' }), log);
    expect(mailer.postbus).toBeNull();
    mailer.close();
  });

  it('keeps the newest fifty mails, newest first, without a mail server', async () => {
    const mailer = createMailer(readEnv({}), log);
    for (let n = 1; n <= 60; n++) await mailer.send({ ...mail, onderwerp: `Mail ${n}` });
    expect(mailer.postbus).toHaveLength(50);
    expect(mailer.postbus?.[0]?.onderwerp).toBe('Mail 60');
  });

  it('says when the mail server takes no mail', async () => {
    const mailer = createMailer(readEnv({ SMTP_URL: 'smtp://127.0.0.1:1' }), log);
    await expect(mailer.send(mail)).rejects.toThrow();
    mailer.close();
  });
});

it('text in HTML stays text', () => {
  expect(escapeHtml(`<b title="x">&'`)).toBe('&lt;b title=&quot;x&quot;&gt;&amp;&#39;');
});
