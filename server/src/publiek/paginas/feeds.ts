import type { Statusbericht } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import type { Besluit } from '@opgaveteams/shared/besluiten/besluit.schema';
import type { ActielijnService } from '../../actielijnen/actielijn.service.ts';
import type { StatusberichtService } from '../../actielijnen/statusbericht.service.ts';
import type { BesluitService } from '../../besluiten/besluit.service.ts';
import type { BijeenkomstService } from '../../bijeenkomsten/bijeenkomst.service.ts';
import type { GroepService } from '../../groepen/groep.service.ts';
import type { OpgaveteamService } from '../../opgaveteams/opgaveteam.service.ts';
import { dayOf } from '../../platform/clock/days.ts';
import { atom, type Nieuws } from '../atom.ts';
import { kalender } from '../ics.ts';
import type { Blik, PubliekeBron } from '../publiek.types.ts';
import type { Woorden } from '../woorden.ts';

interface Deps {
  actielijnen: ActielijnService;
  statusberichten: StatusberichtService;
  besluiten: BesluitService;
  bijeenkomsten: BijeenkomstService;
  groepen: GroepService;
  opgaveteams: OpgaveteamService;
  timezone: string;
}

/** Enough for who looks once a week. */
const BERICHTEN = 20;
const LIJNEN_VAN_TEAM = 10;
/** What has been stays in a calendar for a while. */
const TERUG_MS = 90 * 86_400_000;

const vanBericht = (w: Woorden, lijn: { id: string; titel: string }, b: Statusbericht): Nieuws => ({
  pad: `/actielijnen/${lijn.id}#bericht-${b.id}`,
  titel: `${lijn.titel}: ${w.status(b.status)}`,
  tekst: [b.zin, b.oorzaak, b.gevolg, b.bijsturing].filter(Boolean).join('\n\n'),
  op: b.op,
});

const vanBesluit = (b: Besluit): Nieuws => ({
  pad: `/besluiten?groep=${b.groep.id}#besluit-${b.id}`,
  titel: b.nummer,
  tekst: [b.tekst, b.reden].filter(Boolean).join('\n\n'),
  op: b.op,
});

/** What one can follow: news of a thema and of an actielijn, and calendars of all and of one groep. */
export function feedsBron(deps: Deps): PubliekeBron {
  const { actielijnen, statusberichten, besluiten, bijeenkomsten, groepen, opgaveteams, timezone } = deps;

  async function gezegd({ ctx, w }: Blik, lijn: { id: string; titel: string }): Promise<Nieuws[]> {
    const { items } = await statusberichten.list(ctx, lijn.id, { aantal: BERICHTEN });
    return items.map((b) => vanBericht(w, lijn, b));
  }
  async function agenda({ ctx, huis }: Blik, naam: string, groep?: string): Promise<string> {
    const vanaf = dayOf(new Date(ctx.now.getTime() - TERUG_MS), timezone);
    const page = await bijeenkomsten.list(ctx, { vanaf, groep, volgorde: 'eerst_vroeg', aantal: 200 });
    return kalender(huis, naam, page.items);
  }

  return {
    feeds: [
      {
        pad: '/feeds/opgaveteams/:slug.atom',
        soort: 'application/atom+xml',
        async toon(blik, { slug = '' }) {
          const { ctx, huis } = blik;
          const { id, naam } = await opgaveteams.bySlug(ctx, slug);
          const [lijnen, genomen] = await Promise.all([
            actielijnen.nieuws(ctx, id, LIJNEN_VAN_TEAM),
            besluiten.list(ctx, { opgaveteam: id, aantal: BERICHTEN }),
          ]);
          const berichten = await Promise.all(lijnen.map((lijn) => gezegd(blik, lijn)));
          const pad = `/feeds/opgaveteams/${slug}.atom`;
          return atom(huis, { pad, titel: naam, van: `/opgaveteams/${slug}` }, [
            ...berichten.flat(),
            ...genomen.items.map(vanBesluit),
          ]);
        },
      },
      {
        pad: '/feeds/actielijnen/:id.atom',
        soort: 'application/atom+xml',
        async toon(blik, { id = '' }) {
          const { ctx, huis } = blik;
          const lijn = await actielijnen.get(ctx, id);
          const genomen = await besluiten.list(ctx, { actielijn: id, aantal: BERICHTEN });
          const feed = { pad: `/feeds/actielijnen/${id}.atom`, titel: lijn.titel, van: `/actielijnen/${id}` };
          return atom(huis, feed, [...(await gezegd(blik, lijn)), ...genomen.items.map(vanBesluit)]);
        },
      },
      { pad: '/feeds/agenda.ics', soort: 'text/calendar', toon: (blik) => agenda(blik, blik.huis.naam) },
      {
        pad: '/feeds/groepen/:id.ics',
        soort: 'text/calendar',
        toon: async (blik, { id = '' }) => agenda(blik, (await groepen.get(blik.ctx, id)).naam, id),
      },
    ],
  };
}
