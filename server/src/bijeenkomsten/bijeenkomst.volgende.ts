import type { Model } from 'mongoose';
import type { Ref } from '../platform/db/model.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { BijeenkomstDoc } from './bijeenkomst.model.ts';

const DAG = 86_400_000;

/** What nouns that hang on a bijeenkomst ask about its groepen. */
export function createVolgende(
  model: Model<BijeenkomstDoc>,
  readable: (ctx: Ctx, id: string) => Promise<BijeenkomstDoc>,
) {
  /** The bijeenkomst of a groep that is held now, or comes next. One that was never closed stops being it after a day. */
  async function eerste(ctx: Ctx, groep: Ref): Promise<string | null> {
    const doc = await model
      .findOne(
        {
          groepIds: groep,
          begin: { $gte: new Date(ctx.now.getTime() - DAG) },
          fase: { $in: ['gepland', 'bezig'] },
          $or: [{ fase: 'bezig' }, { einde: { $gte: ctx.now } }],
        },
        { _id: 1 },
      )
      .sort({ begin: 1, _id: 1 })
      .lean();
    return doc && String(doc._id);
  }

  return {
    /** The groepen of which this is the bijeenkomst that is held now or comes next: there, what is open comes back. */
    async eerstvolgendVoor(ctx: Ctx, id: string): Promise<string[]> {
      const { groepIds } = await readable(ctx, id);
      const eersten = await Promise.all(groepIds.map((groep) => eerste(ctx, groep)));
      return groepIds.map(String).filter((_, i) => eersten[i] === id);
    },

    /** The groepen that hold a bijeenkomst, unjudged: for services that follow what is written in its verslag. */
    async groepIdsVan(id: string): Promise<Ref[]> {
      return (await model.findById(id, { groepIds: 1 }).lean())?.groepIds ?? [];
    },
  };
}
