import { mayReadOntstaan } from '@opgaveteams/shared/verslagen/verslag.policy';
import type { versiesQuery, Versie } from '@opgaveteams/shared/versies/versie.schema';
import { Types } from 'mongoose';
import type { z } from 'zod';
import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import type { PersoonService } from '../personen/persoon.service.ts';
import { findPage } from '../platform/db/page.ts';
import { authorize, DomainError, found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import type { VerslagService } from '../verslagen/verslag.service.ts';
import { zetTerug } from './terugzetten.ts';
import { createKeeper, createMinder, staatVan, textOfVersie } from './versie.keeper.ts';
import { schrijfsessieModel, versieModel, type VersieDoc } from './versie.model.ts';
import { presentSessie, presentVersie } from './versie.presenter.ts';

interface Deps {
  verslagen: VerslagService;
  personen: PersoonService;
  gebeurtenissen: GebeurtenisService;
}

type Query = z.output<typeof versiesQuery>;

/** Names that one text can have. */
const MAX_NAMEN = 100;
/** What a list of versions does not read. */
const zonderStaat = { staat: 0, kenmerk: 0 } as const;

/** What reading and writing versions are made of. */
function kit(platform: Platform, deps: Deps) {
  const { verslagen, personen, gebeurtenissen } = deps;
  const model = versieModel(platform.db);
  const keep = createKeeper(model, deps);

  /** The text, for who may see how it came about. */
  async function readable(ctx: Ctx, verslagId: string) {
    const { magLezen, magSchrijven } = await verslagen.rights(ctx.actor, verslagId);
    const doc = found(magLezen ? await verslagen.leven.doc(verslagId) : null);
    authorize(mayReadOntstaan(ctx.actor, verslagen.leven.bonds(doc), ctx.now), ctx.actor);
    return { doc, magSchrijven };
  }

  async function told(ctx: Ctx, doc: Awaited<ReturnType<typeof readable>>['doc'], actie: string) {
    const ook = [{ noun: 'versies' as const, id: String(doc._id) }];
    await gebeurtenissen.record(ctx, { ...verslagen.leven.scherm(doc), actie, ook });
  }

  async function present(ctx: Ctx, docs: Omit<VersieDoc, 'staat' | 'kenmerk'>[]): Promise<Versie[]> {
    const persoon = await personen.verwijzingen(
      ctx,
      docs.flatMap((d) => d.persoonId ?? []),
    );
    return docs.map((doc) => presentVersie(doc, persoon));
  }

  async function versie(ctx: Ctx, id: string) {
    const stored = found(await model.findById(id).lean());
    const text = await readable(ctx, String(stored.verslagId));
    return { stored, ...text };
  }

  return { model, keep, readable, told, present, versie };
}

/** Keeps versions by hand, and puts them back. */
function writer(
  { model, keep, readable, told, present, versie }: ReturnType<typeof kit>,
  { verslagen }: Deps,
) {
  return {
    /** @throws DomainError `te_veel` when the text has too many names already */
    async bewaar(ctx: Ctx, verslagId: string, naam: string): Promise<Versie> {
      const { doc, magSchrijven } = await readable(ctx, verslagId);
      // What a version is called is said by members; a guest writes along.
      authorize(magSchrijven && !ctx.actor.gast, ctx.actor);
      const named = await model.countDocuments({ verslagId, soort: 'naam' });
      if (named >= MAX_NAMEN) throw new DomainError('te_veel');
      const kept = await keep(verslagId, {
        soort: 'naam',
        naam,
        op: ctx.now,
        persoonId: ctx.actor.persoonId,
      });
      await told(ctx, doc, 'versie_bewaard');
      return found((await present(ctx, [found(kept)]))[0]);
    },

    /** Keeps the text before something big happens to it. */
    async vooraf(ctx: Ctx, verslagId: string): Promise<void> {
      await keep(verslagId, { soort: 'vooraf', op: ctx.now, persoonId: ctx.actor.persoonId });
    },

    /**
     * Makes the text as it was, as a new change of this person that all who have it open see; how it is now is kept
     * first, so nothing of the present is lost.
     */
    async zetTerug(ctx: Ctx, id: string): Promise<Versie> {
      const { stored, doc, magSchrijven } = await versie(ctx, id);
      const verslagId = String(stored.verslagId);
      // The whole text at once is for members; a guest writes along.
      authorize(magSchrijven && !ctx.actor.gast, ctx.actor);
      await keep(verslagId, { soort: 'vooraf', op: ctx.now, persoonId: ctx.actor.persoonId });
      const oud = await textOfVersie(stored);
      const update = await verslagen.leven
        .schrijf(verslagId, {
          mag: async () => (await verslagen.rights(ctx.actor, verslagId)).magSchrijven,
          change: (now) => zetTerug(now, oud),
        })
        .finally(() => oud.destroy());
      if (update) await verslagen.wrote(verslagId, [{ ctx, ...update }]);
      await told(ctx, doc, 'versie_teruggezet');
      return found((await present(ctx, [stored]))[0]);
    },
  };
}

/** The history of texts: who wrote when, versions, and back to one of them. */
export function createVersieService(platform: Platform, deps: Deps) {
  const tools = kit(platform, deps);
  const { model, keep, readable, present, versie } = tools;
  const sessieModel = schrijfsessieModel(platform.db);
  const mind = createMinder(platform, deps, keep);

  return {
    /** Counts and keeps what is due now; the clock does so by itself. */
    bijhouden: () => mind.look(),
    close: () => mind.close(),

    /** How a text was at each of its versions, one after the other. */
    async *staten(verslagId: string): AsyncGenerator<Uint8Array> {
      for (const { _id } of await model.find({ verslagId }, { _id: 1 }).lean()) {
        const stored = await model.findById(_id, { staat: 1 }).lean();
        if (stored) yield await staatVan(stored);
      }
    },

    async list(ctx: Ctx, { verslag, na, aantal }: Query) {
      await readable(ctx, verslag);
      const page = await findPage(model, {
        ...{ filter: [{ verslagId: new Types.ObjectId(verslag) }], veld: 'op', richting: -1, na, aantal },
        zonder: zonderStaat,
      });
      return { items: await present(ctx, page.rows), volgende: page.volgende };
    },

    async sessies(ctx: Ctx, { verslag, na, aantal }: Query) {
      await readable(ctx, verslag);
      await mind.flush();
      const page = await findPage(sessieModel, {
        ...{ filter: [{ verslagId: new Types.ObjectId(verslag) }], veld: 'begin', richting: -1, na, aantal },
      });
      const persoon = await deps.personen.verwijzingen(
        ctx,
        page.rows.map((s) => s.persoonId),
      );
      return { items: page.rows.map((s) => presentSessie(s, persoon)), volgende: page.volgende };
    },

    async get(ctx: Ctx, id: string) {
      const { stored, magSchrijven } = await versie(ctx, id);
      const text = await textOfVersie(stored);
      const tekst = deps.verslagen.leven.tekst(text);
      text.destroy();
      return {
        ...found((await present(ctx, [stored]))[0]),
        tekst,
        magTerugzetten: magSchrijven && !ctx.actor.gast,
      };
    },

    ...writer(tools, deps),
  };
}

export type VersieService = ReturnType<typeof createVersieService>;
