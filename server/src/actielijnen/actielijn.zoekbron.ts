import { readScope } from '@opgaveteams/shared/access/scope';
import type { Model } from 'mongoose';
import type { OpgaveteamService } from '../opgaveteams/opgaveteam.service.ts';
import { gebondenOf, scopeFilter } from '../platform/db/gebonden.ts';
import { lees } from '../platform/zoek/lees.ts';
import type { Zoekbron } from '../platform/zoek/zoekbron.ts';
import type { ActielijnDoc } from './actielijn.model.ts';

/** Actielijnen as search finds them: by their title, what was agreed, and what was last said of them. */
export function actielijnZoekbron(model: Model<ActielijnDoc>, opgaveteams: OpgaveteamService): Zoekbron {
  return {
    soort: 'actielijn',
    noun: 'actielijnen',
    lees: (ids) =>
      lees(model, ids, (d) => ({
        ...{ id: String(d._id), titel: `${d.nummer} ${d.titel}`, gebonden: gebondenOf(d), op: d.bijgewerkt },
        tekst: [d.wat, d.zin, d.oorzaak, d.gevolg, d.bijsturing, ...d.mijlpalen.map((m) => m.titel)].join(
          ' ',
        ),
      })),
    toon: async (ctx, ids) => {
      const scope = scopeFilter(readScope(ctx.actor, ctx.now));
      const docs = await model.find({ $and: [{ _id: { $in: ids } }, scope] }).lean();
      const teams = await opgaveteams.verwijzingen();
      return docs.map((d) => ({
        ...{ soort: 'actielijn', id: String(d._id), titel: d.titel, pad: `/actielijnen/${String(d._id)}` },
        onderschrift: teams.get(String(d.opgaveteamIds[0]))?.naam ?? '',
        tekst: [d.wat, d.zin].join(' '),
      }));
    },
  };
}
