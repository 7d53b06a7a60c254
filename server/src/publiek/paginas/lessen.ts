import { lesDelen, type Les } from '@opgaveteams/shared/lessen/les.schema';
import type { LesService } from '../../lessen/les.service.ts';
import { html, type Html } from '../../platform/html/html.ts';
import type { PubliekeBron } from '../publiek.types.ts';
import { alineas, lijst, verder } from '../stukken.ts';
import type { Woorden } from '../woorden.ts';

export function lesStuk(w: Woorden, les: Les): Html {
  return html`<article>
    <h3>${les.titel}</h3>
    ${lesDelen.map(
      (naam) =>
        html`<p><strong>${w.t(naam)}</strong></p>
          ${alineas(les[naam])}`,
    )}
    <p><a href="/actielijnen/${les.actielijn.id}">${les.actielijn.titel}</a>, ${w.dag(les.op)}</p>
  </article>`;
}

/** What all teams learned. */
export function lessenBron({ lessen }: { lessen: LesService }): PubliekeBron {
  return {
    paginas: [
      {
        pad: '/lessen',
        query: ['na'],
        async toon(blik) {
          const { ctx, w, query } = blik;
          const { items, volgende } = await lessen.list(ctx, { aantal: 20, na: query.na });
          return {
            pad: '/lessen',
            titel: w.t('lessen'),
            beschrijving: w.t('lessenLead'),
            inhoud: html`${lijst(
              items.map((les) => lesStuk(w, les)),
              w.t('geenLessen'),
            )}
            ${verder('/lessen', { na: volgende ?? '' }, blik)}`,
          };
        },
      },
    ],
    async *adressen() {
      yield { pad: '/lessen' };
    },
  };
}
