import { diffArrays, diffWordsWithSpace } from 'diff';

/** A piece of a line: as it was, taken away, or added. */
export interface Stuk {
  soort: 'gelijk' | 'weg' | 'erbij';
  tekst: string;
}

/** Lines that stayed, or one line that changed. */
export type Blok = { soort: 'gelijk'; regels: string[] } | { soort: 'anders'; stukken: Stuk[] };

/** Longer than this, in ms, nobody waits for a comparison. */
const PATIENCE_MS = 2_000;

function words(van: string, naar: string): Stuk[] {
  const parts = diffWordsWithSpace(van, naar, { timeout: PATIENCE_MS });
  if (!parts)
    return [
      { soort: 'weg', tekst: van },
      { soort: 'erbij', tekst: naar },
    ];
  return parts.map(({ value, added, removed }) => ({
    soort: added ? 'erbij' : removed ? 'weg' : 'gelijk',
    tekst: value,
  }));
}

/** The lines that went and those that came in their place: line by line where there is a line for each. */
function changed(weg: string[], erbij: string[]): Blok[] {
  const count = Math.max(weg.length, erbij.length);
  return Array.from({ length: count }, (_, i) => {
    const [van, naar] = [weg[i], erbij[i]];
    if (van === undefined) return { soort: 'anders', stukken: [{ soort: 'erbij', tekst: naar ?? '' }] };
    if (naar === undefined) return { soort: 'anders', stukken: [{ soort: 'weg', tekst: van }] };
    return { soort: 'anders', stukken: words(van, naar) };
  });
}

/** What is different between two texts, per line and within it per word. Null when they differ too much to say. */
export function compare(van: string, naar: string): Blok[] | null {
  const parts = diffArrays(van.split('\n'), naar.split('\n'), { timeout: PATIENCE_MS });
  if (!parts) return null;
  const blokken: Blok[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    const next = parts[i + 1];
    if (!part) continue;
    if (!part.added && !part.removed) blokken.push({ soort: 'gelijk', regels: part.value });
    else if (part.removed && next?.added) {
      blokken.push(...changed(part.value, next.value));
      i++;
    } else blokken.push(...(part.removed ? changed(part.value, []) : changed([], part.value)));
  }
  return blokken.map((blok) =>
    // A line without words is there for the eye alone.
    blok.soort === 'anders' && blok.stukken.every(({ tekst }) => tekst === '')
      ? { soort: 'gelijk', regels: [''] }
      : blok,
  );
}
