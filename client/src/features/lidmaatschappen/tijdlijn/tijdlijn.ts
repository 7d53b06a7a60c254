import type { Verloop } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.api';

export const DAG = 86_400_000;
export const JAAR = 365.25 * DAG;

/** One membership as a bar. */
export interface Balk {
  id: string;
  van: number;
  tot: number | null;
  rol: Verloop['perioden'][number]['rol'];
  basis: Verloop['perioden'][number]['basis'];
  namens: Verloop['namens'][number];
}

/** A line of the drawing: the name of a groep, or the lane of one person in it. */
export type Rij =
  { soort: 'groep'; naam: string } | { soort: 'baan'; groep: string; naam: string | null; balken: Balk[] };

const millis = (moment: string | null): number | null => (moment === null ? null : Date.parse(moment));

/** The lanes of a team: the kernteam first, then groepen by name; in each who came first stands first. */
export function rijenVan({ groepen, personen, namens, perioden }: Verloop): Rij[] {
  const banen = groepen.map(() => new Map<number, Balk[]>());
  for (const p of perioden) {
    const behalf = namens[p.namens];
    const van = millis(p.van) ?? 0;
    const tot = millis(p.tot);
    // What was called off before it began holds no moment.
    if (!behalf || tot === van) continue;
    const baan = banen[p.groep]?.get(p.persoon) ?? [];
    banen[p.groep]?.set(p.persoon, baan);
    baan.push({ id: p.id, van, tot, rol: p.rol, basis: p.basis, namens: behalf });
  }
  const first = (soort: string): number => (soort === 'kernteam' ? 0 : 1);
  return groepen
    .map((groep, index) => ({ groep, banen: banen[index] ?? new Map<number, Balk[]>() }))
    .filter(({ banen: lanes }) => lanes.size > 0)
    .sort(
      (a, b) => first(a.groep.soort) - first(b.groep.soort) || a.groep.naam.localeCompare(b.groep.naam, 'nl'),
    )
    .flatMap(({ groep, banen: lanes }): Rij[] => [
      { soort: 'groep', naam: groep.naam },
      ...[...lanes]
        .map(([persoon, balken]) => ({
          ...{ soort: 'baan' as const, groep: groep.naam, naam: personen[persoon]?.naam ?? null },
          balken: balken.sort((a, b) => a.van - b.van),
        }))
        .sort((a, b) => (a.balken[0]?.van ?? 0) - (b.balken[0]?.van ?? 0)),
    ]);
}

/** The part of time that is in view. */
export interface Venster {
  van: number;
  duur: number;
}

/** From a month to twenty years. */
export const ZOOM = [31 * DAG, 92 * DAG, JAAR, 4 * JAAR, 10 * JAAR, 20 * JAAR];

/** One step closer (-1) or further (+1), around the middle of what is in view. */
export function zoom({ van, duur }: Venster, stap: -1 | 1): Venster {
  const now = ZOOM.findIndex((each) => each >= duur - DAG);
  const next = ZOOM[Math.min(ZOOM.length - 1, Math.max(0, (now < 0 ? ZOOM.length - 1 : now) + stap))] ?? duur;
  return { van: van + (duur - next) / 2, duur: next };
}

/** From the first membership that is known until a little after today, in one of the steps of the zoom. */
export function alles(rijen: readonly Rij[], now: number): Venster {
  const begin = Math.min(
    now - JAAR,
    ...rijen.flatMap((r) => (r.soort === 'baan' ? r.balken.map((b) => b.van) : [])),
  );
  const duur = ZOOM.find((each) => each >= (now - begin) * 1.05) ?? (now - begin) * 1.05;
  return { van: now + duur * 0.04 - duur, duur };
}

/** Where lines of the calendar stand: the beginnings of months or years, not closer than is readable. */
export function strepen(
  { van, duur }: Venster,
  breedte: number,
): { at: number; jaar: number; maand: number | null }[] {
  const most = Math.max(2, Math.floor(breedte / 70));
  const months = [1, 3, 12, 24, 60].find((each) => duur / (each * (JAAR / 12)) <= most) ?? 120;
  const start = new Date(van);
  const first = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / months) * months;
  const lines: { at: number; jaar: number; maand: number | null }[] = [];
  for (let month = first; ; month += months) {
    const jaar = Math.floor(month / 12);
    const at = Date.UTC(jaar, month % 12, 1);
    if (at > van + duur) return lines;
    if (at >= van) lines.push({ at, jaar, maand: months < 12 ? month % 12 : null });
  }
}

/** The bars that are in view, as rows of a table: the same facts as the drawing. */
export function tabelVan(rijen: readonly Rij[], { van, duur }: Venster) {
  return rijen.flatMap((rij) =>
    rij.soort === 'groep'
      ? []
      : rij.balken
          .filter((b) => b.van < van + duur && (b.tot === null || b.tot > van))
          .map((balk) => ({ groep: rij.groep, naam: rij.naam, balk })),
  );
}

interface Wissel {
  id: string;
  groep: string;
  naam: string | null;
  voor: Balk | null;
  na: Balk | null;
}

/** Who came, who went and who changed between two moments; who came and went again in between too. */
export function veranderd(rijen: readonly Rij[], sinds: number, tot: number) {
  const kwamen: Wissel[] = [];
  const gingen: Wissel[] = [];
  const anders: Wissel[] = [];
  for (const rij of rijen) {
    if (rij.soort === 'groep') continue;
    const op = (at: number) => rij.balken.find((b) => b.van <= at && (b.tot === null || at < b.tot)) ?? null;
    const { groep, naam } = rij;
    const [voor, na] = [op(sinds), op(tot)];
    const between = rij.balken.find((b) => b.van > sinds && b.tot !== null && b.tot <= tot) ?? null;
    if (voor && na) {
      const same = voor.rol === na.rol && voor.basis === na.basis && voor.namens === na.namens;
      if (!same) anders.push({ id: na.id, groep, naam, voor, na });
    } else if (na) kwamen.push({ id: na.id, groep, naam, voor: null, na });
    else if (voor) gingen.push({ id: voor.id, groep, naam, voor, na: null });
    else if (between) {
      kwamen.push({ id: between.id, groep, naam, voor: null, na: between });
      gingen.push({ id: between.id, groep, naam, voor: between, na: null });
    }
  }
  return { kwamen, gingen, anders };
}
