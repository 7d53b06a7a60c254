import type { Language } from '@opgaveteams/shared/errors/errors';
import { escapeHtml } from '../platform/mail/html.ts';
import type { Mail } from '../platform/mail/mail.ts';
import { GELDIG_MINUTEN } from './inlogverzoeken.ts';

interface InlogMail {
  taal: Language;
  naam: string;
  werkplaats: string;
  link: string;
  code: string;
}

const words = {
  nl: {
    onderwerp: (werkplaats: string) => `Log in bij ${werkplaats}`,
    groet: (naam: string) => `Dag ${naam},`,
    link: (werkplaats: string) => `Met deze link log je in bij ${werkplaats}:`,
    knop: 'Log in',
    code: 'Of vul deze code in op het scherm waar je de mail hebt gevraagd:',
    geldig: `De link en de code zijn ${GELDIG_MINUTEN} minuten geldig. Je kunt ze één keer gebruiken.`,
    geheim: 'Geef de code aan niemand anders. Wij vragen er nooit om.',
    anders: 'Heb je deze mail niet gevraagd? Dan hoef je niets te doen.',
  },
  en: {
    onderwerp: (werkplaats: string) => `Sign in to ${werkplaats}`,
    groet: (naam: string) => `Hello ${naam},`,
    link: (werkplaats: string) => `Use this link to sign in to ${werkplaats}:`,
    knop: 'Sign in',
    code: 'Or type this code on the screen where you asked for this mail:',
    geldig: `The link and the code can be used once, for ${GELDIG_MINUTEN} minutes.`,
    geheim: 'Give the code to nobody else. We never ask for it.',
    anders: 'Did you not ask for this mail? Then you need not do anything.',
  },
} as const;

/** The mail to sign in with: link first, then the code, as plain text and as simple HTML. */
export function inlogMail({ taal, naam, werkplaats, link, code }: InlogMail): Omit<Mail, 'naar'> {
  const w = words[taal];
  const lines = [w.groet(naam), w.link(werkplaats), link, w.code, code, w.geldig, w.geheim, w.anders];
  const p = (html: string): string => `<p>${html}</p>`;
  const html = [
    p(escapeHtml(w.groet(naam))),
    p(escapeHtml(w.link(werkplaats))),
    p(`<a href="${escapeHtml(link)}">${w.knop}</a>`),
    p(w.code),
    p(`<strong style="font-size:1.5em;letter-spacing:.15em">${code}</strong>`),
    p(w.geldig),
    p(w.geheim),
    p(w.anders),
  ].join('\n');
  return {
    onderwerp: w.onderwerp(werkplaats),
    tekst: `${lines.join('\n\n')}\n`,
    html: `<!doctype html><html lang="${taal}"><body style="font:17px/1.5 sans-serif;max-width:36em">${html}</body></html>`,
  };
}
