import { Types } from 'mongoose';
import type { Platform } from '../platform/platform.ts';
import { adreswijzigingModel } from './adreswijziging.model.ts';
import { inlogverzoekModel } from './inlogverzoek.model.ts';
import { passkeyModel } from './passkey.model.ts';
import { sessieModel } from './sessie.model.ts';

/** Takes away every way in that somebody has, and the address they were about to have; their connections close. */
export function createUitsluiter({ db, bus }: Platform): (persoonId: string) => Promise<void> {
  const ways = [inlogverzoekModel(db), adreswijzigingModel(db), passkeyModel(db), sessieModel(db)];
  return async (persoonId) => {
    for (const way of ways) await way.collection.deleteMany({ persoonId: new Types.ObjectId(persoonId) });
    bus.emit('rights', [persoonId]);
  };
}
