import type { Anker } from './reactie.schema.ts';

const CONTEXT = 40;

/** Words of a text, with what stands around them. Null when they are not in it. */
export function ankerVan(tekst: string, woorden: string): Anker | null {
  const at = tekst.indexOf(woorden);
  if (woorden === '' || at < 0) return null;
  const eind = at + woorden.length;
  return {
    woorden,
    ervoor: tekst.slice(Math.max(0, at - CONTEXT), at),
    erna: tekst.slice(eind, eind + CONTEXT),
  };
}

/** How many characters two texts have in common, from the front. */
function gelijk(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

const omgekeerd = (text: string): string => [...text].toReversed().join('');

/**
 * Where these words are in a text that was edited since: of several places the one whose surroundings are most like
 * those of then. Null when the words are gone.
 */
export function vindAnker(tekst: string, { woorden, ervoor, erna }: Anker): number | null {
  let best: { at: number; score: number } | null = null;
  for (let at = tekst.indexOf(woorden); at >= 0; at = tekst.indexOf(woorden, at + 1)) {
    const eind = at + woorden.length;
    const voor = tekst.slice(Math.max(0, at - ervoor.length), at);
    const score =
      gelijk(omgekeerd(voor), omgekeerd(ervoor)) + gelijk(tekst.slice(eind, eind + erna.length), erna);
    if (!best || score > best.score) best = { at, score };
  }
  return best?.at ?? null;
}
