import { zoekvorm } from '../platform/db/zoek.ts';

/** Beginnings up to this length are stored; of a longer word that is typed, the whole words are looked at too. */
const LANGSTE_BEGIN = 6;

function woorden(text: string): string[] {
  return zoekvorm(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w.length >= 2);
}

/**
 * The words of a text and their beginnings, to be stored where there is much to search: an index on it answers
 * "which have a word that begins with …" in the order of the list, without a scan.
 */
export function zoekbeginnen(text: string): string[] {
  const beginnen = woorden(text).flatMap((w) => [
    ...Array.from({ length: Math.min(w.length, LANGSTE_BEGIN) - 1 }, (_, i) => w.slice(0, i + 2)),
    w,
  ]);
  return [...new Set(beginnen)];
}

/**
 * The filters on a field of {@link zoekbeginnen} for what somebody typed: each word begins a word of the text.
 * The longest comes first, because it leaves the least to look at. Null when there is no word in it.
 */
export function vindt(veld: string, q: string): Record<string, unknown>[] | null {
  const getypt = woorden(q).toSorted((a, b) => b.length - a.length);
  if (getypt.length === 0) return null;
  return getypt.flatMap((w) => [
    { [veld]: w.slice(0, LANGSTE_BEGIN) },
    ...(w.length > LANGSTE_BEGIN ? [{ [veld]: new RegExp(`^${w}`) }] : []),
  ]);
}
