import type {
  Lidmaatschap,
  WijzigLidmaatschap,
} from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import type { Model } from 'mongoose';
import type { GroepService } from '../groepen/groep.service.ts';
import { DomainError } from '../platform/errors/domain-error.ts';
import type { Ctx } from '../platform/http/context.ts';
import { geldendOp } from './lidmaatschap.intervals.ts';
import type { LidmaatschapDoc } from './lidmaatschap.model.ts';
import { LEIDEND } from './lidmaatschap.wijzig.ts';

/** By lidmaatschap: the lidmaatschap of who takes over, or nobody. */
export type Opvolgers = ReadonlyMap<string, string | null>;

type Change = (ctx: Ctx, id: string, versie: number, body: WijzigLidmaatschap) => Promise<Lidmaatschap>;

/** Who follows somebody who goes from everywhere at once. */
export function createNalatenschap(model: Model<LidmaatschapDoc>, groepen: GroepService, change: Change) {
  /** The groepen that nobody leads when this person is gone. */
  async function alsLaatste(ctx: Ctx, persoonId: string): Promise<LidmaatschapDoc[]> {
    const docs = await model
      .find({ $and: [{ persoonId }, { rol: { $in: LEIDEND } }, geldendOp(ctx.now)] })
      .lean();
    const einden = await groepen.einden(docs.map((d) => d.groepId));
    const last: LidmaatschapDoc[] = [];
    for (const doc of docs) {
      const einde = einden[String(doc.groepId)];
      if (einde && einde <= ctx.now) continue;
      const others = { groepId: doc.groepId, rol: { $in: LEIDEND }, persoonId: { $ne: doc.persoonId } };
      if (!(await model.exists({ $and: [others, geldendOp(ctx.now)] }))) last.push(doc);
    }
    return last;
  }

  return {
    /** @throws DomainError `opvolger_nodig` when it was not said of each groep who follows, or that nobody does */
    async eisOpvolgers(ctx: Ctx, persoonId: string, opvolgers: Opvolgers): Promise<void> {
      const last = await alsLaatste(ctx, persoonId);
      if (last.some(({ _id }) => !opvolgers.has(String(_id)))) throw new DomainError('opvolger_nodig');
    },

    /** Ends what this person leads, after who follows has the rol. */
    async draagOver(ctx: Ctx, persoonId: string, opvolgers: Opvolgers): Promise<void> {
      for (const { _id, versie } of await alsLaatste(ctx, persoonId)) {
        const opvolger = opvolgers.get(String(_id));
        if (opvolger) await change(ctx, String(_id), versie, { tot: ctx.now.toISOString(), opvolger });
      }
    },
  };
}
