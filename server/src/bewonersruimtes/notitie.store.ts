import {
  MAX_NOTITIE_BYTES,
  MAX_STUKKEN,
  MAX_STUKKEN_BYTES,
  MAX_STUKKEN_PER_MINUUT,
  STUKKEN_BYTES_PER_KEER,
  STUKKEN_PER_KEER,
} from '@opgaveteams/shared/bewonersruimtes/notitie.limits';
import type { NieuwStuk } from '@opgaveteams/shared/bewonersruimtes/notitie.schema';
import { Types, type Model } from 'mongoose';
import { bufferOf, bytesOf } from '../platform/db/bytes.ts';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import { DomainError } from '../platform/errors/domain-error.ts';
import type { MomentopnameDoc, NotitieStukDoc } from './notitie.model.ts';

/** How many are read from the database at a time: each may be large. */
const PER_GREEP = 25;

/** Where the changes end, or where the whole text does that stands for them. */
export interface Einde {
  volgnummer: number;
  samen: number;
}

/** The row of closed changes of each note: without gaps or doubles. */
export function createStukken(model: Model<NotitieStukDoc>) {
  async function withinLimits(notitieId: Types.ObjectId, alles: number, los: Einde, op: Date): Promise<void> {
    if (alles >= MAX_NOTITIE_BYTES) throw new DomainError('te_veel');
    if (los.volgnummer >= MAX_STUKKEN || los.samen >= MAX_STUKKEN_BYTES) throw new DomainError('te_veel');
    const sinds = new Date(op.getTime() - 60_000);
    const kort = await model.countDocuments({ notitieId, op: { $gt: sinds } });
    if (kort >= MAX_STUKKEN_PER_MINUUT) throw new DomainError('te_vaak', { wachtSeconden: 60 });
  }

  async function laatste(notitieId: Types.ObjectId): Promise<Einde & { op: Date | null }> {
    const doc = await model
      .findOne({ notitieId }, { volgnummer: 1, samen: 1, op: 1 })
      .sort({ volgnummer: -1 })
      .lean();
    return doc ?? { volgnummer: 0, samen: 0, op: null };
  }

  return {
    laatste,

    /** One that was sent before, because its answer got lost; also when the key of the room is another by now. */
    async eerder(afzender: Types.ObjectId, nieuw: NieuwStuk): Promise<NotitieStukDoc | null> {
      const { id, apparaat, teller } = nieuw;
      const notitieId = new Types.ObjectId(id);
      const doc = await model.findOne({ notitieId, afzender, apparaat, teller }).lean();
      if (doc && !bufferOf(bytesOf(doc.data)).equals(nieuw.data)) throw new DomainError('conflict');
      return doc;
    },

    /** @param begin up to where a whole text stands for the changes */
    async add(
      afzender: Types.ObjectId,
      { id, data, ...nieuw }: NieuwStuk,
      begin: Einde,
      op: Date,
    ): Promise<NotitieStukDoc> {
      const notitieId = new Types.ObjectId(id);
      for (;;) {
        const na = await laatste(notitieId);
        const los = { volgnummer: na.volgnummer - begin.volgnummer, samen: na.samen - begin.samen };
        await withinLimits(notitieId, na.samen, los, op);
        const doc: NotitieStukDoc = {
          ...{ ...nieuw, _id: new Types.ObjectId(), notitieId, afzender, op, data: bufferOf(data) },
          ...{ volgnummer: na.volgnummer + 1, samen: na.samen + data.byteLength },
        };
        try {
          await model.create(doc);
          return doc;
        } catch (err) {
          // Another took this number: one of them always gets further.
          if (!isDuplicateKey(err)) throw err;
        }
      }
    },

    /** Those after a number, oldest first; no more than fits in an answer. */
    async since(notitieId: Types.ObjectId, na: number): Promise<{ docs: NotitieStukDoc[]; meer: boolean }> {
      const docs: NotitieStukDoc[] = [];
      let bytes = 0;
      for (;;) {
        const vanaf = docs.at(-1)?.volgnummer ?? na;
        const greep = await model
          .find({ notitieId, volgnummer: { $gt: vanaf } })
          .sort({ volgnummer: 1 })
          .limit(PER_GREEP)
          .lean();
        for (const doc of greep) {
          const size = bytesOf(doc.data).byteLength;
          const vol = docs.length >= STUKKEN_PER_KEER || bytes + size > STUKKEN_BYTES_PER_KEER;
          if (docs.length > 0 && vol) return { docs, meer: true };
          docs.push(doc);
          bytes += size;
        }
        if (greep.length < PER_GREEP) return { docs, meer: false };
      }
    },

    /** The bytes of all changes until and with this number; null when it is not there. */
    async op(notitieId: Types.ObjectId, volgnummer: number): Promise<Einde | null> {
      return model.findOne({ notitieId, volgnummer }, { volgnummer: 1, samen: 1 }).lean();
    },
  };
}

/** The whole texts of each note: the one for which two members vouched, and at most one that waits for that. */
export function createMomentopnames(model: Model<MomentopnameDoc>) {
  const alle = (notitieId: Types.ObjectId) => model.find({ notitieId }).sort({ tot: -1 }).lean();
  return {
    async nu(
      notitieId: Types.ObjectId,
    ): Promise<{ bevestigd: MomentopnameDoc | null; kandidaat: MomentopnameDoc | null }> {
      const docs = await alle(notitieId);
      const bevestigd = docs.find((d) => d.bevestigd !== null) ?? null;
      const nieuwste = docs.find((d) => d.bevestigd === null) ?? null;
      return { bevestigd, kandidaat: nieuwste && nieuwste.tot > (bevestigd?.tot ?? 0) ? nieuwste : null };
    },

    /** Takes the place of the one that waited. */
    async biedAan(doc: Omit<MomentopnameDoc, '_id' | 'bevestigd'>): Promise<void> {
      const { _id } = await model.create({ ...doc, _id: new Types.ObjectId(), bevestigd: null });
      await model.deleteMany({ notitieId: doc.notitieId, bevestigd: null, _id: { $ne: _id } });
    },

    /** It takes the place of the one before; the changes that it holds stay. */
    async bevestig({ _id, notitieId, tot }: MomentopnameDoc, op: Date): Promise<void> {
      await model.updateOne({ _id, bevestigd: null }, { $set: { bevestigd: op } });
      await model.deleteMany({ notitieId, tot: { $lt: tot }, bevestigd: { $ne: null } });
    },
  };
}
