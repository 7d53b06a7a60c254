import { inScope, readScope } from '@opgaveteams/shared/access/scope';
import { mayAnswerReactie } from '@opgaveteams/shared/reacties/reactie.policy';
import type {
  beoordelingSchema,
  nieuwAntwoordSchema,
  Reactie,
} from '@opgaveteams/shared/reacties/reactie.schema';
import { Types, type Model } from 'mongoose';
import type { z } from 'zod';
import { gebondenOf } from '../platform/db/gebonden.ts';
import { authorize, DomainError, found, invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { ReactieDoc } from './reactie.model.ts';
import { presentReactie } from './reactie.presenter.ts';
import type { ReactieDeps } from './reactie.deps.ts';

/** Reading before publishing, and answering: many at once. */
export function createReactieAntwoorder(
  model: Model<ReactieDoc>,
  { programmas }: ReactieDeps,
  record: (ctx: Ctx, doc: ReactieDoc, actie: string) => Promise<void>,
) {
  /** All of these, if their reader may see them; else none. */
  async function readable(ctx: Ctx, ids: readonly string[]): Promise<ReactieDoc[]> {
    const scope = readScope(ctx.actor, ctx.now);
    const docs = await model.find({ _id: { $in: [...ids] } }).lean();
    const seen = docs.filter((d) => inScope(scope, gebondenOf(d)));
    found(seen.length === new Set(ids).size ? seen : null);
    authorize(mayAnswerReactie(ctx.actor, ctx.now), ctx.actor);
    return seen;
  }

  /** Changes each that is still as it was read; who was later changes nothing. */
  async function changeEach(
    ctx: Ctx,
    docs: readonly ReactieDoc[],
    nog: Partial<Pick<ReactieDoc, 'stand' | 'uitkomst'>>,
    set: Partial<ReactieDoc>,
    actie: string,
  ): Promise<ReactieDoc[]> {
    const changed: ReactieDoc[] = [];
    for (const { _id } of docs) {
      const doc = await model
        .findOneAndUpdate({ _id, ...nog }, { $set: set, $inc: { versie: 1 } }, { returnDocument: 'after' })
        .lean();
      if (!doc) continue;
      await record(ctx, doc, actie);
      changed.push(doc);
    }
    return changed;
  }

  const alle = async (ids: readonly string[]): Promise<{ items: Reactie[] }> => ({
    items: (await model.find({ _id: { $in: [...ids] } }).lean()).map(presentReactie),
  });

  async function klaar(docs: readonly ReactieDoc[]): Promise<void> {
    for (const versieId of new Set(docs.map((d) => String(d.versieId)))) {
      const ids = docs.filter((d) => String(d.versieId) === versieId).map((d) => d._id);
      await programmas.reactiesKlaar(new Types.ObjectId(versieId), ids);
    }
  }

  return {
    /** What was let in is public; what was refused is none that needs an antwoord, but who sent it reads why. */
    async beoordeel(ctx: Ctx, { ids, besluit, reden }: z.output<typeof beoordelingSchema>) {
      const docs = await readable(ctx, ids);
      if (besluit === 'openbaar') {
        const set: Partial<ReactieDoc> = { stand: besluit, openbaarheid: 'openbaar', opgaveteamIds: [] };
        await changeEach(ctx, docs, { stand: 'wacht' }, set, 'reactie_toegelaten');
      } else {
        const set = { stand: besluit, weigering: reden } as const;
        await klaar(await changeEach(ctx, docs, { stand: 'wacht' }, set, 'reactie_geweigerd'));
      }
      return alle(ids);
    },

    /** @throws DomainError `al_beantwoord` when somebody else answered all of them, `ongeldige_invoer` */
    async beantwoord(ctx: Ctx, body: z.output<typeof nieuwAntwoordSchema>) {
      const { ids, soort, waarom, versieId, deelId } = body;
      const docs = await readable(ctx, ids);
      if (docs.some((d) => d.stand !== 'openbaar')) throw invalid('ids', 'Lees ze eerst en laat ze toe.');
      const versie = versieId ? await programmas.readable(ctx, versieId) : null;
      if (deelId && !versie?.delen.some((d) => String(d._id) === deelId))
        throw invalid('deelId', 'Dit deel staat niet in deze versie.');
      const antwoord: ReactieDoc['antwoord'] = {
        ...{ waarom, deelId, op: ctx.now, doorId: new Types.ObjectId(found(ctx.actor.persoonId)) },
        versie: versie && { id: String(versie._id), nummer: versie.nummer },
      };
      const set = { uitkomst: soort, antwoord };
      const changed = await changeEach(ctx, docs, { uitkomst: 'open' }, set, 'reactie_beantwoord');
      if (changed.length === 0) throw new DomainError('al_beantwoord');
      await klaar(changed);
      return alle(ids);
    },
  };
}
