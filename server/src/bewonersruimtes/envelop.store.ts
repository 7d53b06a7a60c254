import {
  ENVELOPPEN_PER_KEER,
  MAX_ENVELOPPEN,
  MAX_ENVELOPPEN_PER_MINUUT,
} from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.limits';
import type { NieuweEnvelop } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.schema';
import { Types, type Model } from 'mongoose';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import { DomainError } from '../platform/errors/domain-error.ts';
import type { EnvelopDoc } from './bewonersruimte.model.ts';

/** The row of envelopes of each room: only ever longer, without gaps or doubles. */
export function createEnvelopStore(model: Model<EnvelopDoc>) {
  async function withinLimits(ruimteId: Types.ObjectId, laatste: number, op: Date): Promise<void> {
    if (laatste >= MAX_ENVELOPPEN) throw new DomainError('te_veel');
    const sinds = new Date(op.getTime() - 60_000);
    const kort = await model.countDocuments({ ruimteId, op: { $gt: sinds } });
    if (kort >= MAX_ENVELOPPEN_PER_MINUUT) throw new DomainError('te_vaak', { wachtSeconden: 60 });
  }

  return {
    /** Adds one; one that was sent before, because its answer got lost, is not added again. */
    async add(
      ruimteId: Types.ObjectId,
      afzender: Types.ObjectId,
      nieuw: NieuweEnvelop,
      op: Date,
    ): Promise<EnvelopDoc> {
      const { apparaat, teller } = nieuw;
      for (;;) {
        const eerder = await model.findOne({ ruimteId, afzender, apparaat, teller }).lean();
        if (eerder && eerder.bytes !== nieuw.bytes) throw new DomainError('conflict');
        if (eerder) return eerder;
        const laatste = await model.findOne({ ruimteId }, { volgnummer: 1 }).sort({ volgnummer: -1 }).lean();
        const volgnummer = (laatste?.volgnummer ?? 0) + 1;
        await withinLimits(ruimteId, volgnummer - 1, op);
        const doc = { ...nieuw, _id: new Types.ObjectId(), ruimteId, afzender, volgnummer, op };
        try {
          await model.create(doc);
          return doc;
        } catch (err) {
          // Another took this number, or this one came twice: one of them always gets further.
          if (!isDuplicateKey(err)) throw err;
        }
      }
    },

    /** Those after a number, oldest first. */
    async since(ruimteId: Types.ObjectId, na: number): Promise<{ docs: EnvelopDoc[]; meer: boolean }> {
      const docs = await model
        .find({ ruimteId, volgnummer: { $gt: na } })
        .sort({ volgnummer: 1 })
        .limit(ENVELOPPEN_PER_KEER + 1)
        .lean();
      return { docs: docs.slice(0, ENVELOPPEN_PER_KEER), meer: docs.length > ENVELOPPEN_PER_KEER };
    },
  };
}
