import type { GezegdeStatus } from '@opgaveteams/shared/actielijnen/actielijn.status';
import type { Types } from 'mongoose';
import type { StatusberichtDoc } from '../actielijnen/actielijn.model.ts';
import type { Bezetting } from './bezetting.ts';
import type { Bron } from './bron.ts';
import type { DemoGroep } from './groepen.ts';
import { werkdag } from './kalender.ts';
import type { ActielijnText } from './texts/actielijnen.ts';
import { writeStatusbericht, writeVerloop } from './texts/berichten.ts';

/** How an actielijn went: from its first day to the day of its last bericht. */
export interface Loop {
  begin: number;
  laatste: number;
  status: GezegdeStatus;
  opgegaanInId: Types.ObjectId | null;
}

/** The days of the berichten: some weeks apart, the last one on the last day, none in the weekend before it. */
function dagen({ rng, plan }: Bron, { begin, laatste }: Loop): number[] {
  const [kort, lang] = plan.berichtDagen;
  const found: number[] = [];
  for (let day = begin + rng.int(1, 10); day < laatste - kort / 2; day += rng.int(kort, lang))
    found.push(werkdag(day));
  return [...new Set(found.filter((day) => day < laatste)), laatste];
}

/** Everything that was said about one actielijn, oldest first (rule 3). */
export function buildBerichten(
  bron: Bron,
  lijn: { _id: Types.ObjectId; text: ActielijnText; kernteam: DemoGroep; trekkerIds: Types.ObjectId[] },
  loop: Loop,
  bezetting: Bezetting,
): StatusberichtDoc[] {
  const { rng, kalender, nextId } = bron;
  const days = dagen(bron, loop);
  const statussen = writeVerloop(rng, days.length, loop.status);
  return days.map((day, index) => {
    const status = statussen[index] as GezegdeStatus;
    const { zin, volgendeStap, waarom } = writeStatusbericht(rng, lijn.text, status);
    const leden = bezetting.leden(lijn.kernteam, day).slice(0, 4);
    const trekkers = leden.filter((p) => lijn.trekkerIds.includes(p._id));
    const auteur = rng.pick(trekkers.length > 0 ? trekkers : leden);
    return {
      ...{ _id: nextId(), actielijnId: lijn._id, status, zin, volgendeStap, auteurId: auteur._id },
      ...{
        oorzaak: waarom?.oorzaak ?? '',
        gevolg: waarom?.gevolg ?? '',
        bijsturing: waarom?.bijsturing ?? '',
      },
      opgegaanInId: status === 'opgegaan_in' ? loop.opgegaanInId : null,
      op: kalender.moment(day, rng.int(9 * 60, 17 * 60)),
    };
  });
}
