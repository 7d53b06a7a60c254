import type { GroepDoc } from '../groepen/groep.model.ts';
import type { ZetelDoc } from '../zetels/zetel.model.ts';
import type { Bron } from './bron.ts';

/** The seats that the area pack gives the alliantiebestuur, as its loading makes them: it finds these, and leaves them. */
export function bestuurszetels({ area, nextId }: Bron, { doc }: { doc: GroepDoc }): ZetelDoc[] {
  return area.board.seats.map(({ seat, role, count }) => ({
    ...{ _id: nextId(), groepId: doc._id, sleutel: `pakket:${seat}`, naam: seat, uitleg: role },
    ...{ rol: null, namens: null, aantal: count, van: doc.begin, tot: null, versie: 1 },
  }));
}

/** Hands out these seats, each to as many as it is for: the first that suits, or none. */
export function createUitgifte(
  zetels: readonly ZetelDoc[],
): (past: (naam: string) => boolean) => ZetelDoc | undefined {
  const over = new Map(zetels.map((zetel) => [zetel, zetel.aantal ?? Infinity]));
  return (past) => {
    const zetel = zetels.find((each) => past(each.naam) && (over.get(each) ?? 0) > 0);
    if (zetel) over.set(zetel, (over.get(zetel) ?? 0) - 1);
    return zetel;
  };
}
