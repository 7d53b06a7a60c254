import type { Model } from 'mongoose';
import type { Gebonden } from '@opgaveteams/shared/access/actor';
import { lees } from '../platform/zoek/lees.ts';
import type { Zoekbron } from '../platform/zoek/zoekbron.ts';
import type { OpgaveteamDoc } from './opgaveteam.model.ts';

/** That a team is there is no secret. */
const OPENBAAR: Gebonden = { openbaarheid: 'openbaar', groepIds: [], opgaveteamIds: [] };

/** Opgaveteams as search finds them: by their name. */
export function opgaveteamZoekbron(model: Model<OpgaveteamDoc>): Zoekbron {
  return {
    soort: 'opgaveteam',
    noun: 'opgaveteams',
    lees: (ids) =>
      lees(model, ids, (d) => ({
        ...{ id: String(d._id), titel: d.naam, tekst: '', gebonden: OPENBAAR, op: d._id.getTimestamp() },
      })),
    toon: async (_ctx, ids) => {
      const docs = await model.find({ _id: { $in: ids } }).lean();
      return docs.map((d) => ({
        ...{ soort: 'opgaveteam', id: String(d._id), titel: d.naam, onderschrift: '' },
        pad: `/opgaveteams/${d.slug}`,
      }));
    },
  };
}
