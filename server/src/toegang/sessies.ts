import type { Types } from 'mongoose';
import { found } from '../platform/errors/domain-error.ts';
import type { Platform } from '../platform/platform.ts';
import { apparaatOf } from './apparaat.ts';
import { sessieModel, type SessieDoc } from './sessie.model.ts';
import { hashToken, newToken } from './toegang.secrets.ts';

/** `laatstGezien` is for the owner to read: to the minute is enough, and saves a write at each request. */
const SEEN_EVERY_MS = 60_000;
/** More devices than anybody has; a demo person, whom everybody can be, has more. */
const LISTED = 100;

/** The signed-in browsers, as stored. */
export function createSessies({ db, bus, clock, env }: Platform) {
  const model = sessieModel(db);

  /** The live layer judges this person's connections again; one whose session is gone is closed. */
  function tellEnded(persoonId: Types.ObjectId): void {
    bus.emit('rights', [String(persoonId)]);
  }

  return {
    /** Begins a session; gives what its cookie needs: the token, known only now, and how many days it holds. */
    async create(
      persoonId: string,
      userAgent: string | undefined,
      dagen = env.SESSION_DAYS,
    ): Promise<{ token: string; dagen: number }> {
      const token = newToken();
      const now = clock.now();
      await model.create({
        persoonId,
        tokenHash: hashToken(token),
        apparaat: apparaatOf(userAgent),
        begonnenOp: now,
        laatstGezien: now,
        verloopt: new Date(now.getTime() + dagen * 86_400_000),
      });
      return { token, dagen };
    },

    /** The running session of a token. The clock decides; the database's own clean-up may come later. */
    async byToken(token: string): Promise<SessieDoc | null> {
      const now = clock.now();
      const doc = await model.findOne({ tokenHash: hashToken(token), verloopt: { $gt: now } }).lean();
      if (doc && now.getTime() - doc.laatstGezien.getTime() >= SEEN_EVERY_MS)
        await model.updateOne({ _id: doc._id }, { $max: { laatstGezien: now } });
      return doc;
    },

    /** Where somebody is signed in, the newest first. */
    async ofPersoon(persoonId: string): Promise<SessieDoc[]> {
      return model
        .find({ persoonId, verloopt: { $gt: clock.now() } })
        .sort({ begonnenOp: -1 })
        .limit(LISTED)
        .lean();
    },

    /** Ends a session and closes its live connections; nothing happens when it has ended already. */
    async end(id: string): Promise<void> {
      const doc = await model.findByIdAndDelete(id).lean();
      if (doc) tellEnded(doc.persoonId);
    },

    /** @throws DomainError `niet_gevonden` for a session that is not this person's. */
    async endOwn(persoonId: string, id: string): Promise<void> {
      const doc = found(await model.findOneAndDelete({ _id: id, persoonId }).lean());
      tellEnded(doc.persoonId);
    },
  };
}
