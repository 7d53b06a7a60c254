import { werktAanProgramma } from '@opgaveteams/shared/programmas/programma.policy';
import type { Deel, DeelInhoud } from '@opgaveteams/shared/programmas/programma.schema';
import { Types } from 'mongoose';
import { authorize, DomainError, found, invalid } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { DeelDoc, ProgrammaversieDoc } from './programma.model.ts';
import type { ProgrammaDeps, ProgrammaStore } from './programma.store.ts';

/** More than anybody reads. */
const MAX_DELEN = 80;

type Delen = ProgrammaversieDoc['delen'];

/** Puts a section at its place; without one it stays where it was, and a new one comes last. */
function opPlaats(delen: Delen, deel: DeelDoc, plaats: number | undefined): Delen {
  const was = delen.findIndex((d) => d._id.equals(deel._id));
  const zonder = delen.filter((d) => !d._id.equals(deel._id));
  const index = plaats === undefined ? (was < 0 ? zonder.length : was) : plaats - 1;
  return zonder.toSpliced(index, 0, deel);
}

/** Writing the sections of a concept. */
export function createDelenSchrijver(store: ProgrammaStore, { actielijnen }: ProgrammaDeps) {
  const { versies, readable } = store;

  async function writable(ctx: Ctx, id: string): Promise<ProgrammaversieDoc> {
    const doc = await readable(ctx, id);
    authorize(werktAanProgramma(ctx.actor, ctx.now), ctx.actor);
    if (doc.fase !== 'concept') throw new DomainError('programma_fase');
    return doc;
  }

  /**
   * Changes the sections in one write of the whole version. When somebody else wrote meanwhile it looks again: another
   * section is no conflict (`change` judges), and what was released meanwhile is refused.
   */
  async function save(
    ctx: Ctx,
    id: string,
    change: (doc: ProgrammaversieDoc) => Delen | Promise<Delen>,
  ): Promise<ProgrammaversieDoc> {
    for (;;) {
      const before = await writable(ctx, id);
      const delen = await change(before);
      const doc = await versies
        .findOneAndUpdate(
          { _id: before._id, versie: before.versie, fase: 'concept' },
          { $set: { delen, bijgewerkt: ctx.now }, $inc: { versie: 1 } },
          { returnDocument: 'after' },
        )
        .lean();
      if (doc) return doc;
    }
  }

  /** The section as its editor saw it. @throws DomainError `verouderde_versie` */
  async function gezien(ctx: Ctx, doc: ProgrammaversieDoc, deelId: string, versie: number) {
    const deel = found(doc.delen.find((d) => String(d._id) === deelId));
    if (deel.versie !== versie)
      throw new DomainError('verouderde_versie', { huidig: await store.deel(ctx, doc, deelId) });
    return deel;
  }

  /** A programme is for everybody, so what it names has to be. */
  async function checkLijnen(ctx: Ctx, ids: readonly string[]): Promise<void> {
    if (!(await actielijnen.zijnOpenbaar(ctx, ids)))
      throw invalid('actielijnIds', 'Kies actielijnen die iedereen mag lezen.');
  }

  const velden = ({ titel, tekst, kern, verdiepend, actielijnIds }: DeelInhoud) => ({
    ...{ titel, tekst, kern, verdiepend },
    actielijnIds: [...new Set(actielijnIds)].map((each) => new Types.ObjectId(each)),
  });

  return {
    /** @throws DomainError `programma_fase`, `te_veel` */
    async voegDeelToe(ctx: Ctx, id: string, body: DeelInhoud): Promise<Deel> {
      await writable(ctx, id);
      await checkLijnen(ctx, body.actielijnIds);
      const deel: DeelDoc = { _id: new Types.ObjectId(), ...velden(body), versie: 1 };
      const doc = await save(ctx, id, ({ delen }) => {
        if (delen.length >= MAX_DELEN) throw new DomainError('te_veel');
        return opPlaats(delen, deel, body.plaats);
      });
      await store.record(ctx, doc, 'programmadeel_toegevoegd');
      return store.deel(ctx, doc, String(deel._id));
    },

    /** @throws DomainError `programma_fase`, `verouderde_versie` */
    async wijzigDeel(ctx: Ctx, id: string, deelId: string, versie: number, body: DeelInhoud): Promise<Deel> {
      await writable(ctx, id);
      await checkLijnen(ctx, body.actielijnIds);
      const doc = await save(ctx, id, async (before) => {
        const deel = await gezien(ctx, before, deelId, versie);
        return opPlaats(before.delen, { ...deel, ...velden(body), versie: versie + 1 }, body.plaats);
      });
      await store.record(ctx, doc, 'programmadeel_gewijzigd');
      return store.deel(ctx, doc, deelId);
    },

    /** From this version; in earlier ones it stays. @throws DomainError `programma_fase`, `verouderde_versie` */
    async haalDeelWeg(ctx: Ctx, id: string, deelId: string, versie: number): Promise<void> {
      const doc = await save(ctx, id, async (before) => {
        await gezien(ctx, before, deelId, versie);
        return before.delen.filter((d) => String(d._id) !== deelId);
      });
      await store.record(ctx, doc, 'programmadeel_weggehaald');
    },
  };
}
