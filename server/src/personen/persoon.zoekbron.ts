import type { Gebonden } from '@opgaveteams/shared/access/actor';
import { mayListPersonen } from '@opgaveteams/shared/personen/persoon.policy';
import type { Model } from 'mongoose';
import { lees } from '../platform/zoek/lees.ts';
import type { Zoekbron } from '../platform/zoek/zoekbron.ts';
import type { PersoonDoc } from './persoon.model.ts';
import { naamVan } from './persoon.presenter.ts';

/** Persons are bound to nothing: who may look for people is a right of its own. */
const NIET_GEBONDEN: Gebonden = { openbaarheid: 'groep', groepIds: [], opgaveteamIds: [] };

/** People as search finds them: by their name and what they do. Who was forgotten has no name, and is not found. */
export function persoonZoekbron(model: Model<PersoonDoc>): Zoekbron {
  return {
    soort: 'persoon',
    noun: 'personen',
    buitenBanden: (ctx) => mayListPersonen(ctx.actor, ctx.now),
    lees: (ids) =>
      lees(model, ids, (d) =>
        d.naamZoek === ''
          ? null
          : {
              ...{ id: String(d._id), titel: d.naam, tekst: d.functie },
              ...{ gebonden: NIET_GEBONDEN, op: d.bijgewerkt },
            },
      ),
    toon: async (ctx, ids) => {
      if (!mayListPersonen(ctx.actor, ctx.now)) return [];
      const docs = await model.find({ _id: { $in: ids }, naamZoek: { $gt: '' } }).lean();
      return docs.map((d) => ({
        ...{ soort: 'persoon', id: String(d._id), titel: naamVan(ctx, d), onderschrift: d.functie },
        pad: `/personen/${String(d._id)}`,
      }));
    },
  };
}
