import type { Actielijn, Statusbericht } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import type { ActielijnService } from '../../actielijnen/actielijn.service.ts';
import type { StatusberichtService } from '../../actielijnen/statusbericht.service.ts';
import type { BesluitService } from '../../besluiten/besluit.service.ts';
import type { LesService } from '../../lessen/les.service.ts';
import { html, type Html } from '../../platform/html/html.ts';
import type { PubliekeBron, PubliekePagina } from '../publiek.types.ts';
import { alineas, besluitStuk, deel, feit, kort, lijst } from '../stukken.ts';
import type { Woorden } from '../woorden.ts';
import { lesStuk } from './lessen.ts';

interface Deps {
  actielijnen: ActielijnService;
  statusberichten: StatusberichtService;
  besluiten: BesluitService;
  lessen: LesService;
}

const bericht = (w: Woorden, b: Statusbericht): Html =>
  html`<p><strong>${w.status(b.status)}</strong>, <time datetime="${b.op}">${w.dag(b.op)}</time>. ${b.zin}</p>
    ${feit(w.t('oorzaak'), b.oorzaak)} ${feit(w.t('gevolg'), b.gevolg)}
    ${feit(w.t('bijsturing'), b.bijsturing)}`;

function mijlpalen(w: Woorden, { mijlpalen: palen }: Actielijn): Html | null {
  if (palen.length === 0) return null;
  const stuk = ({ titel, datum, gehaaldOp }: Actielijn['mijlpalen'][number]): Html =>
    html`${titel}, ${w.dag(datum)}${gehaaldOp && html` (${w.t('gehaald', { dag: w.dag(gehaaldOp) })})`}`;
  return deel(
    w.t('mijlpalen'),
    lijst(
      palen.map((paal) => stuk(paal)),
      '',
    ),
  );
}

const namen = (lijn: Actielijn): Html[] => [
  ...lijn.groepen.map((g) => html`<a href="/groepen/${g.id}">${g.naam}</a>`),
  ...lijn.partners.map(({ naam }) => html`${naam}`),
];

/** The page of one actielijn: what, how it goes, what was said, decided and learned. */
export function actielijnBron({ actielijnen, statusberichten, besluiten, lessen }: Deps): PubliekeBron {
  const toon: PubliekePagina['toon'] = async ({ ctx, w }, { id = '' }) => {
    const lijn = await actielijnen.get(ctx, id);
    const [berichten, genomen, geleerd] = await Promise.all([
      statusberichten.list(ctx, id, { aantal: 20 }),
      besluiten.list(ctx, { actielijn: id, aantal: 20 }),
      lessen.list(ctx, { actielijn: id, aantal: 20 }),
    ]);
    const { opgaveteam: team } = lijn;
    const mee = namen(lijn);
    return {
      pad: `/actielijnen/${id}`,
      titel: lijn.titel,
      beschrijving: kort(lijn.zin || lijn.wat),
      volgen: [{ pad: `/feeds/actielijnen/${id}.atom`, soort: 'application/atom+xml', titel: lijn.titel }],
      inhoud: html`
        <p><a href="/opgaveteams/${team.slug}">${team.naam}</a></p>
        ${deel(
          w.t('status'),
          html`<p>
              <strong>${w.status(lijn.status)}</strong>, ${w.t('sinds', { dag: w.dag(lijn.statusSinds) })}.
              ${lijn.zin}
            </p>
            ${feit(w.t('oorzaak'), lijn.oorzaak)} ${feit(w.t('gevolg'), lijn.gevolg)}
            ${feit(w.t('bijsturing'), lijn.bijsturing)}`,
        )}
        ${deel(w.t('wat'), alineas(lijn.wat))} ${mijlpalen(w, lijn)}
        ${mee.length > 0 && deel(w.t('partners'), lijst(mee, ''))}
        ${
          berichten.items.length > 0 &&
          deel(
            w.t('berichten'),
            berichten.items.map((b) => bericht(w, b)),
          )
        }
        ${
          genomen.items.length > 0 &&
          deel(
            w.t('besluiten'),
            genomen.items.map((b) => besluitStuk(w, b)),
          )
        }
        ${
          geleerd.items.length > 0 &&
          deel(
            w.t('lessen'),
            geleerd.items.map((les) => lesStuk(w, les)),
          )
        }
      `,
    };
  };
  return {
    paginas: [{ pad: '/actielijnen/:id', toon }],
    async *adressen(ctx) {
      let na: string | undefined;
      do {
        const page = await actielijnen.list(ctx, { aantal: 100, volgorde: 'nummer', na });
        for (const { id, bijgewerkt } of page.items) yield { pad: `/actielijnen/${id}`, bijgewerkt };
        na = page.volgende ?? undefined;
      } while (na);
    },
  };
}
