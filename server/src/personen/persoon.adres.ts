import type { Model } from 'mongoose';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { PersoonDoc } from './persoon.model.ts';

/** The address with which a person signs in. */
export function createPersoonAdres(model: Model<PersoonDoc>) {
  return {
    /**
     * Gives a person the address that they showed to be theirs; a guest has an account from then on. What happened is logged by who checked that.
     * @returns what it was before; null when the address is somebody else's
     */
    async setEmail(ctx: Ctx, id: string, email: string): Promise<{ email: string | null } | null> {
      const set = { email: email.toLowerCase(), soort: 'account', bijgewerkt: ctx.now };
      try {
        return await model
          .findOneAndUpdate(
            { _id: id, vergeten: null },
            { $set: set, $inc: { versie: 1 } },
            { projection: { email: 1 } },
          )
          .lean();
      } catch (err) {
        if (!isDuplicateKey(err)) throw err;
        return null;
      }
    },

    /** A guest who has a way to sign in has an account. @returns false for who had one */
    async wordtAccount(id: string, now: Date): Promise<boolean> {
      const { modifiedCount } = await model.updateOne(
        { _id: id, soort: 'gast' },
        { $set: { soort: 'account', bijgewerkt: now }, $inc: { versie: 1 } },
      );
      return modifiedCount > 0;
    },
  };
}
