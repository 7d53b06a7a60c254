import type { Opgaveteam, OpgaveteamVerwijzing } from '@opgaveteams/shared/opgaveteams/opgaveteam.schema';
import { createCache } from '../platform/cache/cache.ts';
import { found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { opgaveteamModel, type OpgaveteamDoc } from './opgaveteam.model.ts';
import { opgaveteamZoekbron } from './opgaveteam.zoekbron.ts';

/** What other nouns count for an opgaveteam; each counts only what this reader may see. */
export interface TeamCijfers {
  groepen(ctx: Ctx, teamIds: string[]): Promise<Map<string, { aantal: number; kernteamId: string | null }>>;
  mensen(ctx: Ctx, teamIds: string[]): Promise<Map<string, number>>;
  spreiding(ctx: Ctx, teamIds: string[]): Promise<Map<string, { status: string; aantal: number }[]>>;
}

function presentVerwijzing(doc: OpgaveteamDoc): OpgaveteamVerwijzing {
  return { id: String(doc._id), slug: doc.slug, naam: doc.naam, themaId: doc.themaId };
}

/** @param cijfers counts by other nouns, asked at the time of a request (they know this service, not it them) */
export function createOpgaveteamService({ db, area, bus, clock }: Platform, cijfers: TeamCijfers) {
  const model = opgaveteamModel(db);
  const order = new Map(area.themas.map((t, i) => [t.id, i]));

  // There are few, and every list names them.
  const stored = createCache({
    ...{ bus, clock, nouns: ['opgaveteams'], maxAgeMs: 60_000 },
    load: () => model.find().lean(),
  });

  async function all(): Promise<OpgaveteamDoc[]> {
    return (await stored()).toSorted((a, b) => (order.get(a.themaId) ?? 99) - (order.get(b.themaId) ?? 99));
  }

  async function present(ctx: Ctx, docs: OpgaveteamDoc[]): Promise<Opgaveteam[]> {
    const ids = docs.map((d) => String(d._id));
    const [groepen, mensen, spreiding] = await Promise.all([
      cijfers.groepen(ctx, ids),
      cijfers.mensen(ctx, ids),
      cijfers.spreiding(ctx, ids),
    ]);
    return docs.map((doc) => {
      const id = String(doc._id);
      return {
        ...presentVerwijzing(doc),
        kernteamId: groepen.get(id)?.kernteamId ?? null,
        aantalGroepen: groepen.get(id)?.aantal ?? 0,
        aantalMensen: mensen.get(id) ?? 0,
        spreiding: spreiding.get(id) ?? [],
        versie: doc.versie,
      };
    });
  }

  return {
    zoekbron: opgaveteamZoekbron(model),

    async list(ctx: Ctx): Promise<Opgaveteam[]> {
      return present(ctx, await all());
    },

    async bySlug(ctx: Ctx, slug: string): Promise<Opgaveteam> {
      const doc = found(await model.findOne({ slug }).lean());
      return found((await present(ctx, [doc]))[0]);
    },

    /** All teams by id: there are few, and every list names them. */
    async verwijzingen(): Promise<Map<string, OpgaveteamVerwijzing>> {
      return new Map((await all()).map((d) => [String(d._id), presentVerwijzing(d)]));
    },

    /** One team per thema of the area pack; safe to repeat. */
    async loadAreaPack(): Promise<void> {
      for (const thema of area.themas)
        await model.updateOne(
          { themaId: thema.id },
          { $set: { slug: thema.slug, naam: thema.name }, $setOnInsert: { versie: 1 } },
          { upsert: true },
        );
    },
  };
}

export type OpgaveteamService = ReturnType<typeof createOpgaveteamService>;
