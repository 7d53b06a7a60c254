import type { ActielijnService } from '../../actielijnen/actielijn.service.ts';
import type { BesluitService } from '../../besluiten/besluit.service.ts';
import type { BijeenkomstService } from '../../bijeenkomsten/bijeenkomst.service.ts';
import type { GroepService } from '../../groepen/groep.service.ts';
import { html } from '../../platform/html/html.ts';
import type { PubliekeBron, PubliekePagina } from '../publiek.types.ts';
import { actielijnStuk, alineas, besluitStuk, bijeenkomstStuk, deel, kort, lijst } from '../stukken.ts';

interface Deps {
  groepen: GroepService;
  actielijnen: ActielijnService;
  bijeenkomsten: BijeenkomstService;
  besluiten: BesluitService;
}

/** The page of a groep that everybody may know. Who is in it stands on the page for who takes part. */
export function groepBron({ groepen, actielijnen, bijeenkomsten, besluiten }: Deps): PubliekeBron {
  const toon: PubliekePagina['toon'] = async ({ ctx, w }, { id = '' }) => {
    const groep = await groepen.get(ctx, id);
    const [zittingen, genomen, lijnen] = await Promise.all([
      bijeenkomsten.komend(ctx, 20, [id]),
      besluiten.list(ctx, { groep: id, aantal: 20 }),
      actielijnen.list(ctx, { groep: id, aantal: 100, volgorde: 'nummer' }),
    ]);
    return {
      pad: `/groepen/${id}`,
      titel: groep.naam,
      beschrijving: kort(groep.doel || groep.naam),
      volgen: [{ pad: `/feeds/groepen/${id}.ics`, soort: 'text/calendar', titel: groep.naam }],
      inhoud: html`
        ${alineas(groep.doel)}
        <p>
          ${
            groep.einde
              ? w.t('gestopt', { dag: w.dag(groep.einde) })
              : w.t('leden', { aantal: groep.aantalLeden })
          }
        </p>
        ${deel(
          w.t('bijeenkomsten'),
          lijst(
            zittingen.map((b) => bijeenkomstStuk(w, b)),
            w.t('geenBijeenkomsten'),
          ),
        )}
        ${deel(
          w.t('besluiten'),
          lijst(
            genomen.items.map((b) => besluitStuk(w, b)),
            w.t('geenBesluiten'),
          ),
        )}
        ${deel(
          w.t('actielijnen'),
          lijst(
            lijnen.items.map((lijn) => actielijnStuk(w, lijn)),
            w.t('geenActielijnen'),
          ),
        )}
      `,
    };
  };
  return {
    paginas: [{ pad: '/groepen/:id', toon }],
    async *adressen(ctx) {
      for (const { id, bijgewerkt } of await groepen.list(ctx, {}))
        yield { pad: `/groepen/${id}`, bijgewerkt };
    },
  };
}
