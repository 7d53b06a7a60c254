import type { Rng } from '../rng.ts';

/** Endings of place names that take an article in a sentence: "in de Dichtersbuurt", but "in Wildeman". */
const ARTICLES: readonly [RegExp, string][] = [
  [/(buurt|buurt-\p{L}+|polder|hoek)$/u, 'de'],
  [/(park|plein|terrein|kwartier|kwadrant|centrum|ziekenhuis)(-\p{L}+| en omgeving)?$/u, 'het'],
];

/** Names of parks, estates, roads and stations: statistical buurten where few people live. */
const HARDLY_LIVED_IN =
  /e\.o\.|park|plein|terrein|[Cc]entrum|ziekenhuis|kwartier|Bedrijv|Poort|Heining|Bretten|polder|Riekerhaven|Sloterplas|laan|Meer$|Ookmeer|hoek$/;

/** The buurten where a story about neighbours is believable; all of them when none would be left. */
export function livedIn(buurten: readonly string[]): readonly string[] {
  const found = buurten.filter((name) => !HARDLY_LIVED_IN.test(name));
  return found.length === 0 ? buurten : found;
}

/** A buurt as one says it: "de Dichtersbuurt", "Wildeman", "het Osdorpplein en omgeving". */
export function buurtInSentence(name: string): string {
  const spoken = name.replace(/ e\.o\.$/, ' en omgeving');
  const article = ARTICLES.find(([ending]) => ending.test(spoken))?.[1];
  return article === undefined ? spoken : `${article} ${spoken}`;
}

export interface Plek {
  /** `null` for a meeting that is online only. */
  plaats: string | null;
  online: boolean;
}

const IN_THE_BUURT = [
  'Huis van de Wijk, {buurt}',
  'Buurtkamer {buurt}',
  'Bibliotheek, zaal boven, {buurt}',
  'Basisschool, lerarenkamer, {buurt}',
  'Gymzaal, {buurt}',
  'Kantine van de voetbalclub, {buurt}',
  'Gezondheidscentrum, vergaderruimte, {buurt}',
  'Proefwinkel, {buurt}',
  'Buurttuin (bij regen: de buurtkamer), {buurt}',
  'Moskee, ontmoetingsruimte, {buurt}',
  'Kerkzaal, {buurt}',
];

/** Where a meeting is: a plain kind of place with the name of the buurt, sometimes online as well or only. */
export function writePlek(rng: Rng, buurt: string): Plek {
  if (rng.chance(0.12)) return { plaats: null, online: true };
  return { plaats: rng.pick(IN_THE_BUURT).replace('{buurt}', buurt), online: rng.chance(0.2) };
}
