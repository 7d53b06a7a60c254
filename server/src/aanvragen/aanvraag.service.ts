import { huidigeLidmaatschappen, kernteamVan, leidt } from '@opgaveteams/shared/access/actor';
import { mayAnswerAanvraag, mayAsk } from '@opgaveteams/shared/aanvragen/aanvraag.policy';
import type {
  Aanvraag,
  aanvraagAntwoordSchema,
  nieuweAanvraagSchema,
} from '@opgaveteams/shared/aanvragen/aanvraag.schema';
import type { z } from 'zod';
import type { AlliantieService } from '../alliantie/alliantie.service.ts';
import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import type { GroepService } from '../groepen/groep.service.ts';
import type { LidmaatschapService } from '../lidmaatschappen/lidmaatschap.service.ts';
import type { PersoonService } from '../personen/persoon.service.ts';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import { gebondenOf } from '../platform/db/gebonden.ts';
import type { Ref } from '../platform/db/model.ts';
import { authorize, DomainError, found, invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import type { ToegangService } from '../toegang/toegang.service.ts';
import type { ZetelService } from '../zetels/zetel.service.ts';
import { aanvraagModel, type AanvraagDoc } from './aanvraag.model.ts';
import { presentAanvragen } from './aanvraag.presenter.ts';

interface Deps {
  alliantie: AlliantieService;
  groepen: GroepService;
  lidmaatschappen: LidmaatschapService;
  personen: PersoonService;
  toegang: ToegangService;
  gebeurtenissen: GebeurtenisService;
  zetels: ZetelService;
}

const oudste = { sort: { op: 1 }, limit: 100 } as const;
const nieuwste = { sort: { op: -1 }, limit: 100 } as const;

/** What waits for this reader's answer: of the groepen that they lead, and of the teams in whose kernteam they sit. */
function wachtOp(ctx: Ctx): Record<string, unknown> {
  const geleid = huidigeLidmaatschappen(ctx.actor, ctx.now)
    .map((l) => l.groepId)
    .filter((id) => leidt(ctx.actor, [id], ctx.now));
  return {
    $or: [{ groepId: { $in: geleid } }, { opgaveteamIds: { $in: kernteamVan(ctx.actor, ctx.now) } }],
  };
}

/** Who got in by another way meanwhile stays in as they are. */
async function letIn(ctx: Ctx, doc: AanvraagDoc, deps: Deps): Promise<void> {
  const actor = await deps.toegang.actorVan(String(doc.persoonId));
  const stand = doc.zetelId ? await deps.zetels.stand([doc.zetelId], ctx.now) : null;
  const plan = { groepId: String(doc.groepId), gast: false, basis: doc.basis, namens: doc.namens };
  const treedToe = (zetelId?: Ref) => deps.lidmaatschappen.treedToe({ ...ctx, actor }, { ...plan, zetelId });
  try {
    // Who answered was told when the seat went to another meanwhile: then without it.
    if (!doc.zetelId || !stand?.get(String(doc.zetelId))?.vrij) await treedToe();
    else
      await treedToe(doc.zetelId).catch((err: unknown) => {
        if (!(err instanceof DomainError && err.code === 'zetel_bezet')) throw err;
        return treedToe();
      });
  } catch (err) {
    if (!(err instanceof DomainError && err.code === 'lidmaatschap_overlapt')) throw err;
  }
}

/** People who ask whether they may come into a groep. */
export function createAanvraagService(platform: Platform, deps: Deps) {
  const model = aanvraagModel(platform.db);
  const { groepen, lidmaatschappen, gebeurtenissen } = deps;

  /** Told to who composes the groep and to who asked, at once. */
  async function record(ctx: Ctx, doc: AanvraagDoc, actie: string): Promise<void> {
    const groep = found((await groepen.byIds([doc.groepId]))[0]);
    const { gebonden, hoort = [] } = await lidmaatschappen.samenstellers(groep, ctx.now);
    const about = { noun: 'aanvragen', id: String(doc._id), actie, titel: groep.naam } as const;
    await gebeurtenissen.record(ctx, { ...about, gebonden, hoort: [...hoort, String(doc.persoonId)] });
  }

  return {
    /** What waits for an answer of this reader, of one groep or of all, and what they asked themselves. */
    async list(ctx: Ctx, groepId?: string) {
      authorize(ctx.actor.persoonId !== null, ctx.actor);
      const van = groepId ? { groepId } : {};
      const groep = groepId ? await groepen.readable(ctx, groepId) : null;
      const may = groep === null || mayAnswerAanvraag(ctx.actor, gebondenOf(groep), ctx.now);
      const [open, eigen] = await Promise.all([
        may
          ? model.find({ $and: [groep ? van : wachtOp(ctx), { status: 'open' }] }, null, oudste).lean()
          : [],
        model.find({ persoonId: ctx.actor.persoonId, ...van }, null, nieuwste).lean(),
      ]);
      return {
        items: await presentAanvragen(ctx, open, deps),
        eigen: await presentAanvragen(ctx, eigen, deps),
      };
    },

    /** @throws DomainError `conflict` when one waits already, `groep_gesloten` */
    async create(ctx: Ctx, body: z.output<typeof nieuweAanvraagSchema>): Promise<Aanvraag> {
      const groep = await groepen.readable(ctx, body.groepId);
      const bonds = { ...gebondenOf(groep), toetreding: groep.toetreding };
      authorize(mayAsk(ctx.actor, bonds, ctx.now), ctx.actor);
      if (groep.einde && groep.einde <= ctx.now) throw new DomainError('groep_gesloten');
      await lidmaatschappen.eisEigenNaam(ctx, body.namens);
      if (body.zetelId) await deps.zetels.voor(body.groepId, body.zetelId, ctx.now);
      try {
        const made = await model.create({
          ...body,
          ...{ persoonId: found(ctx.actor.persoonId), opgaveteamIds: groep.opgaveteamIds },
          ...{ vraag: groep.vraag ?? '', status: 'open', op: ctx.now },
        });
        const doc = made.toObject();
        await record(ctx, doc, 'aanvraag_gedaan');
        return found((await presentAanvragen(ctx, [doc], deps))[0]);
      } catch (err) {
        if (isDuplicateKey(err)) throw new DomainError('conflict');
        throw err;
      }
    },

    /** Lets somebody in, or not. The first answer counts. @throws DomainError `al_beantwoord` */
    async answer(ctx: Ctx, id: string, body: z.output<typeof aanvraagAntwoordSchema>): Promise<Aanvraag> {
      const doc = found(await model.findById(id).lean());
      const groep = await groepen.readable(ctx, String(doc.groepId));
      found(doc, () => mayAnswerAanvraag(ctx.actor, gebondenOf(groep), ctx.now));
      if (body.uitkomst === 'afgewezen' && !body.reden) throw invalid('reden', 'Schrijf op waarom niet.');
      const toegelaten = body.uitkomst === 'toegelaten';
      if (toegelaten && groep.einde && groep.einde <= ctx.now) throw new DomainError('groep_gesloten');
      const answered = await model
        .findOneAndUpdate(
          { _id: id, status: 'open' },
          { $set: { status: body.uitkomst, reden: body.reden, beantwoordDoor: ctx.actor.persoonId } },
          { returnDocument: 'after' },
        )
        .lean();
      if (!answered) throw new DomainError('al_beantwoord');
      if (toegelaten)
        await letIn(ctx, answered, deps).catch(async (err: unknown) => {
          // Nobody was let in: it waits for an answer again.
          await model.updateOne({ _id: id }, { $set: { status: 'open', reden: '', beantwoordDoor: null } });
          throw err;
        });
      await record(ctx, answered, toegelaten ? 'aanvraag_toegelaten' : 'aanvraag_afgewezen');
      platform.bus.emit('rights', [String(answered.persoonId)]);
      return found((await presentAanvragen(ctx, [answered], deps))[0]);
    },

    /** Of who asked to be forgotten nothing waits any more, and what they and the groep wrote goes. */
    async vergeet(persoonId: string): Promise<void> {
      await model.deleteMany({ persoonId, status: 'open' });
      await model.updateMany({ persoonId }, { $set: { motivatie: '', reden: '' } });
    },
  };
}

export type AanvraagService = ReturnType<typeof createAanvraagService>;
