import type { BesluitService } from '../../besluiten/besluit.service.ts';
import { html } from '../../platform/html/html.ts';
import type { PubliekeBron } from '../publiek.types.ts';
import { besluitStuk, idIn, lijst, verder } from '../stukken.ts';

/** The list of all openbare besluiten; of one groep or team and of one year when the address says so. */
export function besluitenBron({ besluiten }: { besluiten: BesluitService }): PubliekeBron {
  return {
    paginas: [
      {
        pad: '/besluiten',
        query: ['groep', 'team', 'jaar', 'na'],
        async toon(blik) {
          const { ctx, w, query } = blik;
          const groep = idIn(query, 'groep');
          const opgaveteam = idIn(query, 'team');
          const jaar = /^20\d\d$/.test(query.jaar ?? '') ? query.jaar : undefined;
          const { items, volgende } = await besluiten.list(ctx, {
            ...{ groep, opgaveteam, jaar: jaar ? Number(jaar) : undefined, na: query.na, aantal: 20 },
          });
          const gevraagd = { groep, team: opgaveteam, jaar, na: volgende ?? '' };
          return {
            pad: '/besluiten',
            titel: w.t('besluiten'),
            beschrijving: w.t('besluitenLead'),
            inhoud: html`${lijst(
              items.map((b) => besluitStuk(w, b)),
              w.t('geenBesluiten'),
            )}
            ${verder('/besluiten', gevraagd, blik)}`,
          };
        },
      },
    ],
    async *adressen() {
      yield { pad: '/besluiten' };
    },
  };
}
