import { html, type Html } from '../platform/html/html.ts';
import type { Gelezen } from '../platform/http/client.ts';
import type { Huis, Inhoud } from './publiek.types.ts';
import type { Woorden } from './woorden.ts';

/** Every page that is only read leads to these. */
const wegen = [
  ['/', 'voorpagina'],
  ['/opgaveteams', 'teams'],
  ['/agenda', 'agenda'],
  ['/besluiten', 'besluiten'],
  ['/lessen', 'lessen'],
] as const;
const onderaan = [
  ['/toegankelijkheid', 'toegankelijkheid'],
  ['/privacy', 'privacy'],
] as const;

const wegwijzer = (
  w: Woorden,
  links: readonly (readonly [string, (typeof wegen | typeof onderaan)[number][1]])[],
) => links.map(([pad, woord]) => html`<a href="${pad}">${w.t(woord)}</a> `);

/** In `noscript`: who has JavaScript sees the client at once, and nothing that it replaces. */
function lijf(huis: Huis, w: Woorden, titel: string, inhoud: Html): Html {
  return html`<noscript
    ><div class="lees">
      <header>
        <p><a href="/">${huis.naam}</a></p>
        <nav aria-label="${w.t('menu')}">${wegwijzer(w, wegen)}</nav>
      </header>
      <main>
        <h1>${titel}</h1>
        ${inhoud}
      </main>
      <footer>
        <p>${w.t('zonderScript')}</p>
        <p>${wegwijzer(w, onderaan)}</p>
      </footer>
    </div></noscript
  >`;
}

const stijl = html`<noscript><link rel="stylesheet" href="/lees.css" /></noscript>`;

/** A public page, with what search engines and other sites show of it. */
export function blad(huis: Huis, w: Woorden, pagina: Inhoud): Gelezen {
  const { titel, beschrijving, inhoud, pad, volgen = [] } = pagina;
  const adres = huis.url + pad;
  return {
    status: 200,
    taal: w.taal,
    hoofd: html`<title>${titel} – ${huis.naam}</title>
      <meta name="description" content="${beschrijving}" />
      <link rel="canonical" href="${adres}" />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content="${huis.naam}" />
      <meta property="og:title" content="${titel}" />
      <meta property="og:description" content="${beschrijving}" />
      <meta property="og:url" content="${adres}" />
      <meta property="og:image" content="${huis.url}/icons/icon-512.png" />
      <meta property="og:locale" content="${w.taal === 'en' ? 'en_GB' : 'nl_NL'}" />
      ${volgen.map((v) => html`<link rel="alternate" type="${v.soort}" title="${v.titel}" href="${v.pad}" />`)}
      ${stijl}`,
    lijf: lijf(
      huis,
      w,
      titel,
      html`<p class="lees-lead">${beschrijving}</p>
        ${inhoud}`,
    ),
  };
}

const dicht = (titel: string): Html =>
  html`<title>${titel}</title><meta name="robots" content="noindex" />${stijl}`;

/** A screen that is no page to read: for who takes part. */
export function bladVoorDeelnemers(huis: Huis, w: Woorden): Gelezen {
  return { status: 200, taal: w.taal, hoofd: dicht(huis.naam), lijf: lijf(huis, w, huis.naam, html``) };
}

/** What is not there, and what nobody may read: the same answer. */
export function bladNietGevonden(huis: Huis, w: Woorden): Gelezen {
  const titel = w.t('nietGevonden');
  const inhoud = html`<p>${w.t('nietGevondenTekst')}</p>
    <p><a href="/">${w.t('naarVoren')}</a></p>`;
  return {
    status: 404,
    taal: w.taal,
    hoofd: dicht(`${titel} – ${huis.naam}`),
    lijf: lijf(huis, w, titel, inhoud),
  };
}
