import { niemand } from '@opgaveteams/shared/access/actor';
import { mayLeadProgramma } from '@opgaveteams/shared/programmas/programma.policy';
import { Types } from 'mongoose';
import { authorize, DomainError } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { LijnDoc, ProgrammaversieDoc } from './programma.model.ts';
import type { ProgrammaDeps, ProgrammaStore } from './programma.store.ts';

/** What the steps in the life of a programme have in common. */
export function createStappen(store: ProgrammaStore, { actielijnen, besluiten }: ProgrammaDeps) {
  const { versies, readable, present } = store;

  async function leads(ctx: Ctx, id: string): Promise<ProgrammaversieDoc> {
    const doc = await readable(ctx, id);
    authorize(mayLeadProgramma(ctx.actor, ctx.now), ctx.actor);
    return doc;
  }

  const laatste = (programmaId: Types.ObjectId): Promise<ProgrammaversieDoc | null> =>
    versies.findOne({ programmaId }).sort({ nummer: -1 }).lean();

  /** What its actielijnen say now, to everybody. */
  async function lijnenNu(ctx: Ctx, { delen }: ProgrammaversieDoc): Promise<LijnDoc[]> {
    const ids = delen.flatMap((d) => d.actielijnIds);
    return [...(await actielijnen.watVan({ ...ctx, actor: niemand }, ids)).values()];
  }

  async function eisBestuursbesluit(besluitId: string): Promise<Types.ObjectId> {
    if (!(await besluiten.isBestuursbesluit(besluitId))) throw new DomainError('besluit_nodig');
    return new Types.ObjectId(besluitId);
  }

  return {
    ...{ leads, laatste, lijnenNu, eisBestuursbesluit },
    /** As it is now, for the answer to a stale write. */
    huidig: (ctx: Ctx, id: string) => async () => present(ctx, await readable(ctx, id)),
  };
}

export type Stappen = ReturnType<typeof createStappen>;
