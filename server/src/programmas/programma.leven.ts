import type { openstellingSchema, Programmaversie } from '@opgaveteams/shared/programmas/programma.schema';
import { standVan } from '@opgaveteams/shared/programmas/programma.stand';
import type { z } from 'zod';
import { updateAtVersie } from '../platform/db/versie.ts';
import { DomainError } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import { createProgrammaBegin } from './programma.begin.ts';
import { createStappen } from './programma.stappen.ts';
import type { ProgrammaDeps, ProgrammaStore } from './programma.store.ts';
import { createReactieTelling } from './programma.telling.ts';
import { createProgrammaVaststelling } from './programma.vaststelling.ts';

/** A programme from concept to vastgesteld. */
export function createProgrammaLeven(store: ProgrammaStore, deps: ProgrammaDeps) {
  const { versies, readable, present, record } = store;
  const stappen = createStappen(store, deps);
  const telling = createReactieTelling(store, deps);
  const { leads, lijnenNu, eisBestuursbesluit, huidig } = stappen;

  return {
    ...createProgrammaBegin(store, stappen),
    ...createProgrammaVaststelling(store, stappen, deps),
    ...telling,

    /** @throws DomainError `besluit_nodig`, `programma_fase`, `verouderde_versie` */
    async stelOpen(
      ctx: Ctx,
      id: string,
      versie: number,
      body: z.output<typeof openstellingSchema>,
    ): Promise<Programmaversie> {
      const before = await leads(ctx, id);
      if (before.fase !== 'concept') throw new DomainError('programma_fase');
      const set = {
        ...{ fase: 'opengesteld', openbaarheid: 'openbaar', lijnen: await lijnenNu(ctx, before) },
        vrijgavebesluitId: await eisBestuursbesluit(body.besluitId),
        ronde: { van: new Date(body.van), tot: new Date(body.tot) },
        bijgewerkt: ctx.now,
      } as const;
      const doc = await updateAtVersie(versies, { id, versie }, { $set: set }, huidig(ctx, id));
      await record(ctx, doc, 'programma_opengesteld');
      return present(ctx, doc);
    },

    /** [rule 5] One write that holds only while no reactie waits. @throws DomainError `reacties_open`, `programma_fase` */
    async verwerk(ctx: Ctx, id: string): Promise<Programmaversie> {
      const before = await leads(ctx, id);
      if (standVan(before, ctx.now) !== 'gesloten') throw new DomainError('programma_fase');
      await telling.ruimOp(ctx, before);
      const doc = await versies
        .findOneAndUpdate(
          { _id: before._id, fase: 'opengesteld', wachtend: { $size: 0 } },
          { $set: { fase: 'verwerkt', bijgewerkt: ctx.now }, $inc: { versie: 1 } },
          { returnDocument: 'after' },
        )
        .lean();
      if (!doc) {
        const { fase } = await readable(ctx, id);
        throw new DomainError(fase === 'opengesteld' ? 'reacties_open' : 'programma_fase');
      }
      await record(ctx, doc, 'programma_verwerkt');
      return present(ctx, doc);
    },
  };
}
