import { mayInvite } from '@opgaveteams/shared/uitnodigingen/uitnodiging.policy';
import type {
  gemaakteUitnodigingSchema,
  nieuweUitnodigingSchema,
  Uitnodiging,
} from '@opgaveteams/shared/uitnodigingen/uitnodiging.schema';
import type { Model } from 'mongoose';
import type { z } from 'zod';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import { gebondenOf } from '../platform/db/gebonden.ts';
import { authorize, DomainError, found, invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { createDeelname } from './deelname.ts';
import type { UitnodigingDeps } from './uitnodiging.deps.ts';
import { uitnodigingModel, type UitnodigingDoc } from './uitnodiging.model.ts';
import { presentUitnodigingen } from './uitnodiging.presenter.ts';
import { hashGeheim, nieuweCode, nieuwGeheim } from './uitnodiging.secrets.ts';

/** Ways into one groep that hold at the same time: more than a groep needs, fewer than a list can show. */
const MAX_GELDIG = 50;
/** A poster that hangs longer than this is about something that is over. */
const MAX_DAGEN = 366;
const LISTED = 100;

/** @throws DomainError `ongeldige_invoer` for a day that has been, or is too far away */
function checkEinde(moment: string, now: Date): Date {
  const einde = new Date(moment);
  if (einde <= now) throw invalid('einde', 'Kies een dag die nog komt.');
  if (einde.getTime() - now.getTime() > MAX_DAGEN * 86_400_000)
    throw invalid('einde', 'Kies een dag binnen een jaar.');
  return einde;
}

/** Draws a code until it is one that never was. */
async function insert(
  model: Model<UitnodigingDoc>,
  doc: Omit<UitnodigingDoc, '_id' | 'code'>,
  metCode: boolean,
): Promise<UitnodigingDoc> {
  for (;;)
    try {
      return (await model.create({ ...doc, code: metCode ? nieuweCode() : null })).toObject();
    } catch (err) {
      if (!isDuplicateKey(err)) throw err;
    }
}

/** The ways into a groep for people who are not in it yet. */
export function createUitnodigingService(platform: Platform, deps: UitnodigingDeps) {
  const model = uitnodigingModel(platform.db);
  const { groepen, bijeenkomsten, lidmaatschappen, personen, gebeurtenissen } = deps;

  async function composed(ctx: Ctx, groepId: string) {
    const groep = await groepen.readable(ctx, groepId);
    authorize(mayInvite(ctx.actor, gebondenOf(groep), ctx.now), ctx.actor);
    return groep;
  }

  /** For who does not compose its groep it is not there. */
  async function readable(ctx: Ctx, id: string) {
    const doc = found(await model.findById(id).lean());
    const groep = await groepen.readable(ctx, String(doc.groepId));
    return found({ doc, groep }, () => mayInvite(ctx.actor, gebondenOf(groep), ctx.now));
  }

  async function present(ctx: Ctx, docs: UitnodigingDoc[], groep: Awaited<ReturnType<typeof composed>>) {
    const zittingen = await bijeenkomsten.byIds(docs.flatMap((d) => d.bijeenkomstId ?? []));
    return presentUitnodigingen(ctx, docs, { groep, zittingen, personen });
  }

  async function record(ctx: Ctx, doc: UitnodigingDoc, actie: string): Promise<void> {
    const groep = found((await groepen.byIds([doc.groepId]))[0]);
    const whom = await lidmaatschappen.samenstellers(groep, ctx.now);
    const id = String(doc._id);
    await gebeurtenissen.record(ctx, { noun: 'uitnodigingen', id, actie, titel: groep.naam, ...whom });
  }

  return {
    ...createDeelname(platform, deps, record),

    async list(ctx: Ctx, groepId: string): Promise<Uitnodiging[]> {
      const groep = await composed(ctx, groepId);
      const docs = await model.find({ groepId }).sort({ gemaaktOp: -1 }).limit(LISTED).lean();
      return present(ctx, docs, groep);
    },

    async get(ctx: Ctx, id: string): Promise<Uitnodiging> {
      const { doc, groep } = await readable(ctx, id);
      return found((await present(ctx, [doc], groep))[0]);
    },

    /** @throws DomainError `groep_gesloten`, `te_veel` */
    async create(
      ctx: Ctx,
      body: z.output<typeof nieuweUitnodigingSchema>,
    ): Promise<z.output<typeof gemaakteUitnodigingSchema>> {
      const groep = await composed(ctx, body.groepId);
      if (groep.einde && groep.einde <= ctx.now) throw new DomainError('groep_gesloten');
      const einde = checkEinde(body.einde, ctx.now);
      if (body.bijeenkomstId !== null) {
        const zitting = await bijeenkomsten.readable(ctx, body.bijeenkomstId);
        if (!zitting.groepIds.some((id) => String(id) === body.groepId))
          throw invalid('bijeenkomstId', 'Deze bijeenkomst is niet van deze groep.');
      }
      const { groepId } = body;
      const geldig = { groepId, ingetrokkenOp: null, einde: { $gt: ctx.now } };
      if ((await model.countDocuments(geldig)) >= MAX_GELDIG) throw new DomainError('te_veel');
      const geheim = nieuwGeheim();
      const { metCode, ...plan } = body;
      const doc = await insert(
        model,
        {
          ...(plan as unknown as Pick<UitnodigingDoc, 'groepId' | 'bijeenkomstId' | 'als' | 'maximum'>),
          ...{ einde, linkHash: hashGeheim(geheim), over: body.maximum, gebruikt: 0, ingetrokkenOp: null },
          ...{ gemaaktDoor: found(ctx.actor.persoonId) as never, gemaaktOp: ctx.now },
        },
        metCode,
      );
      await record(ctx, doc, 'uitnodiging_gemaakt');
      return { ...found((await present(ctx, [doc], groep))[0]), geheim };
    },

    /** From now on nobody comes in with it; who is in stays in. */
    async revoke(ctx: Ctx, id: string): Promise<void> {
      const { doc } = await readable(ctx, id);
      const { modifiedCount } = await model.updateOne(
        { _id: doc._id, ingetrokkenOp: null },
        { $set: { ingetrokkenOp: ctx.now } },
      );
      if (modifiedCount > 0) await record(ctx, doc, 'uitnodiging_ingetrokken');
    },
  };
}

export type UitnodigingService = ReturnType<typeof createUitnodigingService>;
