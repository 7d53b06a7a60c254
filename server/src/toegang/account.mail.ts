import type { Language } from '@opgaveteams/shared/errors/errors';
import type { AccountActie } from '@opgaveteams/shared/toegang/account.acties';
import { escapeHtml } from '../platform/mail/html.ts';
import type { Mail } from '../platform/mail/mail.ts';
import { GELDIG_MINUTEN } from './inlogverzoeken.ts';

type Brief = Omit<Mail, 'naar'>;

interface About {
  taal: Language;
  naam: string;
  werkplaats: string;
}

const words = {
  nl: {
    groet: (naam: string) => `Dag ${naam},`,
    nieuw: {
      onderwerp: (w: string) => `Je nieuwe e-mailadres bij ${w}`,
      code: (w: string) => `Vul deze code in bij ${w}. Daarna log je in met dit e-mailadres:`,
      geldig: `De code is ${GELDIG_MINUTEN} minuten geldig. Je kunt hem één keer gebruiken.`,
      anders: 'Heb je dit niet gevraagd? Dan hoef je niets te doen.',
    },
    bezet: {
      onderwerp: (w: string) => `Je kunt al inloggen bij ${w}`,
      tekst:
        'Iemand wilde dit e-mailadres bij een ander account zetten. Dat kan niet, want je logt er zelf al mee in.',
      slot: 'Was jij dat zelf? Log dan uit en log in met dit adres. Anders hoef je niets te doen.',
    },
    onderwerp: (w: string) => `Inloggen bij ${w} is veranderd`,
    actie: {
      passkey_toegevoegd:
        'Bij je account is een apparaat gezet waarmee je inlogt met vinger, gezicht of pincode.',
      passkey_weggehaald:
        'Bij je account is een apparaat weggehaald waarmee je inlogde met vinger, gezicht of pincode.',
      adres_gewijzigd:
        'Je account heeft een ander e-mailadres gekregen. Met dit adres kun je niet meer inloggen.',
    },
    slot: 'Deed je dit zelf? Dan is alles in orde. Zo niet, vraag dan meteen hulp aan het programmabureau.',
  },
  en: {
    groet: (naam: string) => `Hello ${naam},`,
    nieuw: {
      onderwerp: (w: string) => `Your new e-mail address at ${w}`,
      code: (w: string) => `Type this code at ${w}. From then on you sign in with this e-mail address:`,
      geldig: `The code can be used once, for ${GELDIG_MINUTEN} minutes.`,
      anders: 'Did you not ask for this? Then you need not do anything.',
    },
    bezet: {
      onderwerp: (w: string) => `You can already sign in to ${w}`,
      tekst:
        'Somebody wanted to use this e-mail address for another account. They cannot: you sign in with it.',
      slot: 'Was it you? Then sign out, and sign in with this address. Otherwise you need not do anything.',
    },
    onderwerp: (w: string) => `Your sign-in at ${w} has changed`,
    actie: {
      passkey_toegevoegd: 'A device was added to your account. It signs you in with finger, face or PIN.',
      passkey_weggehaald:
        'A device that signed you in with finger, face or PIN was removed from your account.',
      adres_gewijzigd: 'Your account has another e-mail address. You can no longer sign in with this one.',
    },
    slot: 'Was it you? Then all is well. If not, ask the programme office for help at once.',
  },
} as const;

function brief(taal: Language, onderwerp: string, lines: string[], code?: string): Brief {
  const p = (line: string): string =>
    line === code
      ? `<p><strong style="font-size:1.5em;letter-spacing:.15em">${escapeHtml(line)}</strong></p>`
      : `<p>${escapeHtml(line)}</p>`;
  return {
    onderwerp,
    tekst: `${lines.join('\n\n')}\n`,
    html: `<!doctype html><html lang="${taal}"><body style="font:17px/1.5 sans-serif;max-width:36em">${lines.map(p).join('\n')}</body></html>`,
  };
}

/** To a new address: the code that shows that its mail is read. */
export function adresMail({ taal, naam, werkplaats, code }: About & { code: string }): Brief {
  const { groet, nieuw } = words[taal];
  const lines = [groet(naam), nieuw.code(werkplaats), code, nieuw.geldig, nieuw.anders];
  return brief(taal, nieuw.onderwerp(werkplaats), lines, code);
}

/** To the owner of an address that somebody else asked for. */
export function adresInGebruikMail({ taal, naam, werkplaats }: About): Brief {
  const { groet, bezet } = words[taal];
  return brief(taal, bezet.onderwerp(werkplaats), [groet(naam), bezet.tekst, bezet.slot]);
}

/** That something changed in how one signs in. */
export function meldingMail({ taal, naam, werkplaats, actie }: About & { actie: AccountActie }): Brief {
  const { groet, onderwerp, actie: acties, slot } = words[taal];
  return brief(taal, onderwerp(werkplaats), [groet(naam), acties[actie], slot]);
}
