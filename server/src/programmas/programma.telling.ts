import { standVan } from '@opgaveteams/shared/programmas/programma.stand';
import type { Types } from 'mongoose';
import { DomainError } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { ProgrammaversieDoc } from './programma.model.ts';
import type { ProgrammaDeps, ProgrammaStore } from './programma.store.ts';

/** More than can be answered; the count of them is part of the version. */
const MAX_WACHTEND = 5_000;

/** What was written is stored after what it counts for; one that is missing so long was never written. */
const NOOIT_GESCHREVEN_MS = 60_000;

/** Which reacties wait for an antwoord, kept in the version itself (rule 5). */
export function createReactieTelling({ versies }: ProgrammaStore, deps: ProgrammaDeps) {
  return {
    /** Takes out of the count what was never stored, or was answered by who could not say so any more. */
    async ruimOp(ctx: Ctx, doc: ProgrammaversieDoc): Promise<void> {
      const oud = doc.wachtend.filter((w) => ctx.now.getTime() - w.op.getTime() > NOOIT_GESCHREVEN_MS);
      const open = await deps.zonderAntwoord(oud.map((w) => String(w._id)));
      const weg = oud.filter((w) => !open.has(String(w._id))).map((w) => w._id);
      if (weg.length > 0)
        await versies.updateOne({ _id: doc._id }, { $pull: { wachtend: { _id: { $in: weg } } } });
    },

    /** @throws DomainError `ronde_gesloten`: online as long as the round is open, what was gathered until it is verwerkt */
    eisRonde(ctx: Ctx, doc: ProgrammaversieDoc, online: boolean): void {
      const stand = standVan(doc, ctx.now);
      if (stand !== 'open' && (online || stand !== 'gesloten')) throw new DomainError('ronde_gesloten');
    },

    /**
     * Counts a reactie before it is stored, in one write that holds only while the version is not verwerkt (rule 5).
     * @throws DomainError `ronde_gesloten`, `te_veel`
     */
    async neemReactie(
      ctx: Ctx,
      { _id, wachtend }: ProgrammaversieDoc,
      reactieId: Types.ObjectId,
    ): Promise<void> {
      if (wachtend.length >= MAX_WACHTEND) throw new DomainError('te_veel');
      const { modifiedCount } = await versies.updateOne(
        { _id, fase: 'opengesteld' },
        { $push: { wachtend: { _id: reactieId, op: ctx.now } } },
      );
      if (modifiedCount === 0) throw new DomainError('ronde_gesloten');
    },

    /** These no longer wait: they have an antwoord, or turned out to be none. */
    async reactiesKlaar(versieId: Types.ObjectId, ids: Types.ObjectId[]): Promise<void> {
      await versies.updateOne({ _id: versieId }, { $pull: { wachtend: { _id: { $in: ids } } } });
    },
  };
}
