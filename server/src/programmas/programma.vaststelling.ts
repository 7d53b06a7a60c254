import { niemand } from '@opgaveteams/shared/access/actor';
import type { Programmaversie } from '@opgaveteams/shared/programmas/programma.schema';
import { updateAtVersie } from '../platform/db/versie.ts';
import { DomainError, found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import { canoniekProgramma, sha256 } from './programma.canoniek.ts';
import type { ProgrammaversieDoc } from './programma.model.ts';
import type { Stappen } from './programma.stappen.ts';
import type { ProgrammaDeps, ProgrammaStore } from './programma.store.ts';

/** Adopting a programme, and with it what its actielijnen do (rule 2). */
export function createProgrammaVaststelling(
  store: ProgrammaStore,
  stappen: Stappen,
  { actielijnen }: ProgrammaDeps,
) {
  const { versies, present, record } = store;
  const { leads, laatste, lijnenNu, eisBestuursbesluit, huidig } = stappen;

  /** Fixes the texts of its actielijnen (rule 2), then says that it did: after a crash it is done again. */
  async function maakWatVast(ctx: Ctx, doc: ProgrammaversieDoc): Promise<void> {
    const { besluitId } = found(doc.vastgesteld);
    for (const lijn of doc.lijnen ?? []) await actielijnen.stelWatVast(ctx, lijn, String(besluitId));
    await versies.updateOne({ _id: doc._id }, { $set: { 'vastgesteld.watVast': true } });
  }

  return {
    /**
     * After at least one round of which every reactie has its antwoord.
     * @throws DomainError `besluit_nodig`, `programma_fase`, `reacties_open`, `verouderde_versie`
     */
    async stelVast(ctx: Ctx, id: string, versie: number, besluitId: string): Promise<Programmaversie> {
      const before = await leads(ctx, id);
      const rondes = await versies.find({ programmaId: before.programmaId, ronde: { $ne: null } }).lean();
      if (before.fase === 'vastgesteld' || rondes.length === 0) throw new DomainError('programma_fase');
      if (rondes.some((r) => r.fase === 'opengesteld')) throw new DomainError('reacties_open');
      const last = found(await laatste(before.programmaId));
      if (!last._id.equals(before._id)) throw new DomainError('programma_fase');
      const besluit = await eisBestuursbesluit(besluitId);
      // What was released is what was read: its texts stay as they were then.
      const lijnen = before.lijnen ?? (await lijnenNu(ctx, before));
      const tekst = canoniekProgramma(await store.programmaVan(before), before, lijnen);
      const vastgesteld = { op: ctx.now, besluitId: besluit, sha256: sha256(tekst), watVast: false };
      const set = {
        ...{ fase: 'vastgesteld', openbaarheid: 'openbaar', lijnen, vastgesteld, bijgewerkt: ctx.now },
      } as const;
      const doc = await updateAtVersie(versies, { id, versie }, { $set: set }, huidig(ctx, id));
      await maakWatVast(ctx, doc);
      await record(ctx, doc, 'programma_vastgesteld');
      return present(ctx, doc);
    },

    /** Finishes what a process that died was fixing. */
    async hervat(now: Date): Promise<void> {
      const ctx: Ctx = { actor: niemand, now, taal: 'nl' };
      for (const doc of await versies.find({ 'vastgesteld.watVast': false }).lean())
        await maakWatVast(ctx, doc);
    },
  };
}
