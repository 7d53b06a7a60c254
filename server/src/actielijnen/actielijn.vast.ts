import { niemand } from '@opgaveteams/shared/access/actor';
import { readScope } from '@opgaveteams/shared/access/scope';
import { isEindstatus } from '@opgaveteams/shared/actielijnen/actielijn.status';
import type { UpdateQuery } from 'mongoose';
import { scopeFilter } from '../platform/db/gebonden.ts';
import type { Ref } from '../platform/db/model.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { actielijnModel, type ActielijnDoc } from './actielijn.model.ts';
import type { ActielijnStore } from './actielijn.store.ts';

export interface WatVan {
  id: string;
  titel: string;
  wat: string;
}

/** What a programme asks of actielijnen: their text of `wat`, and to fix it. */
export function createWatVaststeller({ db }: Platform, store: ActielijnStore) {
  const model = actielijnModel(db);

  /** The texts of `wat` of those that this reader may see. */
  async function watVan(ctx: Ctx, ids: readonly Ref[]): Promise<Map<string, WatVan>> {
    if (ids.length === 0) return new Map();
    const docs = await model
      .find(
        { $and: [{ _id: { $in: [...ids] } }, scopeFilter(readScope(ctx.actor, ctx.now))] },
        { titel: 1, wat: 1 },
      )
      .lean();
    return new Map(docs.map((d) => [String(d._id), { id: String(d._id), titel: d.titel, wat: d.wat }]));
  }

  return {
    watVan,

    /** May everybody read all of these? */
    async zijnOpenbaar(ctx: Ctx, ids: readonly string[]): Promise<boolean> {
      return (await watVan({ ...ctx, actor: niemand }, ids)).size === new Set(ids).size;
    },

    /**
     * Fixes the text that was adopted with a programme (rule 2), whatever it became meanwhile; that stays readable among
     * the earlier ones. Asking again changes nothing. What has ended stays as it ended.
     */
    async stelWatVast(ctx: Ctx, lijn: { id: string; wat: string }, besluitId: string): Promise<void> {
      for (;;) {
        const before = await model.findById(lijn.id).lean();
        if (!before || isEindstatus(before.status)) return;
        if (before.watVersies.some((v) => String(v.besluitId) === besluitId)) return;
        const volgende = { versie: before.watVersies.length + 1, tekst: lijn.wat, van: ctx.now, besluitId };
        const update: UpdateQuery<ActielijnDoc> = {
          $set: { wat: lijn.wat, watVastgesteld: true, bijgewerkt: ctx.now },
          $push: { watVersies: volgende },
          $inc: { versie: 1 },
        };
        const doc = await model
          .findOneAndUpdate({ _id: before._id, versie: before.versie }, update, { returnDocument: 'after' })
          .lean();
        if (doc) return store.record(ctx, doc, 'wat_vastgesteld');
      }
    },
  };
}
