import { readScope } from '@opgaveteams/shared/access/scope';
import type { Programma, Programmaversie, Vorm } from '@opgaveteams/shared/programmas/programma.schema';
import { scopeFilter } from '../platform/db/gebonden.ts';
import { found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { bestandsnaam, programmaHtml, programmaOdt } from './programma.bestand.ts';
import { canoniekProgramma } from './programma.canoniek.ts';
import { createDelenSchrijver } from './programma.delen.ts';
import { createProgrammaLeven } from './programma.leven.ts';
import { createProgrammaStore, type ProgrammaDeps } from './programma.store.ts';

/** Uitvoeringsprogramma's: written in sections, released, reacted to, vastgesteld. */
export function createProgrammaService(platform: Platform, deps: ProgrammaDeps) {
  const store = createProgrammaStore(platform, deps);
  const { programmas, versies, readable, present } = store;

  return {
    ...createDelenSchrijver(store, deps),
    ...createProgrammaLeven(store, deps),
    readable,

    /** Those of which the reader may see a version. */
    async list(ctx: Ctx): Promise<{ items: Programma[] }> {
      const docs = await programmas.find().sort({ 'periode.van': -1, _id: -1 }).lean();
      const scope = scopeFilter(readScope(ctx.actor, ctx.now));
      const items = await Promise.all(
        docs.map(async (doc) => {
          const rows = await versies
            .find({ $and: [{ programmaId: doc._id }, scope] })
            .sort({ nummer: -1 })
            .lean();
          return rows.length > 0 ? store.presentProgramma(ctx, doc, rows) : [];
        }),
      );
      return { items: items.flat() };
    },

    async get(ctx: Ctx, id: string): Promise<Programmaversie> {
      return present(ctx, await readable(ctx, id));
    },

    async odt(ctx: Ctx, id: string, vorm: Vorm): Promise<{ naam: string; data: Uint8Array }> {
      const versie = await present(ctx, await readable(ctx, id));
      return { naam: bestandsnaam(versie, vorm), data: programmaOdt(versie, vorm) };
    },

    async html(ctx: Ctx, id: string, vorm: Vorm): Promise<{ naam: string; data: string }> {
      const versie = await present(ctx, await readable(ctx, id));
      return { naam: bestandsnaam(versie, vorm), data: programmaHtml(versie, vorm) };
    },

    /** The text of which the hash was taken, to check it. */
    async vastgesteldeTekst(ctx: Ctx, id: string): Promise<string> {
      const doc = await readable(ctx, id);
      found(doc.vastgesteld);
      return canoniekProgramma(await store.programmaVan(doc), doc, doc.lijnen ?? []);
    },
  };
}

export type ProgrammaService = ReturnType<typeof createProgrammaService>;
