import type { ActielijnRegel } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import type { Besluit } from '@opgaveteams/shared/besluiten/besluit.schema';
import type { BijeenkomstRegel } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import { html, type Html, type HtmlValue } from '../platform/html/html.ts';
import type { Blik } from './publiek.types.ts';
import type { Woorden } from './woorden.ts';

/** A part of a page under its own title. */
export const deel = (titel: string, inhoud: HtmlValue): Html =>
  html`<section>
    <h2>${titel}</h2>
    ${inhoud}
  </section>`;

/** A list, or the sentence that says that there is nothing. */
export const lijst = (items: readonly Html[], leeg: string): Html =>
  items.length === 0
    ? html`<p>${leeg}</p>`
    : html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;

/** What people typed, its paragraphs kept. */
export const alineas = (tekst: string): Html[] =>
  tekst
    .split(/\n\s*\n|\n/)
    .filter((alinea) => alinea.trim() !== '')
    .map((alinea) => html`<p>${alinea}</p>`);

/** A fact with its name; nothing when there is none. */
export const feit = (naam: string, waarde: string): Html | null =>
  waarde === '' ? null : html`<p><strong>${naam}:</strong> ${waarde}</p>`;

/** The first of a text, for who finds the page elsewhere. */
export function kort(tekst: string): string {
  const regel = tekst.replace(/\s+/g, ' ').trim();
  return regel.length <= 155 ? regel : `${regel.slice(0, 152).replace(/\s+\S*$/, '')} …`;
}

const id = /^[0-9a-f]{24}$/;

/** What of the query is an id; anything else asks nothing. */
export const idIn = (query: Blik['query'], naam: string): string | undefined => {
  const waarde = query[naam];
  return waarde !== undefined && id.test(waarde) ? waarde : undefined;
};

export const isId = (waarde: string | undefined): waarde is string => id.test(waarde ?? '');

export function actielijnStuk(w: Woorden, lijn: ActielijnRegel): Html {
  return html`<a href="/actielijnen/${lijn.id}">${lijn.nummer}. ${lijn.titel}</a>
    <p>${w.status(lijn.status)}, ${w.t('sinds', { dag: w.dag(lijn.statusSinds) })}. ${lijn.zin}</p>`;
}

export function wanneer(w: Woorden, { begin, einde }: { begin: string; einde: string }): Html {
  return html`<time datetime="${begin}">${w.dag(begin)}, ${w.tijd(begin)}–${w.tijd(einde)}</time>`;
}

export function bijeenkomstStuk(w: Woorden, b: BijeenkomstRegel): Html {
  return html`<a href="/bijeenkomsten/${b.id}">${b.titel}</a>
    <p>
      ${wanneer(w, b)},
      ${b.plaats || w.t('plaatsVolgt')}${b.fase === 'afgelast' && html` (${w.t('afgelast')})`}
    </p>`;
}

export function besluitStuk(w: Woorden, b: Besluit): Html {
  return html`<article id="besluit-${b.id}">
    <p><strong>${b.nummer}</strong> <time datetime="${b.op}">${w.dag(b.op)}</time>, ${b.groep.naam}</p>
    ${alineas(b.tekst)}${feit(w.t('reden'), b.reden)}
    ${b.vervangt && html`<p>${w.t('vervangt', { nummer: b.vervangt.nummer })}</p>`}
    ${b.vervangenDoor && html`<p>${w.t('vervangen', { nummer: b.vervangenDoor.nummer })}</p>`}
    ${b.actielijnen.map((a) => html`<p><a href="/actielijnen/${a.id}">${a.titel}</a></p>`)}
  </article>`;
}

/** The next page of a list, with what was asked of this one. */
export function verder(
  pad: string,
  query: Readonly<Record<string, string | undefined>>,
  blik: Blik,
): Html | null {
  if (!query.na) return null;
  const vraag = new URLSearchParams();
  for (const [naam, waarde] of Object.entries(query)) if (waarde) vraag.set(naam, waarde);
  return html`<p><a rel="next" href="${`${pad}?${vraag}`}">${blik.w.t('meer')}</a></p>`;
}
