import type { Rng } from '../rng.ts';
import { buurtInSentence } from './places.ts';

export interface Blanks {
  buurt: string;
  /** Title of the actielijn that a paragraph is about. */
  actielijn?: string;
}

/**
 * Fills the blanks of a template: `{buurt}`, `{Buurt}` (at the start of a sentence), `{actielijn}` and `{aantal}`,
 * a number of people or things that is drawn anew for every text.
 *
 * @throws Error for a blank that nobody can fill, so that no brace ever reaches a screen
 */
export function fill(rng: Rng, template: string, blanks: Blanks): string {
  const buurt = buurtInSentence(blanks.buurt);
  const values: Record<string, string | undefined> = {
    buurt,
    Buurt: buurt.charAt(0).toUpperCase() + buurt.slice(1),
    aantal: String(rng.int(14, 88)),
    actielijn: blanks.actielijn,
  };
  return template.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing fills {${name}} in "${template}".`);
    return value;
  });
}

/** The same for every text of a flat record. */
export function fillAll<T extends object>(rng: Rng, texts: T, blanks: Blanks): { [K in keyof T]: string } {
  const filled = Object.entries(texts).map(([key, text]) => [key, fill(rng, String(text), blanks)]);
  return Object.fromEntries(filled) as { [K in keyof T]: string };
}
