import type { Model } from 'mongoose';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import type { BezoekDoc } from './bezoek.model.ts';

/** Who stayed away longer than this comes back for a new visit. */
const PAUZE_MS = 30 * 60_000;
/** At a first visit there is no previous one; then the news of two weeks is shown. */
const EERSTE_KEER_MS = 14 * 86_400_000;

/**
 * Notes that somebody is here, and tells until when the visit before this one lasted. Screens of one visit ask
 * this many times, also at once: only one of them begins the new visit.
 */
export async function bezoek(model: Model<BezoekDoc>, persoonId: string, now: Date): Promise<Date> {
  for (;;) {
    const doc = await model.findOne({ persoonId }).lean();
    if (doc === null) {
      const vorige = new Date(now.getTime() - EERSTE_KEER_MS);
      try {
        await model.create({ persoonId, vorige, laatste: now });
        return vorige;
      } catch (err) {
        if (!isDuplicateKey(err)) throw err;
        continue;
      }
    }
    const nieuw = now.getTime() - doc.laatste.getTime() > PAUZE_MS;
    const vorige = nieuw ? doc.laatste : doc.vorige;
    const { matchedCount } = await model.updateOne(
      { persoonId, laatste: doc.laatste },
      { $set: { vorige, laatste: now } },
    );
    if (matchedCount === 1) return vorige;
  }
}
