import type { RequestHandler } from 'express';
import { escapeHtml } from './html.ts';
import type { BewaardeMail } from './mail.ts';

const style = `
  :root { color-scheme: light dark; --paper: #fff; --ink: #111; --link: #0645ad }
  @media (prefers-color-scheme: dark) { :root { --paper: #14171d; --ink: #eee; --link: #9cc2ff } }
  body { font: 17px/1.55 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
  body, html { background: var(--paper); color: var(--ink) }
  article { border-top: 1px solid; margin-top: 2rem; overflow-wrap: anywhere }
  pre { white-space: pre-wrap; font: inherit }
  a { display: inline-block; padding-block: .6rem; color: var(--link) }`;

/** Text with its links as links. */
function linked(text: string): string {
  return escapeHtml(text).replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);
}

function article({ op, naar, onderwerp, tekst }: BewaardeMail): string {
  const time = op.toLocaleTimeString('nl-NL', { timeZone: 'Europe/Amsterdam' });
  return `<article><h2>${escapeHtml(onderwerp)}</h2>
    <p>Aan ${escapeHtml(naar)}, <time datetime="${op.toISOString()}">${time}</time></p>
    <pre>${linked(tekst)}</pre></article>`;
}

/** The page /dev/mailbox: the mails that would have been sent. Plain HTML, so that it works with nothing built. */
export function mailboxPage(postbus: readonly BewaardeMail[]): RequestHandler {
  return (_req, res) => {
    const mails = postbus.map(article).join('\n') || '<p>Er is nog geen mail.</p>';
    res.set('Cache-Control', 'no-store').type('html').send(`<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Postbus om te proberen</title><style>${style}</style></head>
<body><main><h1>Postbus om te proberen</h1>
<p>Er is geen mailserver ingesteld. De werkplaats stuurt deze mails niet, maar laat ze hier zien.</p>
<p><a href="/dev/mailbox">Laad opnieuw</a></p>
${mails}</main></body></html>`);
  };
}
