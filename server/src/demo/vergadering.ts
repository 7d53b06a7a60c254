import { nounsFor } from '@opgaveteams/shared/area/area.nouns';
import type { AgendapuntDoc, BijeenkomstDoc } from '../bijeenkomsten/bijeenkomst.model.ts';
import { lopendeLijnen, type DemoLijn } from './actielijnen.ts';
import type { Bezetting } from './bezetting.ts';
import type { Bron } from './bron.ts';
import type { DemoGroep } from './groepen.ts';
import { writeBijeenkomst, type AgendapuntText, type BijeenkomstText } from './texts/bijeenkomsten.ts';
import { livedIn } from './texts/places.ts';
import { BESTUUR_BEGINT } from './wat.ts';

/** A meeting with what was said in it, from which the verslag, besluiten and actiepunten are made. */
export interface Vergadering {
  groep: DemoGroep;
  dag: number;
  doc: BijeenkomstDoc;
  text: BijeenkomstText;
  /** The items of the text with the actielijn that each is about. */
  punten: (AgendapuntText & { lijn: DemoLijn | null })[];
}

/** Minutes after midnight; residents meet in the evening. */
const BEGINT = {
  kernteam: 10 * 60,
  alliantiebestuur: BESTUUR_BEGINT,
  werkgroep: 19 * 60 + 30,
  gesprekspanel: 19 * 60,
  netwerk: 13 * 60,
};
/** One in so many was called off. */
const AFGELAST = 0.04;
/** Every so many meetings one is for everybody. */
const OPEN_ELKE = { kernteam: 7, alliantiebestuur: 5 };

type Soort = Pick<BijeenkomstDoc, 'soort' | 'titel' | 'openbaarheid'>;

function createTitles({ area }: Bron) {
  const words = nounsFor(area);
  return ({ doc, team }: DemoGroep, index: number): Soort => {
    const open = (elke: number): boolean => index % elke === elke - 1;
    if (doc.soort === 'alliantiebestuur')
      return open(OPEN_ELKE.alliantiebestuur)
        ? {
            soort: 'alliantiebijeenkomst',
            titel: words['Alliantiebijeenkomst'] ?? '',
            openbaarheid: 'openbaar',
          }
        : {
            soort: 'bestuursvergadering',
            titel: `Vergadering ${doc.naam.toLowerCase()}`,
            openbaarheid: 'alliantie',
          };
    if (doc.soort === 'kernteam')
      return open(OPEN_ELKE.kernteam)
        ? {
            soort: 'themabijeenkomst',
            titel: `${words['Themabijeenkomst']} ${team?.kort ?? ''}`,
            openbaarheid: 'openbaar',
          }
        : {
            soort: 'overleg',
            titel: `Overleg ${doc.naam.charAt(0).toLowerCase()}${doc.naam.slice(1)}`,
            openbaarheid: 'alliantie',
          };
    return { soort: 'overleg', titel: doc.naam, openbaarheid: doc.openbaarheid };
  };
}

function aanwezigheidOp(
  { rng, kalender }: Bron,
  groep: DemoGroep,
  dag: number,
  bezetting: Bezetting,
): BijeenkomstDoc['aanwezigheid'] {
  const komend = dag >= kalender.vandaag;
  const leden = bezetting.leden(groep, dag);
  const gezegd = leden.flatMap((lid, index) => {
    // Who leads is always there: otherwise there would be no meeting.
    if (!komend)
      return [[String(lid._id), index === 0 || rng.chance(0.8) ? 'aanwezig' : 'afgemeld'] as const];
    return index > 2 && rng.chance(0.15) ? [[String(lid._id), 'afgemeld'] as const] : [];
  });
  return Object.fromEntries(gezegd);
}

/** Makes the meetings themselves: time, place, agenda, who came. */
export function createVergaderingMaker(bron: Bron, lijnen: readonly DemoLijn[], bezetting: Bezetting) {
  const { rng, kalender, nextId, area } = bron;
  const buurten = livedIn(area.areas.wijken.flatMap((wijk) => wijk.buurten.map((b) => b.name)));
  const titleOf = createTitles(bron);

  return (groep: DemoGroep, dag: number, index: number, vast: boolean): Vergadering => {
    const eigen = lopendeLijnen(lijnen, groep.team, dag);
    const bekend = groep.team === null ? eigen.filter((l) => l.doc.openbaarheid !== 'groep') : eigen;
    const text = writeBijeenkomst(rng, {
      thema: groep.team?.teksten ?? null,
      buurt: rng.pick(buurten),
      actielijnen: bekend.map((l) => l.doc.titel),
    });
    const punten = text.agendapunten.map((punt) => ({
      ...punt,
      lijn: punt.actielijn === null ? null : (bekend[punt.actielijn] ?? null),
    }));
    const voorbij = dag < kalender.vandaag;
    const afgelast = !vast && rng.chance(AFGELAST);
    const fase = afgelast ? 'afgelast' : voorbij ? 'afgerond' : 'gepland';
    const minuten = punten.reduce((sum, punt) => sum + punt.minuten, 0);
    const start = BEGINT[groep.doc.soort];
    const begin = kalender.moment(dag, start);
    const einde = kalender.moment(dag, start + Math.ceil(minuten / 15) * 15);
    const gehouden = fase === 'afgerond';
    const agendapunten: AgendapuntDoc[] = punten.map(({ title, minuten: duur, lijn }) => ({
      ...{ _id: nextId(), titel: title, toelichting: '', minuten: duur },
      ...{ actielijnId: lijn?.doc._id ?? null, afgerond: gehouden },
    }));
    const naam = titleOf(groep, vast ? 0 : index);
    const { plaats, online } = text.plek;
    const doc: BijeenkomstDoc = {
      ...{ _id: nextId(), ...naam, fase, begin, einde },
      ...{ plaats: plaats ?? '', link: online ? 'https://overleg.voorbeeld.test/kamer' : '', agendapunten },
      ...{ groepIds: [groep.doc._id], opgaveteamIds: groep.team ? [groep.team._id] : [] },
      aanwezigheid: afgelast ? {} : aanwezigheidOp(bron, groep, dag, bezetting),
      ...{ verslagId: nextId(), begonnenOp: gehouden ? begin : null, afgerondOp: gehouden ? einde : null },
      ...{
        versie: 1,
        bijgewerkt: voorbij ? einde : kalender.moment(Math.min(dag, kalender.vandaag) - 5, 12 * 60),
      },
    };
    return { groep, dag, doc, text, punten };
  };
}
