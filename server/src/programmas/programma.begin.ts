import type { nieuwProgrammaSchema, Programmaversie } from '@opgaveteams/shared/programmas/programma.schema';
import { mayLeadProgramma } from '@opgaveteams/shared/programmas/programma.policy';
import { standVan } from '@opgaveteams/shared/programmas/programma.stand';
import { Types } from 'mongoose';
import type { z } from 'zod';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import { authorize, DomainError, found } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { DeelDoc, ProgrammaversieDoc } from './programma.model.ts';
import type { Stappen } from './programma.stappen.ts';
import type { ProgrammaStore } from './programma.store.ts';

/** More than a century of them. */
const MAX_PROGRAMMAS = 50;

/** Begins programmes, and their next versions. */
export function createProgrammaBegin(store: ProgrammaStore, { leads, laatste }: Stappen) {
  const { programmas, versies, present, record } = store;

  async function maakVersie(
    ctx: Ctx,
    programmaId: Types.ObjectId,
    nummer: number,
    delen: DeelDoc[],
  ): Promise<ProgrammaversieDoc> {
    const made = await versies.create({
      ...{ programmaId, nummer, delen: delen.map((d) => ({ ...d, versie: 1 })), fase: 'concept' },
      ...{ openbaarheid: 'alliantie', groepIds: [], opgaveteamIds: [], bijgewerkt: ctx.now },
    });
    return made.toObject();
  }

  /** The text at its latest version that was vastgesteld: what a next programme begins with. */
  async function vastgesteldeDelen(vorigeId: string): Promise<DeelDoc[]> {
    const docs = await versies.find({ programmaId: vorigeId }).sort({ nummer: -1 }).lean();
    return found(docs.find((d) => d.fase === 'vastgesteld')).delen;
  }

  return {
    /** @throws DomainError `te_veel`, `niet_gevonden` for an earlier one without a vastgesteld text */
    async begin(ctx: Ctx, body: z.output<typeof nieuwProgrammaSchema>): Promise<Programmaversie> {
      authorize(mayLeadProgramma(ctx.actor, ctx.now), ctx.actor);
      const delen = body.vorigeId ? await vastgesteldeDelen(body.vorigeId) : [];
      if ((await programmas.countDocuments()) >= MAX_PROGRAMMAS) throw new DomainError('te_veel');
      const { titel, periode } = body;
      const { _id } = await programmas.create({ titel, periode });
      const doc = await maakVersie(ctx, _id, 1, delen);
      await record(ctx, doc, 'programma_begonnen');
      return present(ctx, doc);
    },

    /** After a round, with the text of the last version. @throws DomainError `programma_fase` */
    async nieuweVersie(ctx: Ctx, programmaId: string): Promise<Programmaversie> {
      const last = found(await laatste(new Types.ObjectId(programmaId)));
      await leads(ctx, String(last._id));
      if (!['gesloten', 'verwerkt'].includes(standVan(last, ctx.now)))
        throw new DomainError('programma_fase');
      try {
        const doc = await maakVersie(ctx, last.programmaId, last.nummer + 1, last.delen);
        await record(ctx, doc, 'programmaversie_begonnen');
        return await present(ctx, doc);
      } catch (err) {
        if (isDuplicateKey(err)) throw new DomainError('programma_fase');
        throw err;
      }
    },
  };
}
