import { huidigeLidmaatschappen } from '@opgaveteams/shared/access/actor';
import type { Gebeurtenis, gebeurtenissenQuery } from '@opgaveteams/shared/gebeurtenissen/gebeurtenis.schema';
import type { z } from 'zod';
import type { PersoonService } from '../personen/persoon.service.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { GebeurtenisService } from './gebeurtenis.service.ts';
import { presentGebeurtenis } from './gebeurtenis.presenter.ts';
import type { GebeurtenisDoc } from './gebeurtenis.model.ts';

interface Deps {
  gebeurtenissen: GebeurtenisService;
  personen: PersoonService;
}

/** The log as its readers see it. Apart from the writing of it, because who wrote is asked of personen, who write in it. */
export function createLogboekService({ gebeurtenissen, personen }: Deps) {
  async function present(ctx: Ctx, rows: GebeurtenisDoc[]): Promise<Gebeurtenis[]> {
    const persoon = await personen.verwijzingen(
      ctx,
      rows.flatMap((r) => r.persoonId ?? []),
    );
    return rows.map((r) => presentGebeurtenis(ctx, r, persoon));
  }

  return {
    async list(ctx: Ctx, query: z.output<typeof gebeurtenissenQuery>, acties?: readonly string[]) {
      const page = await gebeurtenissen.list(ctx, query, acties);
      return { items: await present(ctx, page.rows), volgende: page.volgende };
    },

    /** What others did since a moment in the groepen of the actor and their teams, newest first. */
    async veranderd(ctx: Ctx, sinds: Date, aantal: number): Promise<Gebeurtenis[]> {
      const zetels = huidigeLidmaatschappen(ctx.actor, ctx.now);
      if (zetels.length === 0) return [];
      const rows = await gebeurtenissen.nieuws(ctx, {
        sinds,
        groepIds: zetels.map((l) => l.groepId),
        opgaveteamIds: zetels.flatMap((l) => l.opgaveteamId ?? []),
        aantal,
      });
      return present(ctx, rows);
    },
  };
}

export type LogboekService = ReturnType<typeof createLogboekService>;
