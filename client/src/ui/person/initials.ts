import { accentCount } from '../theme/accent.ts';

/**
 * At most two letters for a name: of the first word and of the last that has a capital ("Noor van den Berg" is NB).
 */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const named = words.filter((word) => /^\p{Lu}/u.test(word));
  const chosen = named.length > 0 ? named : words;
  const first = chosen[0];
  if (!first) return '?';
  const last = chosen.length > 1 ? chosen[chosen.length - 1] : undefined;
  return [first, last].map((word) => (word ? ([...word][0] ?? '').toLocaleUpperCase('nl') : '')).join('');
}

/**
 * The colour of a person: always the same for the same key, on every screen and every day.
 * @param key what does not change when somebody changes their name: the id
 * @returns number of a thema colour, 1 to 8
 */
export function personAccent(key: string): number {
  // FNV-1a: small, and spreads ids that differ in their last letter.
  let hash = 0x811c9dc5;
  for (const letter of key) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return ((hash >>> 0) % accentCount) + 1;
}
