import { inScope, readScope } from '@opgaveteams/shared/access/scope';
import type { Zoekresultaat } from '@opgaveteams/shared/zoeken/zoeken.api';
import type { Ctx } from '../platform/http/context.ts';
import type { Platform } from '../platform/platform.ts';
import type { Gevonden, Zoekbron } from '../platform/zoek/zoekbron.ts';
import { houdBij } from './bijhouden.ts';
import { fragment, woorden } from './woorden.ts';
import type { Ingang } from './zoekindex.ts';

/**
 * At most `aantal` results in all, fairly: in turn one of each kind, so that many of one kind never hide the
 * only one of another. They keep the order of their kinds.
 */
export function verdeel<T>(soorten: readonly (readonly T[])[], aantal: number): T[] {
  const deel = soorten.map(() => 0);
  let over = aantal;
  for (let ronde = 0; over > 0 && soorten.some((s) => s.length > ronde); ronde++)
    for (const [i, soort] of soorten.entries())
      if (soort.length > ronde && over > 0) {
        deel[i] = ronde + 1;
        over--;
      }
  return soorten.flatMap((soort, i) => soort.slice(0, deel[i]));
}

/** True for what this reader may open as far as the index knows: what is shown is judged anew. */
function leesbaarVoor({ actor, now }: Ctx): (ingang: Ingang) => boolean {
  const scope = readScope(actor, now);
  return ({ gebonden, lezers }) =>
    inScope(scope, gebonden) || (actor.persoonId !== null && lezers.includes(actor.persoonId));
}

interface Keuze {
  bron: Zoekbron;
  id: string;
}

/** The best of each kind, in the order of the kinds; no more of one than can be shown of it. */
function besteVan(
  ctx: Ctx,
  bronnen: readonly Zoekbron[],
  treffers: Iterable<Ingang>,
  aantal: number,
): Keuze[][] {
  const leesbaar = leesbaarVoor(ctx);
  const soorten = new Map(
    bronnen.map((bron) => [
      bron.soort,
      { bron, alle: bron.buitenBanden?.(ctx) ?? false, keuzen: [] as Keuze[] },
    ]),
  );
  let open = soorten.size;
  for (const ingang of treffers) {
    const soort = soorten.get(ingang.soort);
    if (!soort || soort.keuzen.length === aantal || !(soort.alle || leesbaar(ingang))) continue;
    soort.keuzen.push({ bron: soort.bron, id: ingang.id });
    if (soort.keuzen.length === aantal && --open === 0) break;
  }
  return [...soorten.values()].map(({ keuzen }) => keuzen);
}

async function toon(ctx: Ctx, bron: Zoekbron, ids: readonly string[], q: string): Promise<Zoekresultaat[]> {
  if (ids.length === 0) return [];
  const gezocht = woorden(q);
  const resultaten = new Map((await bron.toon(ctx, ids)).map((r) => [r.id, r]));
  const regel = ({ tekst, ...resultaat }: Gevonden): Zoekresultaat => ({
    ...resultaat,
    fragment: tekst ? fragment(tekst, gezocht) : '',
  });
  return ids.flatMap((id) => {
    const resultaat = resultaten.get(id);
    return resultaat ? [regel(resultaat)] : [];
  });
}

/** Search over all nouns and texts at once: any form of a Dutch word, its beginning or end, and with a typing error. */
export function createZoekenService({ bus }: Platform, bronnen: readonly Zoekbron[]) {
  const { begin, bij } = houdBij(bronnen, bus);
  return {
    /** Makes the index ready, before somebody asks; see docs/operations.md for what it takes. */
    begin,

    async zoek(ctx: Ctx, q: string, aantal: number): Promise<Zoekresultaat[]> {
      const treffers = (await bij()).treffers(q);
      // As many of each as will be shown; where the reader may not open one after all, its place stays empty.
      const keuzen = verdeel(besteVan(ctx, bronnen, treffers, aantal), aantal);
      const idsVan = (bron: Zoekbron): string[] =>
        keuzen.filter((keuze) => keuze.bron === bron).map(({ id }) => id);
      const resultaten = await Promise.all(bronnen.map((bron) => toon(ctx, bron, idsVan(bron), q)));
      return resultaten.flat();
    },
  };
}

export type ZoekenService = ReturnType<typeof createZoekenService>;
