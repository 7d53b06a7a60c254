import { isBeheerder } from '@opgaveteams/shared/access/actor';
import type { Model } from 'mongoose';
import type { OpgaveteamService } from '../opgaveteams/opgaveteam.service.ts';
import { gebondenOf } from '../platform/db/gebonden.ts';
import { lees } from '../platform/zoek/lees.ts';
import type { Zoekbron } from '../platform/zoek/zoekbron.ts';
import type { GroepDoc } from './groep.model.ts';
import { readFilter } from './groep.reader.ts';

/** Groepen as search finds them: by their name, their abbreviation and what they are for. */
export function groepZoekbron(model: Model<GroepDoc>, opgaveteams: OpgaveteamService): Zoekbron {
  return {
    soort: 'groep',
    noun: 'groepen',
    buitenBanden: ({ actor }) => isBeheerder(actor),
    lees: (ids) =>
      lees(model, ids, (d) => ({
        ...{ id: String(d._id), titel: d.naam, tekst: `${d.afkorting} ${d.doel}` },
        ...{ gebonden: gebondenOf(d), op: d.einde ?? d.bijgewerkt },
      })),
    toon: async (ctx, ids) => {
      const docs = await model.find({ $and: [{ _id: { $in: ids } }, readFilter(ctx)] }).lean();
      const teams = await opgaveteams.verwijzingen();
      return docs.map((d) => ({
        ...{ soort: 'groep', id: String(d._id), titel: d.naam, pad: `/groepen/${String(d._id)}` },
        onderschrift: teams.get(String(d.opgaveteamIds[0]))?.naam ?? '',
      }));
    },
  };
}
