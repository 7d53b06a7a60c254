import type { GroepService } from '../groepen/groep.service.ts';
import type { Platform } from '../platform/platform.ts';
import { zetelModel } from './zetel.model.ts';

/**
 * Gives the alliantiebestuur the seats of the area pack, and ends those that the pack no longer names. Who holds them
 * the pack does not say, so they begin empty. Safe to repeat, by several servers at once.
 */
export async function loadZetels({ db, area }: Platform, groepen: GroepService, now: Date): Promise<void> {
  const bestuur = await groepen.bestuur();
  if (!bestuur) return;
  const model = zetelModel(db);
  const sleutels = area.board.seats.map(({ seat }) => `pakket:${seat}`);
  for (const { seat, role, count } of area.board.seats)
    await model.updateOne(
      { groepId: bestuur._id, sleutel: `pakket:${seat}` },
      {
        $set: { naam: seat, uitleg: role, aantal: count, tot: null },
        $setOnInsert: { rol: null, namens: null, van: bestuur.begin, versie: 1 },
      },
      { upsert: true },
    );
  const gone = { groepId: bestuur._id, sleutel: { $exists: true, $nin: sleutels }, tot: null };
  await model.updateMany(gone, { $set: { tot: now } });
}
