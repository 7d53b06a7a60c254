import type { ActielijnService } from '../../actielijnen/actielijn.service.ts';
import type { BesluitService } from '../../besluiten/besluit.service.ts';
import type { BijeenkomstService } from '../../bijeenkomsten/bijeenkomst.service.ts';
import type { GroepService } from '../../groepen/groep.service.ts';
import type { OpgaveteamService } from '../../opgaveteams/opgaveteam.service.ts';
import { html } from '../../platform/html/html.ts';
import type { PubliekeBron, PubliekePagina } from '../publiek.types.ts';
import { actielijnStuk, besluitStuk, bijeenkomstStuk, deel, lijst } from '../stukken.ts';

interface Deps {
  opgaveteams: OpgaveteamService;
  actielijnen: ActielijnService;
  bijeenkomsten: BijeenkomstService;
  groepen: GroepService;
  besluiten: BesluitService;
}

/** The page of a thema and its team. Its tabs are the same page to who reads it whole. */
export function teamBron({
  opgaveteams,
  actielijnen,
  bijeenkomsten,
  groepen,
  besluiten,
}: Deps): PubliekeBron {
  const toon: PubliekePagina['toon'] = async ({ ctx, w }, { slug = '' }) => {
    const team = await opgaveteams.bySlug(ctx, slug);
    const opgaveteam = team.id;
    const [lijnen, zittingen, leden, genomen] = await Promise.all([
      actielijnen.list(ctx, { opgaveteam, aantal: 100, volgorde: 'nummer' }),
      bijeenkomsten.komend(ctx, 100),
      groepen.list(ctx, { opgaveteam }),
      besluiten.list(ctx, { opgaveteam, aantal: 10 }),
    ]);
    const eigen = zittingen.filter((b) => b.opgaveteamIds.includes(opgaveteam));
    return {
      pad: `/opgaveteams/${slug}`,
      titel: team.naam,
      beschrijving: w.t('teamLead'),
      volgen: [{ pad: `/feeds/opgaveteams/${slug}.atom`, soort: 'application/atom+xml', titel: team.naam }],
      inhoud: html`
        ${deel(
          w.t('actielijnen'),
          lijst(
            lijnen.items.map((lijn) => actielijnStuk(w, lijn)),
            w.t('geenActielijnen'),
          ),
        )}
        ${deel(
          w.t('bijeenkomsten'),
          lijst(
            eigen.map((b) => bijeenkomstStuk(w, b)),
            w.t('geenBijeenkomsten'),
          ),
        )}
        ${deel(
          w.t('groepen'),
          lijst(
            leden.map(
              (g) =>
                html`<a href="/groepen/${g.id}">${g.naam}</a>
                  <p>${g.doel}</p>`,
            ),
            '',
          ),
        )}
        ${deel(
          w.t('besluiten'),
          html`${lijst(
              genomen.items.map((b) => besluitStuk(w, b)),
              w.t('geenBesluiten'),
            )}
            <p><a href="/besluiten?team=${opgaveteam}">${w.t('meer')}: ${w.t('besluiten')}</a></p>`,
        )}
      `,
    };
  };
  const tabs = ['', '/actielijnen', '/samenstelling', '/bijeenkomsten'];
  return { paginas: tabs.map((tab) => ({ pad: `/opgaveteams/:slug${tab}`, toon })) };
}
