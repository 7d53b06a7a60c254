import { readScope } from '@opgaveteams/shared/access/scope';
import type { Model } from 'mongoose';
import { gebondenOf, scopeFilter } from '../platform/db/gebonden.ts';
import { lees } from '../platform/zoek/lees.ts';
import type { Zoekbron } from '../platform/zoek/zoekbron.ts';
import type { BijeenkomstDoc } from './bijeenkomst.model.ts';

/** Bijeenkomsten as search finds them: by their title, their place and their agenda. */
export function bijeenkomstZoekbron(model: Model<BijeenkomstDoc>, timezone: string): Zoekbron {
  return {
    soort: 'bijeenkomst',
    noun: 'bijeenkomsten',
    lees: (ids) =>
      lees(model, ids, (d) => ({
        ...{ id: String(d._id), titel: d.titel, gebonden: gebondenOf(d), op: d.begin },
        tekst: [d.plaats, ...d.agendapunten.map((p) => `${p.titel} ${p.toelichting}`)].join(' '),
      })),
    toon: async (ctx, ids) => {
      const scope = scopeFilter(readScope(ctx.actor, ctx.now));
      const docs = await model.find({ $and: [{ _id: { $in: ids } }, scope] }).lean();
      const dag = new Intl.DateTimeFormat(ctx.taal, { dateStyle: 'long', timeZone: timezone });
      return docs.map((d) => ({
        ...{
          soort: 'bijeenkomst',
          id: String(d._id),
          titel: d.titel,
          pad: `/bijeenkomsten/${String(d._id)}`,
        },
        onderschrift: dag.format(d.begin),
      }));
    },
  };
}
