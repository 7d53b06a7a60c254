import type { Types } from 'mongoose';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import { DomainError, found } from '../platform/errors/domain-error.ts';
import type { Platform } from '../platform/platform.ts';
import { passkeyModel, type PasskeyDoc } from './passkey.model.ts';
import { uitdagingModel } from './uitdaging.model.ts';

/** How long a challenge can be answered: somebody may have to look for a phone. */
export const UITDAGING_MS = 5 * 60_000;
/** More devices than anybody signs in with. */
const HOOGSTENS = 20;

type NieuwePasskey = Pick<PasskeyDoc, 'naam' | 'sleutelId' | 'sleutel' | 'teller' | 'transports'>;

/** The passkeys and the challenges that were given for them, as stored. */
export function createPasskeys({ db, clock }: Platform) {
  const model = passkeyModel(db);
  const uitdagingen = uitdagingModel(db);

  return {
    /** Keeps a challenge: for this person to add a passkey, or (null) for anybody to sign in. */
    async keepUitdaging(uitdaging: string, persoonId: string | null): Promise<void> {
      const verloopt = new Date(clock.now().getTime() + UITDAGING_MS);
      await uitdagingen.create({ uitdaging, persoonId, verloopt });
    },

    /** Uses up a challenge; false when it was not given for this, was used, or is too old. */
    async useUitdaging(uitdaging: string, persoonId: string | null): Promise<boolean> {
      const doc = await uitdagingen
        .findOneAndDelete({ uitdaging, persoonId, verloopt: { $gt: clock.now() } })
        .lean();
      return doc !== null;
    },

    async ofPersoon(persoonId: string): Promise<PasskeyDoc[]> {
      return model.find({ persoonId }).sort({ gemaaktOp: -1 }).limit(HOOGSTENS).lean();
    },

    /** @throws DomainError `te_veel` */
    async ensureRoom(persoonId: string): Promise<void> {
      if ((await model.countDocuments({ persoonId })) >= HOOGSTENS) throw new DomainError('te_veel');
    },

    async bySleutelId(sleutelId: string): Promise<PasskeyDoc | null> {
      return model.findOne({ sleutelId }).lean();
    },

    /** @returns null when this key is somebody's already. */
    async add(persoonId: string, passkey: NieuwePasskey): Promise<PasskeyDoc | null> {
      try {
        return (await model.create({ ...passkey, persoonId, gemaaktOp: clock.now() })).toObject();
      } catch (err) {
        if (!isDuplicateKey(err)) throw err;
        return null;
      }
    },

    /** Counts a use, once for each state of its counter: two answers of a copied key cannot both be right. */
    async used({ _id, teller }: PasskeyDoc, nieuweTeller: number): Promise<boolean> {
      const set = { teller: nieuweTeller, laatstGebruikt: clock.now() };
      const { matchedCount } = await model.updateOne({ _id, teller }, { $set: set });
      return matchedCount === 1;
    },

    /**
     * Takes a passkey away. Without another way in, another passkey has to stay: it is marked first and then the
     * unmarked ones are counted, so that of two that go at the same moment the later one sees the earlier mark.
     * @throws DomainError `niet_gevonden` unless it is this person's; `laatste_ingang`
     */
    async remove(persoonId: string, id: string, otherWayIn: boolean): Promise<void> {
      const own: { _id: string; persoonId: string } = { _id: id, persoonId };
      found(await model.findOneAndUpdate(own, { $set: { gaatWeg: true } }).lean());
      if (!otherWayIn && (await model.countDocuments({ persoonId, gaatWeg: false })) === 0) {
        await model.updateOne(own, { $set: { gaatWeg: false } });
        throw new DomainError('laatste_ingang');
      }
      await model.deleteOne(own);
    },

    /** The owner of a key, as the device keeps it beside the key. */
    handleOf: (persoonId: string | Types.ObjectId): Buffer => Buffer.from(String(persoonId), 'hex'),
  };
}
