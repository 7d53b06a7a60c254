import type { Model } from 'mongoose';
import { zoekvorm } from '../platform/db/zoek.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { PersoonDoc } from './persoon.model.ts';

/** People who do something without an account. */
export function createGasten(model: Model<PersoonDoc>) {
  return {
    /** Somebody who comes in without an account. @returns the id, which stays theirs when they make an account */
    async maakGast(ctx: Ctx, naam: string): Promise<string> {
      const doc = await model.create({
        ...{ soort: 'gast', naam, naamZoek: zoekvorm(naam), taal: ctx.taal },
        ...{ gastSinds: ctx.now, bijgewerkt: ctx.now },
      });
      return String(doc._id);
    },

    /** Guests with a name who came in before a moment. */
    async gastenSindsVoor(moment: Date): Promise<string[]> {
      const filter = { soort: 'gast', naamVerlopenOp: null, gastSinds: { $lt: moment } } as const;
      const docs = await model.find(filter, { _id: 1 }).lean();
      return docs.map((d) => String(d._id));
    },

    /** Takes the name of a guest away for good. @returns false when it had gone, or the guest has an account by now */
    async naamVerloopt(id: string, now: Date): Promise<boolean> {
      const set = {
        ...{ naam: '', naamZoek: '', functie: '', organisatieIds: [], organisatieVerloop: [] },
        ...{ naamVerlopenOp: now, bijgewerkt: now },
      };
      const { modifiedCount } = await model.updateOne(
        { _id: id, soort: 'gast', naamVerlopenOp: null },
        { $set: set, $inc: { versie: 1 } },
      );
      return modifiedCount > 0;
    },
  };
}
