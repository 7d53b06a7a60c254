import type { Platform } from '../platform/platform.ts';
import { sessieModel } from './sessie.model.ts';

/** What the clean-up of guests asks of the sessions: the device of a guest is its only key. */
export function createGastsessieService({ db }: Platform) {
  const model = sessieModel(db);
  return {
    /** When somebody was last here, on any device; null when no device knows them any more. */
    async laatstGezien(persoonId: string): Promise<Date | null> {
      const docs = await model.find({ persoonId }, { laatstGezien: 1 }).lean();
      return docs.reduce<Date | null>(
        (last, d) => (last === null || d.laatstGezien > last ? d.laatstGezien : last),
        null,
      );
    },
  };
}

export type GastsessieService = ReturnType<typeof createGastsessieService>;
