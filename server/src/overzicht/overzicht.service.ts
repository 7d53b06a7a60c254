import { huidigeLidmaatschappen } from '@opgaveteams/shared/access/actor';
import type { Mijn, Voorpagina } from '@opgaveteams/shared/overzicht/overzicht.api';
import type { ActielijnService } from '../actielijnen/actielijn.service.ts';
import type { ActiepuntService } from '../actiepunten/actiepunt.service.ts';
import type { BijeenkomstService } from '../bijeenkomsten/bijeenkomst.service.ts';
import type { LogboekService } from '../gebeurtenissen/logboek.service.ts';
import type { LidmaatschapService } from '../lidmaatschappen/lidmaatschap.service.ts';
import type { OpgaveteamService } from '../opgaveteams/opgaveteam.service.ts';
import { DomainError } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { bezoekModel } from './bezoek.model.ts';
import { bezoek } from './bezoek.ts';

interface Deps {
  opgaveteams: OpgaveteamService;
  lidmaatschappen: LidmaatschapService;
  bijeenkomsten: BijeenkomstService;
  actiepunten: ActiepuntService;
  actielijnen: ActielijnService;
  logboek: LogboekService;
}

/** How much of each the screens show; what is beyond has a list of its own. */
const NIEUWS_PER_THEMA = 3;
const KOMEND = 6;
const EIGEN_BIJEENKOMSTEN = 30;
const EIGEN_ACTIEPUNTEN = 50;
const VERANDERD = 30;

/** The front page, and everybody's own page: what other nouns know, brought together for one reader. */
export function createOverzichtService({ db }: Platform, deps: Deps) {
  const { opgaveteams, lidmaatschappen, bijeenkomsten, actiepunten, actielijnen, logboek } = deps;
  const bezoeken = bezoekModel(db);

  return {
    async voorpagina(ctx: Ctx, { buurt }: { buurt?: string | undefined }): Promise<Voorpagina> {
      const teams = [...(await opgaveteams.verwijzingen()).values()];
      const [spreiding, nieuws, komend] = await Promise.all([
        actielijnen.spreiding(
          ctx,
          teams.map((t) => t.id),
        ),
        Promise.all(teams.map((t) => actielijnen.nieuws(ctx, t.id, NIEUWS_PER_THEMA, buurt))),
        bijeenkomsten.komend(ctx, KOMEND),
      ]);
      const themas = teams.map((opgaveteam, i) => ({
        opgaveteam,
        spreiding: spreiding.get(opgaveteam.id) ?? [],
        nieuws: nieuws[i] ?? [],
      }));
      return { themas, bijeenkomsten: komend };
    },

    /** @throws DomainError `niet_ingelogd` */
    async mijn(ctx: Ctx): Promise<Mijn> {
      const { persoonId } = ctx.actor;
      if (persoonId === null) throw new DomainError('niet_ingelogd');
      const groepIds = huidigeLidmaatschappen(ctx.actor, ctx.now).map((l) => l.groepId);
      const sinds = await bezoek(bezoeken, persoonId, ctx.now);
      const [zetels, komend, punten, lijnen, veranderd] = await Promise.all([
        lidmaatschappen.eigen(ctx),
        groepIds.length === 0 ? [] : bijeenkomsten.komend(ctx, EIGEN_BIJEENKOMSTEN, groepIds),
        actiepunten.eigen(ctx, EIGEN_ACTIEPUNTEN),
        actielijnen.vanTrekker(ctx, persoonId),
        logboek.veranderd(ctx, sinds, VERANDERD),
      ]);
      return {
        lidmaatschappen: zetels,
        bijeenkomsten: komend,
        actiepunten: punten,
        actielijnen: lijnen,
        sinds: sinds.toISOString(),
        veranderd,
      };
    },
  };
}

export type OverzichtService = ReturnType<typeof createOverzichtService>;
