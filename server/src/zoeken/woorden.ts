import { stemmer } from '@orama/stemmers/dutch';
import { stopwords } from '@orama/stopwords/dutch';
import { zoekvorm } from '../platform/db/zoek.ts';

/** Longer words are no words: addresses of pages, and what somebody pasted. */
const LANGSTE = 40;

/** The words of a text as search sees them: lower case, without accents. */
export function woorden(tekst: string): string[] {
  return zoekvorm(tekst)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w.length >= 2 && w.length <= LANGSTE);
}

const stammen = new Map<string, string>();

/** The stem of a Dutch word (Snowball): "bewoners" and "bewoner" are one. Bounded: it is kept for words of texts. */
export function stam(woord: string): string {
  const kept = stammen.get(woord);
  if (kept !== undefined) return kept;
  if (stammen.size > 50_000) stammen.clear();
  const found = /\d/.test(woord) ? woord : stemmer(woord);
  stammen.set(woord, found);
  return found;
}

const STOPWOORDEN = new Set(stopwords.map(zoekvorm));

/** Words that are in every text, and say nothing of it. */
export const zegtNiets = (woord: string): boolean => STOPWOORDEN.has(woord);

/** How many characters of a text go before and after the word that was found. */
const VOOR = 40;
const NA = 100;

/** The piece of a text around the first of these words, or its beginning when none of them is in it. */
export function fragment(tekst: string, gezocht: readonly string[]): string {
  const regel = tekst.replace(/\s+/g, ' ').trim();
  const vorm = zoekvorm(regel);
  // Without accents a text can be shorter: then the place of a word in one is not its place in the other.
  const plaatsen =
    vorm.length === regel.length ? gezocht.map((w) => vorm.indexOf(w)).filter((at) => at >= 0) : [];
  const plaats = plaatsen.length > 0 ? Math.min(...plaatsen) : 0;
  const van = plaats <= VOOR ? 0 : regel.lastIndexOf(' ', plaats - VOOR) + 1;
  const tot = regel.length <= van + VOOR + NA ? regel.length : regel.lastIndexOf(' ', van + VOOR + NA);
  return `${van > 0 ? '… ' : ''}${regel.slice(van, tot)}${tot < regel.length ? ' …' : ''}`;
}
