import type { Rng } from '../rng.ts';
import {
  ACTIEPUNTEN_ACTIELIJN,
  AFSLUITINGEN,
  BESLUITEN_ACTIELIJN,
  EERSTE_PUNTEN,
  LAATSTE_PUNTEN,
  OPENINGEN,
  OVER_ACTIELIJN,
} from './algemeen.ts';
import { agendapuntenBestuur } from './bestuur.ts';
import { fill, fillAll } from './fill.ts';
import type { Blanks } from './fill.ts';
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
  const themed = request.thema === null ? agendapuntenBestuur : THEMA_TEXTS[request.thema].agendapunten;
  const about = rng.sample([...request.actielijnen.keys()], rng.int(0, 2));
  const middle = [
    ...about.map((index) => overActielijn(rng, request, index)),
    ...rng.sample(themed, rng.int(2, 3)).map((blueprint) => write(rng, blueprint, request)),
  ];
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

function write(rng: Rng, blueprint: AgendapuntBlueprint, blanks: Blanks): AgendapuntText {
  const besluiten = rng.sample(blueprint.besluiten, rng.chance(0.35) ? 1 : 0);
  const actiepunten = rng.sample(blueprint.actiepunten, rng.int(0, 2));
  return {
    title: blueprint.title,
    minuten: blueprint.minuten,
    alineas: rng.sample(blueprint.alineas, rng.int(1, 2)).map((alinea) => fill(rng, alinea, blanks)),
    besluiten: besluiten.map((besluit) => fillAll(rng, besluit, blanks)),
    actiepunten,
    actielijn: null,
  };
}

function overActielijn(rng: Rng, { actielijnen, buurt }: BijeenkomstRequest, index: number): AgendapuntText {
  const actielijn = actielijnen[index] as string;
  const blueprint = {
    title: actielijn,
    minuten: 20,
    alineas: OVER_ACTIELIJN,
    besluiten: BESLUITEN_ACTIELIJN,
    actiepunten: ACTIEPUNTEN_ACTIELIJN,
  };
  return { ...write(rng, blueprint, { buurt, actielijn }), actielijn: index };
}

const BEGIN = ['Dit hebben we besproken.', 'Hier vind je het in het kort.', 'Dit moet je weten.'] as const;
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
    acties.length === 0 ? 'Er is geen huiswerk.' : `Onze taken: ${listed(acties.map(lower))}.`,
    rng.pick(EINDE),
  ].join(' ');
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} en ${items.at(-1)}`;
}
