import { geldtOp } from '@opgaveteams/shared/access/actor';
import { leesCode } from '@opgaveteams/shared/uitnodigingen/uitnodiging.code';
import type { Binnen, deelnameSchema, Inzage } from '@opgaveteams/shared/uitnodigingen/uitnodiging.schema';
import type { Model } from 'mongoose';
import type { z } from 'zod';
import { DomainError, found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import type { UitnodigingDeps } from './uitnodiging.deps.ts';
import { createRaadgrens } from './uitnodiging.limits.ts';
import { uitnodigingModel, type UitnodigingDoc } from './uitnodiging.model.ts';
import { presentZitting } from './uitnodiging.presenter.ts';
import { hashGeheim } from './uitnodiging.secrets.ts';

type Record = (ctx: Ctx, doc: UitnodigingDoc, actie: string) => Promise<void>;

/** A device of a guest is its key: it is known for a year, unless the guest stays away (then sooner). */
const DAGEN = 365;

/** Takes one of the places, also when many come in at the same moment. @throws DomainError `uitnodiging_vol` */
async function neemPlaats(model: Model<UitnodigingDoc>, ctx: Ctx, doc: UitnodigingDoc): Promise<void> {
  const taken = await model
    .findOneAndUpdate(
      { _id: doc._id, ingetrokkenOp: null, einde: { $gt: ctx.now }, over: { $gt: 0 } },
      { $inc: { over: -1, gebruikt: 1 } },
    )
    .lean();
  if (!taken) throw new DomainError('uitnodiging_vol');
}

const geefTerug = (model: Model<UitnodigingDoc>, doc: UitnodigingDoc) =>
  model.updateOne({ _id: doc._id }, { $inc: { over: 1, gebruikt: -1 } });

/** Who comes in by an uitnodiging: what they are told first, and coming in. */
export function createDeelname(platform: Platform, deps: UitnodigingDeps, record: Record) {
  const model = uitnodigingModel(platform.db);
  const { groepen, bijeenkomsten, lidmaatschappen, personen, toegang } = deps;
  const grens = createRaadgrens(platform);

  /** The uitnodiging that this opens, valid or not. Guessing is bounded for codes; the secret of a link nobody guesses. */
  async function opent(sleutel: string, ip: string | undefined): Promise<UitnodigingDoc> {
    const code = leesCode(sleutel);
    const doc = await model.findOne(code ? { code } : { linkHash: hashGeheim(sleutel) }).lean();
    if (code) await (doc ? grens.mag(ip) : grens.mis(ip));
    if (!doc) throw new DomainError('uitnodiging_onbekend');
    return doc;
  }

  function isLid(ctx: Ctx, groepId: unknown): boolean {
    return ctx.actor.lidmaatschappen.some((l) => l.groepId === String(groepId) && geldtOp(l, ctx.now));
  }

  async function geldig(ctx: Ctx, sleutel: string, ip: string | undefined) {
    const doc = await opent(sleutel, ip);
    const groep = found((await groepen.byIds([doc.groepId]))[0]);
    const alLid = isLid(ctx, doc.groepId);
    if (doc.ingetrokkenOp || doc.einde <= ctx.now || (groep.einde && groep.einde <= ctx.now))
      throw new DomainError('uitnodiging_verlopen');
    if (doc.over <= 0 && !alLid) throw new DomainError('uitnodiging_vol');
    return { doc, groep, alLid };
  }

  /** Who comes in: who is signed in, or a new guest with a session of this device. */
  async function wie(ctx: Ctx, naam: string, groepId: string, userAgent: string | undefined) {
    if (ctx.actor.persoonId !== null) return { persoonId: ctx.actor.persoonId, cookie: null };
    const nummer = (await lidmaatschappen.telGasten(groepId)) + 1;
    const persoonId = await personen.maakGast(ctx, naam || `Gast ${nummer}`);
    return { persoonId, cookie: await toegang.createSession(persoonId, userAgent, DAGEN) };
  }

  async function komBinnen(
    ctx: Ctx,
    doc: UitnodigingDoc,
    { naam, namens }: Pick<z.output<typeof deelnameSchema>, 'naam' | 'namens'>,
    userAgent: string | undefined,
  ) {
    await lidmaatschappen.eisEigenNaam(ctx, namens);
    await neemPlaats(model, ctx, doc);
    try {
      const groepId = String(doc.groepId);
      const { persoonId, cookie } = await wie(ctx, naam, groepId, userAgent);
      const self = { ...ctx, actor: await toegang.actorVan(persoonId) };
      await lidmaatschappen.treedToe(self, { groepId, gast: doc.als === 'gast', namens });
      return { persoonId, cookie };
    } catch (err) {
      await geefTerug(model, doc);
      throw err;
    }
  }

  return {
    /** What somebody may know who holds the code or the link. @throws DomainError one of the reasons why it is no use */
    async inzage(ctx: Ctx, sleutel: string, ip: string | undefined): Promise<Inzage> {
      const { doc, groep, alLid } = await geldig(ctx, sleutel, ip);
      const zittingen = await bijeenkomsten.byIds(doc.bijeenkomstId ? [doc.bijeenkomstId] : []);
      return {
        groep: { id: String(groep._id), naam: groep.naam, doel: groep.doel },
        bijeenkomst: presentZitting(zittingen[0]),
        als: doc.als,
        alLid,
      };
    },

    /** Comes in; who is in already goes on, and takes no place. */
    async doeMee(
      ctx: Ctx,
      { sleutel, ...wie }: z.output<typeof deelnameSchema>,
      client: { ip: string | undefined; userAgent: string | undefined },
    ) {
      const { doc, alLid } = await geldig(ctx, sleutel, client.ip);
      const { persoonId, cookie } = alLid
        ? { persoonId: found(ctx.actor.persoonId), cookie: null }
        : await komBinnen(ctx, doc, wie, client.userAgent);
      const self = { ...ctx, actor: await toegang.actorVan(persoonId) };
      if (!alLid) await record(self, doc, 'uitnodiging_gebruikt');
      const binnen: Binnen = {
        ik: await toegang.ik(self),
        groepId: String(doc.groepId),
        bijeenkomstId: doc.bijeenkomstId && String(doc.bijeenkomstId),
      };
      return { cookie, binnen };
    },
  };
}
