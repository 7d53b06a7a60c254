import type { Language } from '@opgaveteams/shared/errors/errors';
import { escapeHtml } from '../platform/mail/html.ts';
import type { Mail } from '../platform/mail/mail.ts';

interface About {
  taal: Language;
  naam: string;
  /** What the actielijn is called. */
  titel: string;
  /** The last day on which what was said still counts, in words. */
  voor: Date;
  tijdzone: string;
  link: string;
}

const words = {
  nl: {
    onderwerp: (titel: string) => `Hoe gaat het met ${titel}?`,
    groet: (naam: string) => `Dag ${naam},`,
    vraag: (titel: string, dag: string) =>
      `Jij trekt ‘${titel}’. Het is al een tijd geleden dat iemand vertelde hoe het gaat. Doe je het voor ${dag}? Daarna staat er dat het onbekend is.`,
    knop: 'Zeg hoe het gaat',
    slot: 'Eén zin is genoeg. Heeft een ander van je team het al verteld? Dan hoef je niets te doen.',
  },
  en: {
    onderwerp: (titel: string) => `How is ${titel} going?`,
    groet: (naam: string) => `Hello ${naam},`,
    vraag: (titel: string, dag: string) =>
      `You lead ‘${titel}’. It has been a while since anybody said how it goes. Can you, before ${dag}? After that it says that nobody knows.`,
    knop: 'Say how it goes',
    slot: 'One sentence is enough. Has somebody else of your team said it? Then you need not do anything.',
  },
} as const;

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

/** To a trekker, before the status of their actielijn becomes unknown. */
export function herinneringMail({ taal, naam, titel, voor, tijdzone, link }: About): Omit<Mail, 'naar'> {
  const w = words[taal];
  const dag = new Intl.DateTimeFormat(locales[taal], {
    ...{ timeZone: tijdzone, weekday: 'long', day: 'numeric', month: 'long' },
  }).format(voor);
  const [groet, vraag] = [w.groet(naam), w.vraag(titel, dag)];
  const p = (line: string): string => `<p>${escapeHtml(line)}</p>`;
  const knop = `<p><a href="${escapeHtml(link)}">${escapeHtml(w.knop)}</a></p>`;
  return {
    onderwerp: w.onderwerp(titel),
    tekst: `${[groet, vraag, `${w.knop}: ${link}`, w.slot].join('\n\n')}\n`,
    html: `<!doctype html><html lang="${taal}"><body style="font:17px/1.5 sans-serif;max-width:36em">${p(groet)}${p(vraag)}${knop}${p(w.slot)}</body></html>`,
  };
}
