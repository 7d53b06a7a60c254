import type { Model } from 'mongoose';
import type { Ctx } from '../platform/http/context.ts';
import type { LidmaatschapDoc } from './lidmaatschap.model.ts';

/**
 * Ends all that somebody holds at this moment. What was still to begin ends where it would begin: it never holds, and
 * nothing is deleted (rule 1).
 */
export async function eindigAlles(
  model: Model<LidmaatschapDoc>,
  ctx: Ctx,
  persoonId: string,
  record: (ctx: Ctx, doc: LidmaatschapDoc, actie: string) => Promise<void>,
): Promise<void> {
  const all = await model.find({ persoonId }).lean();
  for (const { _id, van, tot: was } of all.filter((l) => l.tot === null || l.tot > ctx.now)) {
    const tot = van > ctx.now ? van : ctx.now;
    const at = { _id, tot: was };
    const set = { $set: { tot }, $inc: { versie: 1 } };
    const doc = await model.findOneAndUpdate(at, set, { returnDocument: 'after' }).lean();
    if (doc) await record(ctx, doc, 'lidmaatschap_beeindigd');
  }
}
