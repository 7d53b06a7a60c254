import type { Platform } from '../platform/platform.ts';
import { inlogverzoekModel } from './inlogverzoek.model.ts';
import { hashCode, hashToken, newCode, newSalt, newToken, sameHash } from './toegang.secrets.ts';

/** How long the link and the code of a mail can be used. */
export const GELDIG_MINUTEN = 15;
/** Tries of a code per mail: a code is guessed in one of 200,000 mails. */
export const POGINGEN_PER_MAIL = 5;

/** Compared with when there is nothing to compare with, so that the answer takes as long. */
const DUMMY = { codeHash: newToken(), codeSalt: newSalt() };

/** The mails with which somebody can sign in, as stored. */
export function createInlogverzoeken({ db, clock }: Platform) {
  const model = inlogverzoekModel(db);

  return {
    /** Makes a link and a code for this person; only their hashes are kept. */
    async create(persoonId: string): Promise<{ token: string; code: string }> {
      const [token, code, codeSalt] = [newToken(), newCode(), newSalt()];
      await model.create({
        persoonId,
        linkHash: hashToken(token),
        codeHash: await hashCode(code, codeSalt),
        codeSalt,
        verloopt: new Date(clock.now().getTime() + GELDIG_MINUTEN * 60_000),
      });
      return { token, code };
    },

    /** Uses up a link; gives whose it was, or null. */
    async useLink(token: string): Promise<string | null> {
      const doc = await model
        .findOneAndDelete({ linkHash: hashToken(token), verloopt: { $gt: clock.now() } })
        .lean();
      return doc && String(doc.persoonId);
    },

    /**
     * Tries a code on the newest mail of a person (null: of nobody, which takes as long). The try is counted
     * before it is judged, so that tries at the same moment do not get past the bound.
     * @returns whether it was right; then the mail is used up.
     */
    async useCode(persoonId: string | null, code: string): Promise<boolean> {
      const doc =
        persoonId === null
          ? null
          : await model
              .findOneAndUpdate(
                { persoonId, verloopt: { $gt: clock.now() } },
                { $inc: { pogingen: 1 } },
                { sort: { _id: -1 }, returnDocument: 'after' },
              )
              .lean();
      const { codeHash, codeSalt } = doc ?? DUMMY;
      const right = sameHash(await hashCode(code, codeSalt), codeHash);
      if (!doc || !right || doc.pogingen > POGINGEN_PER_MAIL) return false;
      return (await model.findOneAndDelete({ _id: doc._id }).lean()) !== null;
    },

    /** What was mailed to this person no longer signs in. */
    async forget(persoonId: string): Promise<void> {
      await model.deleteMany({ persoonId });
    },
  };
}

export type Inlogverzoeken = ReturnType<typeof createInlogverzoeken>;
