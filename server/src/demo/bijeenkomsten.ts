import type { Openbaarheid } from '@opgaveteams/shared/access/access.schema';
import type { VerslagSoort } from '@opgaveteams/shared/verslagen/verslag.schema';
import type { Types } from 'mongoose';
import type { ActiepuntDoc } from '../actiepunten/actiepunt.model.ts';
import type { BesluitDoc } from '../besluiten/besluit.model.ts';
import type { PersoonDoc } from '../personen/persoon.model.ts';
import type { GebondenDoc } from '../platform/db/gebonden.ts';
import type { Blok } from '../verslagen/verslag.build.ts';
import type { Actielijnen, DemoLijn } from './actielijnen.ts';
import { buildActiepunten } from './actiepunten.ts';
import { createBesluitMaker } from './besluiten.ts';
import type { Bezetting } from './bezetting.ts';
import type { Bron } from './bron.ts';
import type { Momenten } from './momenten.ts';
import { createVergaderingMaker, type Vergadering } from './vergadering.ts';

/** A shared text before it becomes a document: small enough to hold twenty years of them. */
export interface DemoTekst extends GebondenDoc {
  _id: Types.ObjectId;
  soort: VerslagSoort;
  vanId: Types.ObjectId;
  schrijverIds: Types.ObjectId[];
  titel: string;
  blokken: Blok[];
  openbaarheidVast?: Openbaarheid;
  bijgewerkt: Date;
}

export interface Bijeenkomsten {
  vergaderingen: Vergadering[];
  besluiten: BesluitDoc[];
  actiepunten: ActiepuntDoc[];
  teksten: DemoTekst[];
}

type Besluiten = ReturnType<ReturnType<typeof createBesluitMaker>>;
type Actiepunten = ReturnType<typeof buildActiepunten>;

const besluitBlok = ({ nummer, tekst, reden }: BesluitDoc): Blok => ({
  soort: 'alinea',
  tekst: `Besluit ${nummer}: ${tekst} ${reden}`,
});

const taak = ({ actiehouder, actiepunt }: Actiepunten[number]) => ({
  tekst: actiehouder ? `${actiehouder.naam}: ${actiepunt.tekst}` : actiepunt.tekst,
  klaar: actiepunt.status === 'gedaan',
});

/** The notes, as somebody would have typed them: a heading for each item, what was said, decided and promised. */
function notities({ text, punten }: Vergadering, besluiten: Besluiten, actiepunten: Actiepunten): Blok[] {
  const delen = punten.flatMap((punt, index): Blok[] => {
    const taken = actiepunten.filter((a) => a.punt === index).map(taak);
    return [
      { soort: 'kop', niveau: 2, tekst: punt.title },
      ...punt.alineas.map((tekst): Blok => ({ soort: 'alinea', tekst })),
      ...besluiten.filter((b) => b.punt === index).map((b) => besluitBlok(b.besluit)),
      ...(taken.length > 0 ? [{ soort: 'taken', items: taken } as const] : []),
    ];
  });
  const overig = besluiten.filter((b) => b.punt === null).map((b) => besluitBlok(b.besluit));
  return [
    { soort: 'alinea', tekst: text.opening },
    ...delen,
    ...(overig.length > 0
      ? [{ soort: 'kop', niveau: 2, tekst: 'Wat we vaststellen' } as const, ...overig]
      : []),
    { soort: 'alinea', tekst: text.afsluiting },
    { soort: 'kop', niveau: 2, tekst: 'In gewone taal' },
    { soort: 'alinea', tekst: text.inGewoneTaal },
  ];
}

function verslagVan({ doc }: Vergadering, blokken: Blok[]): DemoTekst {
  const { groepIds, opgaveteamIds } = doc;
  // A text that is being written is its groep's, however public the meeting.
  const openbaarheid: Openbaarheid = 'groep';
  return {
    openbaarheidVast: doc.openbaarheid,
    ...{ _id: doc.verslagId, soort: 'verslag', vanId: doc._id, schrijverIds: [], titel: doc.titel, blokken },
    ...{ openbaarheid, groepIds, opgaveteamIds, bijgewerkt: doc.bijgewerkt },
  };
}

/** How an actielijn is done: the text that team and residents write together. */
export function hoeVan({ nextId }: Bron, { doc, text }: DemoLijn): DemoTekst {
  const { openbaarheid, groepIds, opgaveteamIds, trekkerIds, bijgewerkt } = doc;
  const blokken: Blok[] = [
    { soort: 'kop', niveau: 2, tekst: 'Zo pakken we het aan' },
    ...text.hoe.map((tekst): Blok => ({ soort: 'alinea', tekst })),
    { soort: 'kop', niveau: 2, tekst: 'Stappen' },
    { soort: 'taken', items: doc.mijlpalen.map((m) => ({ tekst: m.titel, klaar: m.gehaaldOp !== null })) },
  ];
  return {
    ...{ _id: nextId(), soort: 'hoe', vanId: doc._id, schrijverIds: trekkerIds, titel: doc.titel, blokken },
    ...{ openbaarheid, groepIds, opgaveteamIds, bijgewerkt },
  };
}

/** All meetings in the order in which they are held, with everything that came out of them. */
export function buildBijeenkomsten(
  bron: Bron,
  momenten: Momenten,
  lijnen: Actielijnen,
  bezetting: Bezetting,
): Bijeenkomsten {
  const { vandaag } = bron.kalender;
  const maak = createVergaderingMaker(bron, lijnen.alle, bezetting);
  const besluitenVan = createBesluitMaker(bron, lijnen.bestuursbesluiten);
  const nodig = new Set(lijnen.bestuursbesluiten.map((b) => b.dag));
  const result: Bijeenkomsten = { vergaderingen: [], besluiten: [], actiepunten: [], teksten: [] };

  const planned = [...momenten].flatMap(([groep, dagen]) =>
    dagen.map((dag, index) => ({ groep, dag, index })),
  );
  for (const { groep, dag, index } of planned.sort((a, b) => a.dag - b.dag)) {
    const vast =
      dag === vandaag || dag === vandaag + 1 || (groep.doc.soort === 'alliantiebestuur' && nodig.has(dag));
    const vergadering = maak(groep, dag, index, vast);
    result.vergaderingen.push(vergadering);
    if (vergadering.doc.fase !== 'afgerond') {
      result.teksten.push(verslagVan(vergadering, []));
      continue;
    }
    const aanwezigen: PersoonDoc[] = bezetting
      .leden(groep, dag)
      .filter((lid) => vergadering.doc.aanwezigheid[String(lid._id)] === 'aanwezig');
    const besluiten = besluitenVan(vergadering);
    const actiepunten = buildActiepunten(bron, vergadering, aanwezigen);
    result.besluiten.push(...besluiten.map((b) => b.besluit));
    result.actiepunten.push(...actiepunten.map((a) => a.actiepunt));
    result.teksten.push(verslagVan(vergadering, notities(vergadering, besluiten, actiepunten)));
  }
  return result;
}
