import { nounsFor } from '@opgaveteams/shared/area/area.nouns';
import type { Alliantie, Opgave, Organisatie, Thema } from '@opgaveteams/shared/alliantie/alliantie.schema';
import { hasVoorbeeldgegevens } from '../platform/db/werkplaats.ts';
import { findPage } from '../platform/db/page.ts';
import type { Ref } from '../platform/db/model.ts';
import { bevat, zoekvorm } from '../platform/db/zoek.ts';
import type { Platform } from '../platform/platform.ts';
import { createPresentNamens } from './alliantie.namens.ts';
import { opgaveModel, organisatieModel, type OrganisatieDoc } from './alliantie.model.ts';

function presentOrganisatie(doc: OrganisatieDoc): Organisatie {
  return { id: String(doc._id), naam: doc.naam, soort: doc.soort, partner: doc.partner };
}

/** The area and its organisations: what the area pack says, and what came after. */
export function createAlliantieService({ db, area }: Platform) {
  const organisaties = organisatieModel(db);
  const opgaven = opgaveModel(db);
  const themas: Thema[] = area.themas.map((t) => ({ id: t.id, naam: t.name, accent: t.accent }));
  const buurten = area.areas.wijken.flatMap((w) =>
    w.buurten.map((b) => ({ code: b.code, naam: b.name, wijk: w.name, focus: b.focusbuurt })),
  );

  const themaNaam = (themaId: string): string | null => themas.find((t) => t.id === themaId)?.naam ?? null;

  async function organisatieNamen(ids: readonly Ref[]): Promise<Map<string, { id: string; naam: string }>> {
    if (ids.length === 0) return new Map();
    const docs = await organisaties.find({ _id: { $in: ids } }, { naam: 1 }).lean();
    return new Map(docs.map((d) => [String(d._id), { id: String(d._id), naam: d.naam }]));
  }

  return {
    async alliantie(): Promise<Alliantie> {
      return {
        naam: area.name,
        programma: area.programme.name,
        doel: area.programme.goal.text,
        tijdzone: area.timezone,
        woorden: nounsFor(area),
        talen: area.screenLanguages,
        themas,
        buurten,
        voorbeeldgegevens: await hasVoorbeeldgegevens(db),
      };
    },

    themas(): Thema[] {
      return themas;
    },

    themaNaam,

    /** True if the area has a buurt with this code. */
    kentBuurt(code: string): boolean {
      return buurten.some((b) => b.code === code);
    },

    async opgaven(themaId?: string): Promise<Opgave[]> {
      const docs = await opgaven
        .find(themaId ? { themaId } : {})
        .sort({ themaId: 1, _id: 1 })
        .lean();
      return docs.map((d) => ({ id: String(d._id), themaId: d.themaId, tekst: d.tekst, bron: d.bron }));
    },

    async organisaties(query: { q?: string | undefined; na?: string | undefined; aantal: number }) {
      const page = await findPage(organisaties, {
        filter: [query.q ? { naamZoek: bevat(query.q) } : {}],
        veld: 'naamZoek',
        richting: 1,
        na: query.na,
        aantal: query.aantal,
      });
      return { items: page.rows.map(presentOrganisatie), volgende: page.volgende };
    },

    /** Names of organisations by id, for presenters of other nouns. */
    organisatieNamen,

    presentNamens: createPresentNamens({ organisatieNamen, themaNaam }),

    /** Brings the facts of the area pack into the database; safe to repeat. */
    async loadAreaPack(): Promise<void> {
      const partners = [
        ...area.partners.named.map((p) => ({ ...p, partner: true })),
        ...area.partners.involved.map((p) => ({ ...p, partner: false })),
      ];
      for (const p of partners)
        await organisaties.updateOne(
          { sleutel: `pakket:${p.id}` },
          { $set: { naam: p.name, naamZoek: zoekvorm(p.name), soort: p.type, partner: p.partner } },
          { upsert: true },
        );
      for (const o of area.opgaven)
        await opgaven.updateOne(
          { sleutel: `pakket:${o.id}` },
          { $set: { themaId: o.thema, tekst: o.text, bron: o.sources[0] ?? null } },
          { upsert: true },
        );
    },
  };
}

export type AlliantieService = ReturnType<typeof createAlliantieService>;
