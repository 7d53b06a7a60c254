import type { OpgaveteamService } from '../../opgaveteams/opgaveteam.service.ts';
import type { OverzichtService } from '../../overzicht/overzicht.service.ts';
import { html } from '../../platform/html/html.ts';
import type { PubliekeBron } from '../publiek.types.ts';
import { actielijnStuk, bijeenkomstStuk, deel, lijst } from '../stukken.ts';

interface Deps {
  overzicht: OverzichtService;
  opgaveteams: OpgaveteamService;
}

/** The front page, and the list of teams. */
export function voorpaginaBron({ overzicht, opgaveteams }: Deps): PubliekeBron {
  return {
    paginas: [
      {
        pad: '/',
        async toon({ ctx, w }) {
          const { themas, bijeenkomsten } = await overzicht.voorpagina(ctx, {});
          return {
            pad: '/',
            titel: w.t('voorpagina'),
            beschrijving: w.t('voorpaginaLead'),
            inhoud: html`
              ${themas.map(({ opgaveteam: { slug, naam }, nieuws }) =>
                deel(
                  naam,
                  html`${lijst(
                      nieuws.map((lijn) => actielijnStuk(w, lijn)),
                      w.t('geenActielijnen'),
                    )}
                    <p><a href="/opgaveteams/${slug}">${w.t('meer')}: ${naam}</a></p>`,
                ),
              )}
              ${deel(
                w.t('bijeenkomsten'),
                lijst(
                  bijeenkomsten.map((b) => bijeenkomstStuk(w, b)),
                  w.t('geenBijeenkomsten'),
                ),
              )}
            `,
          };
        },
      },
      {
        pad: '/opgaveteams',
        async toon({ ctx, w }) {
          const teams = await opgaveteams.list(ctx);
          return {
            pad: '/opgaveteams',
            titel: w.t('teams'),
            beschrijving: w.t('teamsLead'),
            inhoud: lijst(
              teams.map(
                ({ slug, naam, spreiding }) =>
                  html`<a href="/opgaveteams/${slug}">${naam}</a>
                    <p>
                      ${spreiding.map(({ status, aantal }) => `${aantal} ${w.status(status)}`).join(', ')}
                    </p>`,
              ),
              '',
            ),
          };
        },
      },
    ],
    async *adressen(ctx) {
      yield { pad: '/' };
      yield { pad: '/opgaveteams' };
      for (const { slug } of await opgaveteams.list(ctx)) yield { pad: `/opgaveteams/${slug}` };
    },
  };
}
