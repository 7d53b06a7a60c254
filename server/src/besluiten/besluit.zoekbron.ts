import { readScope } from '@opgaveteams/shared/access/scope';
import type { Model } from 'mongoose';
import type { BijeenkomstService } from '../bijeenkomsten/bijeenkomst.service.ts';
import type { GroepService } from '../groepen/groep.service.ts';
import type { OpgaveteamService } from '../opgaveteams/opgaveteam.service.ts';
import { gebondenOf, scopeFilter } from '../platform/db/gebonden.ts';
import type { Ctx } from '../platform/http/context.ts';
import { lees } from '../platform/zoek/lees.ts';
import type { Zoekbron } from '../platform/zoek/zoekbron.ts';
import type { BesluitDoc } from './besluit.model.ts';

interface Deps {
  bijeenkomsten: BijeenkomstService;
  groepen: GroepService;
  opgaveteams: OpgaveteamService;
}

/** A besluit is shown with its bijeenkomst, else its groep, else the team: the nearest that the reader may open. */
async function paden(ctx: Ctx, docs: BesluitDoc[], deps: Deps): Promise<(doc: BesluitDoc) => string> {
  const { bijeenkomsten, groepen, opgaveteams } = deps;
  const [zittingen, namen, teams] = await Promise.all([
    bijeenkomsten.titels(
      ctx,
      docs.flatMap((d) => d.bijeenkomstId ?? []),
    ),
    groepen.verwijzingen(
      ctx,
      docs.map((d) => d.groepId),
    ),
    opgaveteams.verwijzingen(),
  ]);
  return (doc) => {
    const [zitting, groep, team] = [doc.bijeenkomstId, doc.groepId, doc.opgaveteamIds[0]].map(String);
    if (zittingen.has(String(zitting))) return `/bijeenkomsten/${zitting}`;
    if (namen.has(String(groep))) return `/groepen/${groep}`;
    return `/opgaveteams/${teams.get(String(team))?.slug ?? ''}`;
  };
}

/** Besluiten as search finds them: by their number, their text and their reason. */
export function besluitZoekbron(model: Model<BesluitDoc>, deps: Deps): Zoekbron {
  return {
    soort: 'besluit',
    noun: 'besluiten',
    lees: (ids) =>
      lees(model, ids, (d) => ({
        ...{ id: String(d._id), titel: `${d.nummer} ${d.tekst}`, tekst: d.reden },
        ...{ gebonden: gebondenOf(d), op: d.op },
      })),
    toon: async (ctx, ids) => {
      const scope = scopeFilter(readScope(ctx.actor, ctx.now));
      const docs = await model.find({ $and: [{ _id: { $in: ids } }, scope] }).lean();
      const pad = await paden(ctx, docs, deps);
      return docs.map((d) => ({
        ...{ soort: 'besluit', id: String(d._id), titel: d.nummer, onderschrift: '', pad: pad(d) },
        tekst: `${d.tekst} ${d.reden}`,
      }));
    },
  };
}
