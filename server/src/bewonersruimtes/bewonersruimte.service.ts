import { createHash, timingSafeEqual } from 'node:crypto';
import { MAX_RUIMTE_LEDEN, MAX_RUIMTES } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.limits';
import {
  isInRuimte,
  mayHaveRuimte,
  vraagtOmRuimte,
} from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.policy';
import type {
  Bewonersruimte,
  Envelop,
  nieuweAanvraagSchema,
  nieuweBewonersruimteSchema,
  NieuweEnvelop,
} from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.schema';
import { Types } from 'mongoose';
import type { z } from 'zod';
import { authorize, DomainError, found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import type { PersoonService } from '../personen/persoon.service.ts';
import {
  bewonersruimteModel,
  envelopModel,
  type BewonersruimteDoc,
  type RuimteLidDoc,
} from './bewonersruimte.model.ts';
import { presentEnvelop, presentRuimte } from './bewonersruimte.presenter.ts';
import { createEnvelopStore } from './envelop.store.ts';

const hashOf = (toegang: string): Buffer => createHash('sha256').update(toegang).digest();

interface Deps {
  personen: PersoonService;
}

/** What every act in a room is made of. */
function kit({ db }: Platform, { personen }: Deps) {
  const model = bewonersruimteModel(db);
  const listeners = new Set<(id: string) => void>();
  const changed = (id: string): void => {
    for (const listener of listeners) listener(id);
  };

  async function present(ctx: Ctx, docs: BewonersruimteDoc[]): Promise<Bewonersruimte[]> {
    const people = await personen.byIds(docs.flatMap((d) => d.leden.map((l) => l.persoonId)));
    const namen = new Map(people.map((p) => [String(p._id), p.naam ?? '']));
    return docs.map((d) => presentRuimte(ctx, d, namen));
  }

  async function presentOne(ctx: Ctx, id: Types.ObjectId): Promise<Bewonersruimte> {
    const doc = found(await model.findById(id).lean());
    return found((await present(ctx, [doc]))[0]);
  }

  /** The room, for its members; whoever asked to be let in finds it too where `ookVrager`. */
  async function mine({ actor, now }: Ctx, id: string, ookVrager = false): Promise<BewonersruimteDoc> {
    authorize(actor.persoonId !== null, actor);
    return found(
      await model.findById(id).lean(),
      ({ leden }) => isInRuimte(actor, leden, now) || (ookVrager && vraagtOmRuimte(actor, leden)),
    );
  }

  async function all({ actor, now }: Ctx): Promise<BewonersruimteDoc[]> {
    if (!mayHaveRuimte(actor)) return [];
    const docs = await model.find({ 'leden.persoonId': actor.persoonId }).lean();
    return docs.filter((d) => isInRuimte(actor, d.leden, now) || vraagtOmRuimte(actor, d.leden));
  }

  function lid(ctx: Ctx, namens: RuimteLidDoc['namens'], van: Date | null): RuimteLidDoc {
    return {
      persoonId: new Types.ObjectId(found(ctx.actor.persoonId)),
      ...{ namens, gevraagd: ctx.now, van, tot: null },
    };
  }

  return { model, listeners, changed, present, presentOne, mine, all, lid };
}
type Kit = ReturnType<typeof kit>;

/** Who comes and goes. */
function comingAndGoing({ bus }: Platform, { model, changed, presentOne, mine, all, lid }: Kit) {
  return {
    /** Asks to be let in, with the code of the link. A wrong code answers as a room that is not there. */
    async ask(ctx: Ctx, id: string, body: z.output<typeof nieuweAanvraagSchema>): Promise<Bewonersruimte> {
      authorize(ctx.actor.persoonId !== null, ctx.actor);
      const { _id, leden } = found(
        await model.findById(id).lean(),
        (d) =>
          mayHaveRuimte(ctx.actor) &&
          timingSafeEqual(hashOf(body.toegang), Buffer.from(d.toegangHash, 'hex')),
      );
      if (isInRuimte(ctx.actor, leden, ctx.now) || vraagtOmRuimte(ctx.actor, leden))
        return presentOne(ctx, _id);
      if (leden.length >= MAX_RUIMTE_LEDEN || (await all(ctx)).length >= MAX_RUIMTES)
        throw new DomainError('te_veel');
      const nieuw = lid(ctx, body.namens, null);
      await model.updateOne(
        { _id, leden: { $not: { $elemMatch: { persoonId: nieuw.persoonId, tot: null } } } },
        { $push: { leden: nieuw } },
      );
      changed(id);
      return presentOne(ctx, _id);
    },

    /** A member lets in somebody who asked. */
    async letIn(ctx: Ctx, id: string, persoonId: string): Promise<Bewonersruimte> {
      const { _id, leden } = await mine(ctx, id);
      found(leden.find((l) => String(l.persoonId) === persoonId && l.tot === null));
      await model.updateOne(
        { _id, leden: { $elemMatch: { persoonId: new Types.ObjectId(persoonId), van: null, tot: null } } },
        { $set: { 'leden.$.van': ctx.now } },
      );
      // Who waits before the door hears that it is open.
      bus.emit('rights', [persoonId]);
      changed(id);
      return presentOne(ctx, _id);
    },

    async leave(ctx: Ctx, id: string): Promise<void> {
      const { _id } = await mine(ctx, id, true);
      await model.updateOne(
        {
          _id,
          leden: { $elemMatch: { persoonId: new Types.ObjectId(found(ctx.actor.persoonId)), tot: null } },
        },
        { $set: { 'leden.$.tot': ctx.now } },
      );
      // Their open screens leave the room first, so that they do not hear what is new.
      bus.emit('rights', [found(ctx.actor.persoonId)]);
      changed(id);
    },
  };
}

/**
 * Rooms of residents (rule 8). They are in collections of their own, which no other noun reads: no list, count,
 * search or log of others has to leave them out. Who came and went is in the room itself, for its members.
 */
export function createBewonersruimteService(platform: Platform, deps: Deps) {
  const tools = kit(platform, deps);
  const { model, listeners, changed, present, presentOne, mine, all, lid } = tools;
  const store = createEnvelopStore(envelopModel(platform.db));
  return {
    ...comingAndGoing(platform, tools),

    /** Hears which room changed, after it is on disk. */
    onChanged: (listener: (id: string) => void): void => void listeners.add(listener),

    /** Is this actor in the room now? */
    async isIn({ actor, now }: Ctx, id: string): Promise<boolean> {
      const doc = await model.findById(id).lean();
      return doc !== null && isInRuimte(actor, doc.leden, now);
    },

    async list(ctx: Ctx): Promise<Bewonersruimte[]> {
      authorize(ctx.actor.persoonId !== null, ctx.actor);
      return present(ctx, await all(ctx));
    },

    async create(ctx: Ctx, body: z.output<typeof nieuweBewonersruimteSchema>): Promise<Bewonersruimte> {
      authorize(mayHaveRuimte(ctx.actor), ctx.actor);
      if ((await all(ctx)).length >= MAX_RUIMTES) throw new DomainError('te_veel');
      const _id = new Types.ObjectId();
      const { toegangHash, namens } = body;
      await model.create({ _id, epoch: 1, toegangHash, leden: [lid(ctx, namens, ctx.now)] });
      return presentOne(ctx, _id);
    },

    async get(ctx: Ctx, id: string): Promise<Bewonersruimte> {
      return presentOne(ctx, (await mine(ctx, id, true))._id);
    },

    async send(ctx: Ctx, id: string, body: NieuweEnvelop): Promise<Envelop> {
      const { _id, epoch } = await mine(ctx, id);
      if (body.epoch !== epoch) throw new DomainError('conflict');
      const doc = await store.add(_id, new Types.ObjectId(found(ctx.actor.persoonId)), body, ctx.now);
      changed(id);
      return presentEnvelop(doc);
    },

    async since(ctx: Ctx, id: string, na: number): Promise<{ items: Envelop[]; meer: boolean }> {
      const { _id } = await mine(ctx, id);
      const { docs, meer } = await store.since(_id, na);
      return { items: docs.map(presentEnvelop), meer };
    },
  };
}

export type BewonersruimteService = ReturnType<typeof createBewonersruimteService>;
