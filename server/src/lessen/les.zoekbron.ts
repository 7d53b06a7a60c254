import { readScope } from '@opgaveteams/shared/access/scope';
import type { Model } from 'mongoose';
import type { ActielijnService } from '../actielijnen/actielijn.service.ts';
import { gebondenOf, scopeFilter } from '../platform/db/gebonden.ts';
import { lees } from '../platform/zoek/lees.ts';
import type { Zoekbron } from '../platform/zoek/zoekbron.ts';
import type { LesDoc } from './les.model.ts';

const woordenVan = ({ dachten, deden, zagen, leerden }: LesDoc): string =>
  [leerden, dachten, deden, zagen].join(' ');

/** Lessen as search finds them: by their title and all four answers; each leads to its actielijn. */
export function lesZoekbron(model: Model<LesDoc>, actielijnen: ActielijnService): Zoekbron {
  return {
    soort: 'les',
    noun: 'lessen',
    lees: (ids) =>
      lees(model, ids, (d) => ({
        ...{ id: String(d._id), titel: d.titel, tekst: woordenVan(d), gebonden: gebondenOf(d), op: d.op },
      })),
    toon: async (ctx, ids) => {
      const scope = scopeFilter(readScope(ctx.actor, ctx.now));
      const docs = await model.find({ $and: [{ _id: { $in: ids } }, scope] }).lean();
      const lijnen = await actielijnen.titels(
        ctx,
        docs.map((d) => d.actielijnId),
      );
      return docs.flatMap((d) => {
        const lijn = lijnen.get(String(d.actielijnId));
        if (!lijn) return [];
        return {
          ...{ soort: 'les' as const, id: String(d._id), titel: d.titel, onderschrift: lijn.titel },
          ...{ pad: `/actielijnen/${lijn.id}`, tekst: woordenVan(d) },
        };
      });
    },
  };
}
