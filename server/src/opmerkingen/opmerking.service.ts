import { mayAnswerOpmerking, maySuggest } from '@opgaveteams/shared/opmerkingen/opmerking.policy';
import type {
  nieuwAntwoordSchema,
  nieuweOpmerkingSchema,
  opmerkingenQuery,
  Opmerking,
} from '@opgaveteams/shared/opmerkingen/opmerking.schema';
import { Types, type Model, type QueryFilter, type UpdateQuery } from 'mongoose';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { z } from 'zod';
import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import { findPage } from '../platform/db/page.ts';
import { authorize, DomainError, found, invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { opmerkingModel, type AntwoordDoc, type OpmerkingDoc } from './opmerking.model.ts';
import { createOpmerkingReader, type ReaderDeps, type Tekst } from './opmerking.reader.ts';
import { createOvernemen } from './overnemen.ts';
import { isPlace } from './passage.ts';

interface Deps extends ReaderDeps {
  gebeurtenissen: GebeurtenisService;
}

/** What waits for an answer at one text, all that ever was said at it, and what is said at one remark. */
const MAX_OPEN = 300;
const MAX_ALTOGETHER = 3_000;
const MAX_REACTIES = 100;
/** What one person may say in ten minutes. */
const PER_TEN_MINUTES = 60;

function rateLimit() {
  const limiter = new RateLimiterMemory({ points: PER_TEN_MINUTES, duration: 600 });
  return async (persoonId: string): Promise<void> => {
    await limiter.consume(persoonId).catch(() => {
      throw new DomainError('te_vaak', { wachtSeconden: 60 });
    });
  };
}

/** What every change of a remark is made of. */
function kit(model: Model<OpmerkingDoc>, deps: Deps) {
  const { verslagen, gebeurtenissen } = deps;
  const reader = createOpmerkingReader(model, deps);

  /** The line in the log, and the news for open screens. */
  async function told(ctx: Ctx, tekst: Tekst, actie: string): Promise<void> {
    await gebeurtenissen.record(ctx, {
      ...verslagen.leven.scherm(tekst),
      actie,
      ook: [{ noun: 'opmerkingen', id: String(tekst._id) }],
    });
  }

  async function change(id: QueryFilter<OpmerkingDoc>, update: UpdateQuery<OpmerkingDoc>) {
    return model.findOneAndUpdate(id, update, { returnDocument: 'after' }).lean();
  }

  return { ...reader, told, change };
}

type Kit = ReturnType<typeof kit>;

/** Who says something: a remark, a proposal, a reply. */
function speaker(model: Model<OpmerkingDoc>, { bondsOf, remarkable, present, one, told, change }: Kit) {
  const limit = rateLimit();

  async function checkRoom(verslagId: string): Promise<void> {
    const open = await model.countDocuments({ verslagId, stand: 'open' });
    const all = await model.countDocuments({ verslagId });
    if (open >= MAX_OPEN || all >= MAX_ALTOGETHER) throw new DomainError('te_veel');
  }

  return {
    /** @throws DomainError `verslag_fase` for a proposal outside the correction round, `te_veel`, `te_vaak` */
    async create(ctx: Ctx, body: z.output<typeof nieuweOpmerkingSchema>): Promise<Opmerking> {
      const { verslagId, soort, anker, nieuw } = body;
      const tekst = await remarkable(ctx, verslagId);
      const bonds = bondsOf(tekst);
      if (soort === 'voorstel' && !maySuggest(ctx.actor, bonds, ctx.now))
        throw new DomainError('verslag_fase');
      if (anker && ![anker.van, anker.tot].every(isPlace))
        throw invalid('anker', 'Dit is geen plek in een tekst.');
      const persoonId = found(ctx.actor.persoonId);
      await limit(persoonId);
      await checkRoom(verslagId);
      const later = bonds.fase === 'vastgesteld';
      const doc: OpmerkingDoc = {
        _id: new Types.ObjectId(),
        verslagId: tekst._id,
        soort: later ? 'naschrift' : soort,
        stand: later ? 'naschrift' : 'open',
        persoonId: new Types.ObjectId(persoonId),
        op: ctx.now,
        tekst: body.tekst,
        anker,
        nieuw: soort === 'voorstel' ? nieuw : null,
        reacties: [],
        antwoord: null,
      };
      await model.create(doc);
      await told(ctx, tekst, soort === 'voorstel' ? 'correctie_voorgesteld' : 'opmerking_geplaatst');
      return found((await present(ctx, tekst, [doc]))[0]);
    },

    /** @throws DomainError `te_veel`, `te_vaak` */
    async reageer(ctx: Ctx, id: string, words: string): Promise<Opmerking> {
      const { tekst } = await one(ctx, id);
      const persoonId = new Types.ObjectId(found(ctx.actor.persoonId));
      await limit(String(persoonId));
      const reactie = { _id: new Types.ObjectId(), persoonId, op: ctx.now, tekst: words };
      const room = { _id: id, [`reacties.${MAX_REACTIES - 1}`]: { $exists: false } };
      const doc = await change(room, { $push: { reacties: reactie } });
      if (!doc) throw new DomainError('te_veel');
      await told(ctx, tekst, 'opmerking_besproken');
      return found((await present(ctx, tekst, [doc]))[0]);
    },
  };
}

/** Who answers it. */
function answerer(
  model: Model<OpmerkingDoc>,
  { bondsOf, present, one, told, change }: Kit,
  { afmaken, neemOver }: ReturnType<typeof createOvernemen>,
) {
  /** Only the answer; the text is as it should be. */
  async function close(ctx: Ctx, tekst: Tekst, { _id, soort }: OpmerkingDoc, antwoord: AntwoordDoc) {
    const waiting = { _id, stand: 'open' as const, overname: null };
    if (!(await change(waiting, { $set: { stand: 'gesloten', antwoord } })))
      throw new DomainError('al_beantwoord');
    await told(ctx, tekst, soort === 'voorstel' ? 'correctie_beantwoord' : 'opmerking_opgelost');
  }

  return {
    /**
     * Of two who answer at once one does; the other hears that it is done: `al_beantwoord`. What is taken over is
     * changed in the text, unless they say that they did so by hand.
     * @throws DomainError `passage_veranderd` when the words that should change are others now
     */
    async beantwoord(ctx: Ctx, id: string, body: z.output<typeof nieuwAntwoordSchema>): Promise<Opmerking> {
      const { tekst, doc: before } = await one(ctx, id);
      const opmerking = { soort: before.soort, persoonId: String(before.persoonId) };
      authorize(mayAnswerOpmerking(ctx.actor, bondsOf(tekst), opmerking, ctx.now), ctx.actor);
      if ((body.uitkomst === 'opgelost') === (before.soort === 'voorstel'))
        throw invalid('uitkomst', 'Een voorstel neem je over of niet; een opmerking los je op.');
      await afmaken(String(before.verslagId));
      const { metDeHand, ...said } = body;
      const antwoord = { ...said, persoonId: new Types.ObjectId(found(ctx.actor.persoonId)), op: ctx.now };
      const { anker, nieuw } = before;
      if (said.uitkomst === 'overgenomen' && !metDeHand && anker && nieuw !== null)
        await neemOver(ctx, before, { anker, nieuw }, antwoord);
      else await close(ctx, tekst, before, antwoord);
      return found((await present(ctx, tekst, [found(await model.findById(id).lean())]))[0]);
    },

    /** What was answered waits again; not any more when the verslag is vastgesteld. */
    async heropen(ctx: Ctx, id: string): Promise<Opmerking> {
      const { tekst, doc: before } = await one(ctx, id);
      const opmerking = { soort: before.soort, persoonId: String(before.persoonId) };
      authorize(mayAnswerOpmerking(ctx.actor, bondsOf(tekst), opmerking, ctx.now), ctx.actor);
      if (bondsOf(tekst).fase === 'vastgesteld') throw new DomainError('verslag_fase');
      const set = { $set: { stand: 'open' as const, antwoord: null } };
      const doc = await change({ _id: id, stand: 'gesloten' }, set);
      // What waits already is not told of a second time.
      if (doc) await told(ctx, tekst, 'opmerking_heropend');
      return found((await present(ctx, tekst, [doc ?? before]))[0]);
    },
  };
}

/** Remarks in the margin of texts, and the corrections that are proposed there. */
export function createOpmerkingService({ db, log }: Platform, deps: Deps) {
  const model = opmerkingModel(db);
  const tools = kit(model, deps);
  const overnemen = createOvernemen(model, deps, log);
  const { afmaken } = overnemen;
  const { remarkable, present, mayReadStand } = tools;
  return {
    ...speaker(model, tools),
    ...answerer(model, tools, overnemen),

    /** Finishes what a process that ended in the middle left behind. */
    catchUp: () => afmaken(),

    /** What was said at one text, in the order in which it was said. */
    async list(ctx: Ctx, { verslag, stand, na, aantal }: z.output<typeof opmerkingenQuery>) {
      const tekst = await remarkable(ctx, verslag);
      if (!mayReadStand(ctx, tekst, stand)) return { items: [], volgende: null };
      await afmaken(verslag);
      const page = await findPage(model, {
        ...{ filter: [{ verslagId: tekst._id, stand }], veld: 'op', richting: 1, na, aantal },
      });
      return { items: await present(ctx, tekst, page.rows), volgende: page.volgende };
    },

    /** How many wait for an answer, unjudged: a verslag is not vastgesteld while there are any. */
    async openBij(verslagId: string): Promise<number> {
      await afmaken(verslagId);
      return model.countDocuments({ verslagId, stand: 'open' });
    },
  };
}

export type OpmerkingService = ReturnType<typeof createOpmerkingService>;
