import {
  ENVELOPPEN_PER_KEER,
  MAX_ENVELOPPEN,
  MAX_ENVELOPPEN_PER_MINUUT,
} from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.limits';
import type { enveloppenQuery, NieuweEnvelop } from '@opgaveteams/shared/bewonersruimtes/envelop.schema';
import { Types, type Model } from 'mongoose';
import type { z } from 'zod';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import { DomainError } from '../platform/errors/domain-error.ts';
import type { EnvelopDoc } from './bewonersruimte.model.ts';

/** Who reads: only hosts see the reports of others. */
interface Lezer {
  ruimteId: Types.ObjectId;
  persoonId: Types.ObjectId;
  gastgever: boolean;
}

/** The one that was sent before, because its answer got lost. @throws DomainError `conflict` for another one */
async function eerderVan(
  model: Model<EnvelopDoc>,
  ruimteId: Types.ObjectId,
  afzender: Types.ObjectId,
  { apparaat, teller, bytes }: NieuweEnvelop,
): Promise<EnvelopDoc | null> {
  const doc = await model.findOne({ ruimteId, afzender, apparaat, teller }).lean();
  if (doc && doc.bytes !== bytes) throw new DomainError('conflict');
  return doc;
}

/** The row of envelopes of each room: only ever longer, without gaps or doubles, and never back to an older key. */
export function createEnvelopStore(model: Model<EnvelopDoc>) {
  async function withinLimits(ruimteId: Types.ObjectId, laatste: number, op: Date): Promise<void> {
    if (laatste >= MAX_ENVELOPPEN) throw new DomainError('te_veel');
    const sinds = new Date(op.getTime() - 60_000);
    const kort = await model.countDocuments({ ruimteId, op: { $gt: sinds } });
    if (kort >= MAX_ENVELOPPEN_PER_MINUUT) throw new DomainError('te_vaak', { wachtSeconden: 60 });
  }

  return {
    eerder: (ruimteId: Types.ObjectId, afzender: Types.ObjectId, nieuw: NieuweEnvelop) =>
      eerderVan(model, ruimteId, afzender, nieuw),

    /** Adds one; one that was sent before is not added again. */
    async add(
      ruimteId: Types.ObjectId,
      afzender: Types.ObjectId,
      nieuw: NieuweEnvelop,
      op: Date,
    ): Promise<EnvelopDoc> {
      for (;;) {
        const zelfde = await eerderVan(model, ruimteId, afzender, nieuw);
        if (zelfde) return zelfde;
        const laatste = await model
          .findOne({ ruimteId }, { volgnummer: 1, epoch: 1 })
          .sort({ volgnummer: -1 })
          .lean();
        if (laatste && laatste.epoch > nieuw.epoch) throw new DomainError('oude_sleutel');
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

    /** Those after a number, or the last before one; oldest first. */
    async list(
      { ruimteId, persoonId, gastgever }: Lezer,
      { na, voor, soort }: z.output<typeof enveloppenQuery>,
    ): Promise<{ docs: EnvelopDoc[]; meer: boolean }> {
      const melding = gastgever
        ? {}
        : { $or: [{ soort: { $ne: 'melding' as const } }, { afzender: persoonId }] };
      const volgnummer = { $gt: na, ...(voor === undefined ? {} : { $lt: voor }) };
      const docs = await model
        .find({ ruimteId, volgnummer, ...(soort ? { soort } : {}), ...melding })
        .sort({ volgnummer: voor === undefined ? 1 : -1 })
        .limit(ENVELOPPEN_PER_KEER + 1)
        .lean();
      const rij = docs.slice(0, ENVELOPPEN_PER_KEER);
      return { docs: voor === undefined ? rij : rij.reverse(), meer: docs.length > ENVELOPPEN_PER_KEER };
    },

    /** The numbers of what is hidden now, and those of them that this persoon hid. */
    async verborgen(
      ruimteId: Types.ObjectId,
      ik: Types.ObjectId,
    ): Promise<{ verborgen: number[]; eigenVerborgen: number[] }> {
      const docs = await model
        .find({ ruimteId, 'verborgen.op': { $gt: new Date(0) } }, { volgnummer: 1, verborgen: 1 })
        .sort({ 'verborgen.op': 1 })
        .lean();
      const eigen = docs.filter((d) => d.verborgen?.door.equals(ik));
      return {
        verborgen: docs.map((d) => d.volgnummer),
        eigenVerborgen: eigen.map((d) => d.volgnummer),
      };
    },

    async bericht(ruimteId: Types.ObjectId, volgnummer: number): Promise<EnvelopDoc | null> {
      return model.findOne({ ruimteId, volgnummer, soort: 'bericht' }).lean();
    },

    async verberg(doc: EnvelopDoc, verborgen: { door: Types.ObjectId; op: Date }): Promise<void> {
      await model.updateOne({ _id: doc._id }, { $set: { verborgen } });
    },

    async toon(doc: EnvelopDoc): Promise<void> {
      await model.updateOne({ _id: doc._id }, { $unset: { verborgen: 1 } });
    },
  };
}
