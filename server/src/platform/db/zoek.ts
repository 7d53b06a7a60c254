/** Lower case without accents, so that "Özgür" is found by "ozgur". */
export function zoekvorm(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();
}

/** A pattern for "contains these words, in this order", safe for what people type. */
export function bevat(text: string): RegExp {
  const words = zoekvorm(text)
    .split(/\s+/)
    .map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(words.join('.*'));
}
