import type { PersoonVerwijzing } from '@opgaveteams/shared/personen/persoon.schema';
import type { Model } from 'mongoose';
import type { Ref } from '../platform/db/model.ts';
import type { Ctx } from '../platform/http/context.ts';
import { createGasten } from './persoon.gasten.ts';
import type { PersoonDoc } from './persoon.model.ts';
import { presentVerwijzing } from './persoon.presenter.ts';

/** What other nouns ask about people. */
export function createPersoonLookups(model: Model<PersoonDoc>) {
  return {
    ...createGasten(model),

    /** How this reader sees these people, by id; for presenters of other nouns. */
    async verwijzingen(ctx: Ctx, ids: readonly Ref[]): Promise<(id: unknown) => PersoonVerwijzing> {
      const docs =
        ids.length === 0
          ? []
          : await model.find({ _id: { $in: ids } }, { naam: 1, zichtbaarheid: 1, soort: 1 }).lean();
      const byId = new Map(docs.map((d) => [String(d._id), presentVerwijzing(ctx, d)]));
      return (id) => byId.get(String(id)) ?? presentVerwijzing(ctx, undefined);
    },

    /** The stored people with these ids, unjudged: for services that judge by their own policy. */
    async byIds(ids: readonly Ref[]): Promise<PersoonDoc[]> {
      return ids.length === 0 ? [] : model.find({ _id: { $in: ids } }).lean();
    },

    /** Who somebody is to others on the same screen. */
    async bezoeker(
      id: string,
    ): Promise<{ id: string; naam: string; gast?: true; zichtbaarheid: PersoonDoc['zichtbaarheid'] } | null> {
      const doc = await model.findById(id, { naam: 1, zichtbaarheid: 1, soort: 1 }).lean();
      if (!doc) return null;
      const { naam, zichtbaarheid, soort } = doc;
      return { id, naam, zichtbaarheid, ...(soort === 'gast' ? { gast: true } : {}) };
    },

    /** The person with this address, for signing in. */
    async byEmail(email: string): Promise<PersoonDoc | null> {
      return model.findOne({ email: email.toLowerCase() }).lean();
    },

    /** The demo people whom one can sign in as. */
    async demoPersonen(): Promise<PersoonDoc[]> {
      return model
        .find({ demoUitleg: { $type: 'string' } })
        .sort({ _id: 1 })
        .lean();
    },
  };
}
