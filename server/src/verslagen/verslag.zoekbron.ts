import { mayReadVerslag } from '@opgaveteams/shared/verslagen/verslag.policy';
import type { Model } from 'mongoose';
import { lees } from '../platform/zoek/lees.ts';
import type { Zoekbron } from '../platform/zoek/zoekbron.ts';
import { gebondenOfTekst, schrijfbaarOf } from './verslag.bonds.ts';
import type { VerslagDoc } from './verslag.model.ts';

/** More of a text is not searched; few are a tenth as long. */
const MEESTE_TEKENS = 200_000;

const padVan = ({ soort, vanId }: VerslagDoc): string =>
  `/${soort === 'verslag' ? 'bijeenkomsten' : 'actielijnen'}/${String(vanId)}`;

/** Texts as search finds them: by every word in them, also those in plain language. */
export function verslagZoekbron(model: Model<VerslagDoc>): Zoekbron {
  return {
    soort: 'verslag',
    noun: 'verslagen',
    lees: (ids) =>
      lees(model, ids, (d) => ({
        // What it is called is found as what it belongs to.
        ...{ id: String(d._id), titel: '', gebonden: gebondenOfTekst(d), op: d.bijgewerkt },
        tekst: `${d.tekst} ${d.gewoneTaal ?? ''}`.slice(0, MEESTE_TEKENS),
        lezers: d.schrijverIds.map(String),
      })),
    toon: async ({ actor, now }, ids) => {
      const docs = await model.find({ _id: { $in: ids } }).lean();
      return docs
        .filter((d) => mayReadVerslag(actor, schrijfbaarOf({ ...d, groepEinden: {} }), now))
        .map((d) => ({
          ...{ soort: 'verslag', id: String(d._id), titel: d.titel, onderschrift: '', pad: padVan(d) },
          tekst: `${d.tekst} ${d.gewoneTaal ?? ''}`,
        }));
    },
  };
}
