import { readScope } from '@opgaveteams/shared/access/scope';
import type { Model } from 'mongoose';
import type { OpgaveteamService } from '../opgaveteams/opgaveteam.service.ts';
import { gebondenOf, scopeFilter } from '../platform/db/gebonden.ts';
import { lees } from '../platform/zoek/lees.ts';
import type { Zoekbron } from '../platform/zoek/zoekbron.ts';
import type { BijdrageDoc } from './bijdrage.model.ts';

/** What residents chose to share (rule 8) as search finds it: what stays in a room is in no index. */
export function bijdrageZoekbron(model: Model<BijdrageDoc>, opgaveteams: OpgaveteamService): Zoekbron {
  return {
    soort: 'bijdrage',
    noun: 'bijdragen',
    lees: (ids) =>
      lees(model, ids, (d) => ({
        ...{ id: String(d._id), titel: '', gebonden: gebondenOf(d), op: d.op },
        tekst: d.passages.join(' '),
      })),
    toon: async (ctx, ids) => {
      const scope = scopeFilter(readScope(ctx.actor, ctx.now));
      const docs = await model.find({ $and: [{ _id: { $in: ids } }, scope] }).lean();
      const teams = await opgaveteams.verwijzingen();
      return docs.flatMap((d) => {
        const team = teams.get(String(d.opgaveteamIds[0]));
        if (!team) return [];
        return {
          ...{ soort: 'bijdrage' as const, id: String(d._id), titel: team.naam, onderschrift: '' },
          ...{ pad: `/opgaveteams/${team.slug}`, tekst: d.passages.join(' ') },
        };
      });
    },
  };
}
