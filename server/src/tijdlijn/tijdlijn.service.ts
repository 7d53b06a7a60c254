import {
  tijdlijnSoorten,
  type TijdlijnRegel,
  type TijdlijnSoort,
  type tijdlijnQuery,
} from '@opgaveteams/shared/tijdlijn/tijdlijn.schema';
import type { z } from 'zod';
import type { ActielijnService } from '../actielijnen/actielijn.service.ts';
import type { StatusberichtService } from '../actielijnen/statusbericht.service.ts';
import type { ActiepuntService } from '../actiepunten/actiepunt.service.ts';
import type { BesluitService } from '../besluiten/besluit.service.ts';
import type { BijdrageService } from '../bijdragen/bijdrage.service.ts';
import type { BijeenkomstService } from '../bijeenkomsten/bijeenkomst.service.ts';
import type { LogboekService } from '../gebeurtenissen/logboek.service.ts';
import type { LesService } from '../lessen/les.service.ts';
import { dayOf } from '../platform/clock/days.ts';
import { cursorVan } from '../platform/db/page.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';

interface TijdlijnDeps {
  actielijnen: ActielijnService;
  statusberichten: StatusberichtService;
  bijeenkomsten: BijeenkomstService;
  besluiten: BesluitService;
  actiepunten: ActiepuntService;
  bijdragen: BijdrageService;
  lessen: LesService;
  logboek: LogboekService;
}

type Pagina = { na?: string | undefined; aantal: number };
export interface Gevonden {
  items: TijdlijnRegel[];
  volgende: string | null;
}
/** What one noun has for an actielijn, newest first, judged for the reader; all of them take the same cursor. */
type Bron = (ctx: Ctx, actielijnId: string, pagina: Pagina) => Promise<Gevonden>;

/** What happened to the actielijn itself that no other noun tells. */
const eigen = ['actielijn_begonnen', 'trekkers_gewijzigd', 'wat_gewijzigd', 'mijlpaal_verschoven'];

/** Newest first; at one moment in the order of the cursor. */
const later = (a: TijdlijnRegel, b: TijdlijnRegel): number =>
  a.op === b.op ? (a.id < b.id ? 1 : -1) : a.op < b.op ? 1 : -1;

function bronnen(deps: TijdlijnDeps, { area }: Platform): Record<TijdlijnSoort, Bron> {
  return {
    async statusbericht(ctx, id, pagina) {
      const { items, volgende } = await deps.statusberichten.list(ctx, id, pagina);
      return {
        items: items.map((ding) => ({ soort: 'statusbericht', id: ding.id, op: ding.op, ding })),
        volgende,
      };
    },
    async bijeenkomst(ctx, id, pagina) {
      const totEnMet = dayOf(ctx.now, area.timezone);
      const vraag = { actielijn: id, totEnMet, volgorde: 'eerst_laat' as const, ...pagina };
      const { items, volgende } = await deps.bijeenkomsten.list(ctx, vraag);
      return {
        items: items.map((ding) => ({ soort: 'bijeenkomst', id: ding.id, op: ding.begin, ding })),
        volgende,
      };
    },
    async besluit(ctx, id, pagina) {
      const { items, volgende } = await deps.besluiten.list(ctx, { actielijn: id, ...pagina });
      return { items: items.map((ding) => ({ soort: 'besluit', id: ding.id, op: ding.op, ding })), volgende };
    },
    async actiepunt(ctx, id, pagina) {
      const { items, volgende } = await deps.actiepunten.afgehandeldBij(ctx, id, pagina);
      const regels = items.flatMap((ding): TijdlijnRegel[] =>
        ding.afgehandeldOp ? [{ soort: 'actiepunt', id: ding.id, op: ding.afgehandeldOp, ding }] : [],
      );
      return { items: regels, volgende };
    },
    async bijdrage(ctx, id, pagina) {
      const { items, volgende } = await deps.bijdragen.list(ctx, { opgevolgdBij: id, ...pagina });
      return {
        items: items.map((ding) => ({ soort: 'bijdrage', id: ding.id, op: ding.op, ding })),
        volgende,
      };
    },
    async les(ctx, id, pagina) {
      const { items, volgende } = await deps.lessen.list(ctx, { actielijn: id, ...pagina });
      return { items: items.map((ding) => ({ soort: 'les', id: ding.id, op: ding.op, ding })), volgende };
    },
    async gebeurtenis(ctx, id, pagina) {
      const { items, volgende } = await deps.logboek.list(ctx, { ding: id, ...pagina }, eigen);
      return {
        items: items.map((ding) => ({ soort: 'gebeurtenis', id: ding.id, op: ding.op, ding })),
        volgende,
      };
    },
  };
}

/** Everything that touched an actielijn on one line through time. */
export function createTijdlijnService(platform: Platform, deps: TijdlijnDeps) {
  const van = bronnen(deps, platform);

  return {
    /**
     * One page of it. Each noun gives its newest that are older than the cursor, as many as the page holds: so the
     * newest of these together are the newest there are.
     */
    async list(ctx: Ctx, id: string, query: z.output<typeof tijdlijnQuery>): Promise<Gevonden> {
      await deps.actielijnen.gebonden(ctx, id);
      const { soort, na, aantal } = query;
      const soorten = soort ? [soort] : tijdlijnSoorten;
      const gevonden = await Promise.all(soorten.map((s) => van[s](ctx, id, { na, aantal })));
      const alle = gevonden.flatMap(({ items }) => items).sort(later);
      const items = alle.slice(0, aantal);
      const last = items.at(-1);
      const meer = alle.length > aantal || gevonden.some(({ volgende }) => volgende !== null);
      return { items, volgende: meer && last ? cursorVan(new Date(last.op), last.id) : null };
    },
  };
}

export type TijdlijnService = ReturnType<typeof createTijdlijnService>;
