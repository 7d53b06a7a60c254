import type { Model } from 'mongoose';
import type { GroepService } from '../groepen/groep.service.ts';
import { gebondenOf } from '../platform/db/gebonden.ts';
import { lees } from '../platform/zoek/lees.ts';
import type { Zoekbron } from '../platform/zoek/zoekbron.ts';
import type { ActiepuntDoc } from './actiepunt.model.ts';
import { readFilter } from './actiepunt.reader.ts';

/** Actiepunten as search finds them; each leads to where it was noted, or else to its groep. */
export function actiepuntZoekbron(model: Model<ActiepuntDoc>, groepen: GroepService): Zoekbron {
  return {
    soort: 'actiepunt',
    noun: 'actiepunten',
    lees: (ids) =>
      lees(model, ids, (d) =>
        d.weg === true
          ? null
          : {
              ...{
                id: String(d._id),
                titel: d.tekst,
                tekst: d.reden,
                gebonden: gebondenOf(d),
                op: d.bijgewerkt,
              },
              lezers: d.actiehouderId ? [String(d.actiehouderId)] : [],
            },
      ),
    toon: async (ctx, ids) => {
      const docs = await model
        .find({ $and: [{ _id: { $in: ids } }, readFilter(ctx), { weg: { $ne: true } }] })
        .lean();
      const groep = await groepen.afzenders(docs.map((d) => d.groepId));
      return docs.map((d) => ({
        ...{ soort: 'actiepunt', id: String(d._id), titel: d.tekst },
        onderschrift: groep.get(String(d.groepId))?.naam ?? '',
        pad: d.bijeenkomstId ? `/bijeenkomsten/${String(d.bijeenkomstId)}` : `/groepen/${String(d.groepId)}`,
      }));
    },
  };
}
