import { niemand } from '@opgaveteams/shared/access/actor';
import { readScope } from '@opgaveteams/shared/access/scope';
import { mayReageren } from '@opgaveteams/shared/reacties/reactie.policy';
import type {
  Bewijs,
  nieuweReactieSchema,
  Reactie,
  reactiesQuery,
} from '@opgaveteams/shared/reacties/reactie.schema';
import { Types, type Model } from 'mongoose';
import type { z } from 'zod';
import type { OpgaveteamService } from '../opgaveteams/opgaveteam.service.ts';
import { gebondenOf, scopeFilter } from '../platform/db/gebonden.ts';
import { findPage } from '../platform/db/page.ts';
import { authorize, found, invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import type { ProgrammaService } from '../programmas/programma.service.ts';
import { createReactieAntwoorder } from './reactie.antwoorden.ts';
import type { ReactieDeps } from './reactie.deps.ts';
import { reactieModel, type ReactieDoc } from './reactie.model.ts';
import { presentReactie } from './reactie.presenter.ts';
import { createReactieWacht, hashGeheim, nieuwGeheim } from './reactie.wacht.ts';

type Query = z.output<typeof reactiesQuery>;
type Nieuw = z.output<typeof nieuweReactieSchema>;
type Versie = Awaited<ReturnType<ProgrammaService['readable']>>;

/** The section, and the words in it, that a reactie is about. */
function plekVan(versie: Versie, { deelId, anker }: Nieuw) {
  if (deelId === null) {
    if (anker) throw invalid('anker', 'Zeg ook in welk deel deze woorden staan.');
    return { deelId: null, deelTitel: '', anker: null };
  }
  const deel = versie.delen.find((d) => String(d._id) === deelId);
  if (!deel) throw invalid('deelId', 'Dit deel staat niet in deze versie.');
  if (anker && !deel.tekst.includes(anker.woorden))
    throw invalid('anker', 'Deze woorden staan niet in dit deel.');
  return { deelId: deel._id, deelTitel: deel.titel, anker };
}

/** Public at once, or read by the kernteams first. */
async function bondenVan(
  opgaveteams: OpgaveteamService,
  direct: boolean,
): Promise<Pick<ReactieDoc, 'openbaarheid' | 'groepIds' | 'opgaveteamIds'>> {
  if (direct) return { openbaarheid: 'openbaar', groepIds: [], opgaveteamIds: [] };
  const teams = [...(await opgaveteams.verwijzingen()).values()];
  return {
    ...{ openbaarheid: 'groep', groepIds: [] },
    opgaveteamIds: teams.map((t) => new Types.ObjectId(t.id)),
  };
}

async function pageVan(model: Model<ReactieDoc>, query: Query, extra: Record<string, unknown>) {
  const { rows, volgende } = await findPage(model, {
    filter: [
      extra,
      query.versie ? { versieId: query.versie } : {},
      query.deel ? { deelId: query.deel } : {},
      query.stand ? { stand: query.stand } : {},
      query.antwoord ? { uitkomst: { $in: query.antwoord } } : {},
    ],
    ...{ veld: 'op', richting: -1, na: query.na, aantal: query.aantal },
  });
  return { items: rows.map(presentReactie), volgende };
}

/** Reacties on a programme: from anybody, on the whole or on some words, each with its antwoord (rule 5). */
export function createReactieService(platform: Platform, deps: ReactieDeps) {
  const model = reactieModel(platform.db);
  const wacht = createReactieWacht(platform);
  const { programmas, opgaveteams, gebeurtenissen } = deps;

  async function record(ctx: Ctx, doc: ReactieDoc, actie: string): Promise<void> {
    await gebeurtenissen.record(ctx, {
      ...{ noun: 'reacties', id: String(doc._id), actie, titel: `versie ${doc.versieNummer}` },
      gebonden: gebondenOf(doc),
      ook: [{ noun: 'programmas', id: String(doc.versieId) }],
    });
  }

  return {
    ...createReactieAntwoorder(model, deps, record),
    geefFormulier: wacht.geefFormulier,

    list: (ctx: Ctx, query: Query) => pageVan(model, query, scopeFilter(readScope(ctx.actor, ctx.now))),

    /** One's own, whatever became of them. */
    async vanMij(ctx: Ctx, query: Query) {
      authorize(ctx.actor.persoonId !== null, ctx.actor);
      return pageVan(model, query, { persoonId: ctx.actor.persoonId });
    },

    /** @throws DomainError `ronde_gesloten`, `te_vaak`, `ongeldige_invoer` */
    async plaats(
      ctx: Ctx,
      body: Nieuw,
      ip: string | undefined,
    ): Promise<{ reactie: Reactie; geheim: string }> {
      const versie = await programmas.readable(ctx, body.versieId);
      authorize(mayReageren(ctx.actor, body.kanaal, ctx.now), ctx.actor);
      const plek = plekVan(versie, body);
      const online = body.kanaal === 'online';
      programmas.eisRonde(ctx, versie, online);
      await wacht.laatBinnen(ctx, body, ip);
      const direct = ctx.actor.persoonId !== null;
      const geheim = nieuwGeheim();
      const _id = new Types.ObjectId();
      await programmas.neemReactie(ctx, versie, _id);
      const made = await model.create({
        ...{
          _id,
          versieId: versie._id,
          versieNummer: versie.nummer,
          ...plek,
          ...(await bondenVan(opgaveteams, direct)),
        },
        ...{ tekst: body.tekst, taal: body.taal, kanaal: body.kanaal, naam: body.naam },
        // What a helper enters is not the helper's.
        persoonId: online && ctx.actor.persoonId ? new Types.ObjectId(ctx.actor.persoonId) : null,
        ...{ geheimHash: hashGeheim(geheim), stand: direct ? 'openbaar' : 'wacht', op: ctx.now },
      });
      const doc = made.toObject();
      // Who reacts without a name is not named by the log either.
      await record(online ? { ...ctx, actor: niemand } : ctx, doc, 'reactie_geplaatst');
      return { reactie: presentReactie(doc), geheim };
    },

    /** For who has the secret, whoever that is. @throws DomainError `te_vaak` */
    async bewijs(ctx: Ctx, geheim: string, ip: string | undefined): Promise<Bewijs> {
      await wacht.bewijs(ip);
      const doc = found(await model.findOne({ geheimHash: hashGeheim(geheim) }).lean());
      const { programma, nummer } = await programmas.get(ctx, String(doc.versieId));
      return {
        reactie: presentReactie(doc),
        programma: { titel: programma.titel, versieNummer: nummer },
      };
    },

    /** Which of these wait for an antwoord. */
    async zonderAntwoord(ids: string[]): Promise<Set<string>> {
      const open = { _id: { $in: ids }, uitkomst: 'open', stand: { $ne: 'geweigerd' } } as const;
      const docs = await model.find(open, { _id: 1 }).lean();
      return new Set(docs.map((d) => String(d._id)));
    },

    /** Takes away who somebody was; what was said stays, without a name. */
    async vergeet(persoonId: string): Promise<void> {
      await model.updateMany({ persoonId }, { $set: { naam: '', persoonId: null } });
    },
  };
}

export type ReactieService = ReturnType<typeof createReactieService>;
