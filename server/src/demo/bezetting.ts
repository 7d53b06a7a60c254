import type { LidRol } from '@opgaveteams/shared/access/access.schema';
import type { Namens } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import type { LidmaatschapDoc } from '../lidmaatschappen/lidmaatschap.model.ts';
import type { PersoonDoc } from '../personen/persoon.model.ts';
import type { Types } from 'mongoose';
import type { Bron } from './bron.ts';
import type { DemoGroep } from './groepen.ts';

export interface Periode {
  rol: LidRol;
  basis: 'vast' | 'flexibel';
  namens: Namens;
  van: number;
  tot: number | null;
  reden: string | null;
  zetelId?: Types.ObjectId;
}

/** Memberships change at this hour of a day (minutes after midnight): before the day's meetings. */
const WISSEL = 8 * 60;

const overlapt = (a: { van: number; tot: number | null }, b: { van: number; tot: number | null }): boolean =>
  (b.tot === null || a.van < b.tot) && (a.tot === null || b.van < a.tot);

/** Who sits where, and when: the book of all memberships while they are made up. */
export function createBezetting({ kalender, nextId }: Bron) {
  const docs: LidmaatschapDoc[] = [];
  const perGroep = new Map<DemoGroep, { persoon: PersoonDoc; periode: Periode }[]>();
  /** How many ever held each seat. */
  const perZetel = new Map<Types.ObjectId, number>();
  const perPersoon = new Map<PersoonDoc, number>();

  function rowsOf(groep: DemoGroep) {
    const rows = perGroep.get(groep) ?? [];
    perGroep.set(groep, rows);
    return rows;
  }

  function isVrij(persoon: PersoonDoc, groep: DemoGroep, van: number, tot: number | null): boolean {
    return !rowsOf(groep).some((row) => row.persoon === persoon && overlapt(row.periode, { van, tot }));
  }

  return {
    docs,
    isVrij,

    aantalVan: (persoon: PersoonDoc): number => perPersoon.get(persoon) ?? 0,

    /** @throws Error for an overlap (rule 1): then the maker of the memberships has a fault */
    zet(persoon: PersoonDoc, groep: DemoGroep, periode: Periode): void {
      const { van, tot, ...rest } = periode;
      if (!isVrij(persoon, groep, van, tot))
        throw new Error(`${persoon.naam} is in ${groep.doc.naam} already.`);
      const rows = rowsOf(groep);
      const { zetelId } = periode;
      const zetelNummer = zetelId && (perZetel.get(zetelId) ?? 0) + 1;
      if (zetelId && zetelNummer) perZetel.set(zetelId, zetelNummer);
      docs.push({
        ...rest,
        ...(zetelNummer && { zetelNummer }),
        ...{ _id: nextId(), persoonId: persoon._id, groepId: groep.doc._id, groepSoort: groep.doc.soort },
        opgaveteamId: groep.team?._id ?? null,
        van: kalender.moment(van, WISSEL),
        tot: tot === null ? null : kalender.moment(tot, WISSEL),
        volgnummer: rows.filter((row) => row.persoon === persoon).length + 1,
        versie: 1,
      });
      rows.push({ persoon, periode });
      perPersoon.set(persoon, (perPersoon.get(persoon) ?? 0) + 1);
    },

    /** The members of a groep on a day, those who lead first. */
    leden(groep: DemoGroep, day: number): PersoonDoc[] {
      const leads = ({ rol }: Periode): number => (rol === 'trekker' || rol === 'voorzitter' ? 0 : 1);
      return rowsOf(groep)
        .filter(({ periode }) => periode.van <= day && (periode.tot === null || day < periode.tot))
        .sort((a, b) => leads(a.periode) - leads(b.periode))
        .map(({ persoon }) => persoon);
    },
  };
}

export type Bezetting = ReturnType<typeof createBezetting>;
