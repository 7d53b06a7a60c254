import type { Rng } from '../rng.ts';
import { AFSLUITINGEN, EERSTE_PUNTEN, LAATSTE_PUNTEN, OPENINGEN, OVER_ACTIELIJN } from './algemeen.ts';
import { actiepuntenBestuur, agendapuntenBestuur, besluitenBestuur } from './bestuur.ts';
import { fill } from './fill.ts';
import { writePlek } from './places.ts';
import type { Plek } from './places.ts';
import { THEMA_TEXTS } from './themas.ts';
import type { AgendapuntBlueprint, BesluitBlueprint, ThemaId } from './types.ts';

export interface BijeenkomstRequest {
  /** `null` for the alliantiebestuur. */
  thema: ThemaId | null;
  buurt: string;
  /** Titles of actielijnen that may come up; at most two do. */
  actielijnen: readonly string[];
}

export interface AgendapuntText {
  title: string;
  minuten: number;
  alineas: string[];
  besluiten: BesluitBlueprint[];
  /** Said as a task, without a name: "Bel de bewoners terug". */
  actiepunten: string[];
  /** Place in the request's `actielijnen`, when this item is about one. */
  actielijn: number | null;
}

export interface BijeenkomstText {
  plek: Plek;
  opening: string;
  agendapunten: AgendapuntText[];
  afsluiting: string;
  /** The verslag in plain words, which has to be there before it can be vastgesteld. */
  inGewoneTaal: string;
}

/** Everything said in one meeting: agenda, notes, besluiten, actiepunten and the version in gewone taal. */
export function writeBijeenkomst(rng: Rng, request: BijeenkomstRequest): BijeenkomstText {
  const { themed, besluiten, actiepunten } = textsFor(request.thema);
  const about = rng.sample([...request.actielijnen.keys()], rng.int(0, 2));
  const middle = [
    ...about.map((index) => overActielijn(rng, request, index)),
    ...rng.sample(themed, rng.int(2, 3)).map((blueprint) => write(rng, blueprint, request)),
  ];
  const taken = rng.sample(besluiten, rng.int(0, Math.min(2, middle.length)));
  taken.forEach((besluit, index) => middle[index]?.besluiten.push(besluit));
  for (const task of rng.sample(actiepunten, rng.int(1, 4))) rng.pick(middle).actiepunten.push(task);
  const agendapunten = [
    ...EERSTE_PUNTEN.map((blueprint) => write(rng, blueprint, request)),
    ...rng.shuffle(middle),
    write(rng, rng.pick(LAATSTE_PUNTEN), request),
  ];
  return {
    plek: writePlek(rng, request.buurt),
    opening: rng.pick(OPENINGEN),
    agendapunten,
    afsluiting: rng.pick(AFSLUITINGEN),
    inGewoneTaal: inGewoneTaal(rng, agendapunten),
  };
}

function textsFor(thema: ThemaId | null) {
  if (thema === null) {
    return { themed: agendapuntenBestuur, besluiten: besluitenBestuur, actiepunten: actiepuntenBestuur };
  }
  const { agendapunten, besluiten, actiepunten } = THEMA_TEXTS[thema];
  return { themed: agendapunten, besluiten, actiepunten };
}

function write(rng: Rng, blueprint: AgendapuntBlueprint, { buurt }: BijeenkomstRequest): AgendapuntText {
  const alineas = rng.sample(blueprint.alineas, rng.int(1, 2)).map((alinea) => fill(rng, alinea, { buurt }));
  const { title, minuten } = blueprint;
  return { title, minuten, alineas, besluiten: [], actiepunten: [], actielijn: null };
}

function overActielijn(rng: Rng, { actielijnen, buurt }: BijeenkomstRequest, index: number): AgendapuntText {
  const actielijn = actielijnen[index] as string;
  const alineas = rng
    .sample(OVER_ACTIELIJN, rng.int(1, 2))
    .map((alinea) => fill(rng, alinea, { buurt, actielijn }));
  return { title: actielijn, minuten: 20, alineas, besluiten: [], actiepunten: [], actielijn: index };
}

const BEGIN = ['Dit hebben we besproken.', 'In het kort:', 'Wat je moet weten:'] as const;
const EINDE = [
  'Heb je een vraag? Kom langs of stuur een bericht.',
  'Wil je de volgende keer mee? Dat kan, je hoeft niets mee te nemen.',
  'Klopt er iets niet? Zeg het ons, dan passen we het aan.',
] as const;

function inGewoneTaal(rng: Rng, agendapunten: readonly AgendapuntText[]): string {
  const middle = agendapunten.slice(EERSTE_PUNTEN.length, -1);
  const subjects = middle.map(({ title }) => `“${title.replace(/[?:]$/, '')}”`);
  const besluiten = middle.flatMap((punt) => punt.besluiten);
  const acties = middle.flatMap((punt) => punt.actiepunten);
  return [
    rng.pick(BEGIN),
    `We praatten over ${listed(subjects)}.`,
    (middle[0] as AgendapuntText).alineas[0] as string,
    besluiten.length === 0
      ? 'We hebben deze keer niets besloten.'
      : besluiten.map(({ text, reason }) => `We besloten: ${lower(text)} ${reason}`).join(' '),
    acties.length === 1 ? 'Er is één actie afgesproken.' : `Er zijn ${acties.length} acties afgesproken.`,
    rng.pick(EINDE),
  ].join(' ');
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} en ${items.at(-1)}`;
}
