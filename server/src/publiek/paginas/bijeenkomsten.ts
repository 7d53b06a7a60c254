import type { BijeenkomstService } from '../../bijeenkomsten/bijeenkomst.service.ts';
import { dayOf } from '../../platform/clock/days.ts';
import { html } from '../../platform/html/html.ts';
import type { PubliekeBron, PubliekePagina } from '../publiek.types.ts';
import { alineas, bijeenkomstStuk, deel, lijst, verder, wanneer } from '../stukken.ts';

interface Deps {
  bijeenkomsten: BijeenkomstService;
  timezone: string;
}

/** The agenda of meetings that are open to everybody, and each of them. */
export function bijeenkomstenBron({ bijeenkomsten, timezone }: Deps): PubliekeBron {
  const agenda: PubliekePagina['toon'] = async (blik) => {
    const { ctx, w, query } = blik;
    const { items, volgende } = await bijeenkomsten.list(ctx, {
      ...{ vanaf: dayOf(ctx.now, timezone), volgorde: 'eerst_vroeg', na: query.na, aantal: 20 },
    });
    return {
      pad: '/agenda',
      titel: w.t('agenda'),
      beschrijving: w.t('agendaLead'),
      volgen: [{ pad: '/feeds/agenda.ics', soort: 'text/calendar', titel: w.t('agenda') }],
      inhoud: html`${lijst(
        items.map((b) => bijeenkomstStuk(w, b)),
        w.t('geenBijeenkomsten'),
      )}
      ${verder('/agenda', { na: volgende ?? '' }, blik)}`,
    };
  };
  const een: PubliekePagina['toon'] = async ({ ctx, w }, { id = '' }) => {
    const b = await bijeenkomsten.get(ctx, id);
    const plaats = b.plaats || w.t('plaatsVolgt');
    const punten = b.agendapunten.map(
      (p) => html`${p.titel} (${w.t('minuten', { aantal: p.minuten })})${alineas(p.toelichting)}`,
    );
    return {
      pad: `/bijeenkomsten/${id}`,
      titel: b.titel,
      beschrijving: `${w.dag(b.begin)}, ${w.tijd(b.begin)}, ${plaats}`,
      inhoud: html`
        <p>${wanneer(w, b)}, ${plaats}${b.fase === 'afgelast' && html` (${w.t('afgelast')})`}</p>
        ${b.link && html`<p><a href="${b.link}" rel="noopener nofollow">${w.t('online')}</a></p>`}
        ${lijst(
          b.groepen.map((g) => html`<a href="/groepen/${g.id}">${g.naam}</a>`),
          '',
        )}
        ${punten.length > 0 && deel(w.t('agendapunten'), lijst(punten, ''))}
      `,
    };
  };
  return {
    paginas: [
      { pad: '/agenda', query: ['na'], toon: agenda },
      { pad: '/bijeenkomsten/:id', toon: een },
    ],
    async *adressen(ctx) {
      yield { pad: '/agenda' };
      let na: string | undefined;
      do {
        const page = await bijeenkomsten.list(ctx, { aantal: 100, volgorde: 'eerst_laat', na });
        for (const { id, bijgewerkt } of page.items) yield { pad: `/bijeenkomsten/${id}`, bijgewerkt };
        na = page.volgende ?? undefined;
      } while (na);
    },
  };
}
