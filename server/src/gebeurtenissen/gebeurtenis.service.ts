import type { Gebonden } from '@opgaveteams/shared/access/actor';
import { readScope } from '@opgaveteams/shared/access/scope';
import type { gebeurtenissenQuery } from '@opgaveteams/shared/gebeurtenissen/gebeurtenis.schema';
import type { Noun } from '@opgaveteams/shared/realtime/realtime.schema';
import { Types } from 'mongoose';
import type { z } from 'zod';
import { scopeFilter } from '../platform/db/gebonden.ts';
import { findPage } from '../platform/db/page.ts';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import { gebeurtenisModel, type GebeurtenisDoc } from './gebeurtenis.model.ts';

export interface Happened {
  noun: Noun;
  id: string;
  /** What happened, snake_case Dutch; the client has a sentence for each. */
  actie: string;
  /** What the thing is called; never the content of a text. */
  titel: string;
  gebonden: Gebonden;
  /** Other things whose screens show this too. */
  ook?: { noun: Noun; id: string }[];
  /** People whose open screens hear of it beside those of the bonds; the log stays for the bonds. */
  hoort?: string[];
}

export interface Nieuws {
  sinds: Date;
  groepIds: string[];
  opgaveteamIds: string[];
  aantal: number;
}

type Query = z.output<typeof gebeurtenissenQuery>;

/** The log of what happened, and the one place from which live messages leave. */
export function createGebeurtenisService({ db, bus }: Platform) {
  const model = gebeurtenisModel(db);

  return {
    /** Writes the log line, then tells the open screens that may know. Called by services after each write. */
    async record(ctx: Ctx, happened: Happened): Promise<void> {
      const { noun, id, actie, titel, gebonden, ook = [], hoort = [] } = happened;
      await model.create({
        ...gebonden,
        noun,
        dingId: id,
        actie,
        titel,
        persoonId: ctx.actor.persoonId,
        op: ctx.now,
      });
      for (const thing of [{ noun, id }, ...ook])
        bus.emit('change', { ...thing, updatedAt: ctx.now, gebonden, hoort });
    },

    /**
     * Takes the name of somebody who asked to be forgotten out of the lines about them: the one change that the log
     * knows (rule 1). What happened, when and by whom stays.
     */
    async vergeetTitels(noun: Noun, id: string): Promise<void> {
      await model.collection.updateMany({ dingId: new Types.ObjectId(id), noun }, { $set: { titel: '' } });
    },

    /** The log as far as this reader may see it, newest first; of all acties, or of these. */
    async list(
      ctx: Ctx,
      query: Query,
      acties?: readonly string[],
    ): Promise<{ rows: GebeurtenisDoc[]; volgende: string | null }> {
      const { noun, ding, opgaveteam, groep, sinds } = query;
      return findPage(model, {
        filter: [
          scopeFilter(readScope(ctx.actor, ctx.now)),
          {
            ...(noun ? { noun } : {}),
            ...(ding ? { dingId: ding } : {}),
            ...(acties ? { actie: { $in: [...acties] } } : {}),
            ...(opgaveteam ? { opgaveteamIds: opgaveteam } : {}),
            ...(groep ? { groepIds: groep } : {}),
            ...(sinds ? { op: { $gte: new Date(sinds) } } : {}),
          },
        ],
        veld: 'op',
        richting: -1,
        na: query.na,
        aantal: query.aantal,
      });
    },

    /** The newest lines of these kinds about one thing, unjudged: for a service that shows a thing to its owner. */
    async vanDing(dingId: string, acties: readonly string[], aantal: number): Promise<GebeurtenisDoc[]> {
      return model
        .find({ dingId, actie: { $in: [...acties] } })
        .sort({ op: -1, _id: -1 })
        .limit(aantal)
        .lean();
    },

    /** What others did since a moment in these groepen or teams, as far as this reader may see it, newest first. */
    async nieuws(ctx: Ctx, query: Nieuws): Promise<GebeurtenisDoc[]> {
      const { sinds, groepIds, opgaveteamIds, aantal } = query;
      return model
        .find({
          $and: [
            scopeFilter(readScope(ctx.actor, ctx.now)),
            { $or: [{ groepIds: { $in: groepIds } }, { opgaveteamIds: { $in: opgaveteamIds } }] },
            { op: { $gt: sinds }, persoonId: { $ne: ctx.actor.persoonId } },
          ],
        })
        .sort({ op: -1, _id: -1 })
        .limit(aantal)
        .lean();
    },
  };
}

export type GebeurtenisService = ReturnType<typeof createGebeurtenisService>;
