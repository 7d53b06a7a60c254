import type { Openbaarheid } from '@opgaveteams/shared/access/access.schema';
import type { ApiKey } from '@opgaveteams/shared/api/api';
import sharp from 'sharp';
import { alliantie, iedereen, kentWerkgroep, vasteWerkgroep, werkgroep, type Wie } from './matrix.wie.ts';
import type { Visitor } from './visitor.ts';
import type { World } from './world.ts';

/** A verslag of a bijeenkomst of the werkgroep, with what hangs on it. */
export interface Gepubliceerd {
  bijeenkomst: string;
  verslag: string;
  afbeelding: string;
  /** Said in the margin while it was written. */
  opmerking: string;
  versie: string;
}

/** Who reads what was published; a guest what is of the groep that let them in. */
export const lezers: Record<Openbaarheid, Wie[]> = {
  openbaar: iedereen,
  alliantie: kentWerkgroep,
  groep: werkgroep,
};

interface PublicRow {
  key: ApiKey;
  input(v: Gepubliceerd): unknown;
  /** Who may, of its readers. */
  mag(readers: Wie[]): Wie[];
  /** Who may know that it is there; without: its readers. */
  leest?(readers: Wie[]): Wie[];
}

const all = (readers: Wie[]): Wie[] => readers;
const ours = (): Wie[] => werkgroep;
const ofAlliantie = (readers: Wie[]): Wie[] => readers.filter((wie) => alliantie.includes(wie));

/** What may be done with a verslag that was vastgesteld, and with how it came about. */
export const vastgesteldRows: PublicRow[] = [
  { key: 'GET /verslagen/:id', input: (v) => ({ params: { id: v.verslag } }), mag: all },
  { key: 'GET /vaststellingen/:id', input: (v) => ({ params: { id: v.verslag } }), mag: all },
  { key: 'GET /vaststellingen/:id/tekst', input: (v) => ({ params: { id: v.verslag } }), mag: all },
  { key: 'GET /afbeeldingen/:id', input: (v) => ({ params: { id: v.afbeelding } }), mag: all },
  // Whoever is of the alliance says something of it later.
  { key: 'GET /opmerkingen', input: (v) => ({ query: { verslag: v.verslag } }), mag: ofAlliantie },
  {
    key: 'POST /opmerkingen',
    input: (v) => ({ body: { verslagId: v.verslag, tekst: 'Later ging het anders.' } }),
    mag: ofAlliantie,
  },
  // What was said of the draft, and the draft itself, stay with its writers.
  {
    key: 'POST /opmerkingen/:id/reacties',
    input: (v) => ({ params: { id: v.opmerking }, body: { tekst: 'Ja.' } }),
    mag: () => vasteWerkgroep,
    leest: (readers) => [...werkgroep, ...readers.filter((wie) => !alliantie.includes(wie))],
  },
  { key: 'GET /versies', input: (v) => ({ query: { verslag: v.verslag } }), mag: ours },
  { key: 'GET /versies/:id', input: (v) => ({ params: { id: v.versie } }), mag: ours },
  { key: 'GET /schrijfsessies', input: (v) => ({ query: { verslag: v.verslag } }), mag: ours },
  { key: 'POST /versies/:id/terugzetten', input: (v) => ({ params: { id: v.versie } }), mag: () => [] },
];

/** A bijeenkomst of this openbaarheid, with a verslag that is being written. */
export async function concept(trekker: Visitor, w: World, openbaarheid: Openbaarheid): Promise<Gepubliceerd> {
  const { data } = await trekker.call('POST /bijeenkomsten', {
    body: {
      ...{ titel: `Overleg ${openbaarheid}`, groepIds: [w.groepen.werkgroep], openbaarheid },
      ...{ begin: '2030-01-01T10:00:00Z', einde: '2030-01-01T11:00:00Z' },
    },
  });
  const verslag = data.verslagId ?? '';
  const plain = sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } });
  const sent = await trekker.raw('POST', `/verslagen/${verslag}/afbeeldingen`, await plain.png().toBuffer(), {
    'content-type': 'image/png',
  });
  const afbeelding = ((await sent.json()) as { id: string }).id;
  const said = await trekker.call('POST /opmerkingen', { body: { verslagId: verslag, tekst: 'Klopt dit?' } });
  const versie = await trekker.call('POST /versies', { body: { verslagId: verslag, naam: 'Opzet' } });
  return { bijeenkomst: data.id, verslag, afbeelding, opmerking: said.data.id, versie: versie.data.id };
}

/** The groep stelt it vast. */
export async function stelVast(trekker: Visitor, w: World, v: Gepubliceerd): Promise<void> {
  const params = { id: v.verslag };
  await trekker.call('PUT /opmerkingen/:id/antwoord', {
    params: { id: v.opmerking },
    body: { uitkomst: 'opgelost' },
  });
  const gewoon = await trekker.call('PUT /vaststellingen/:id/gewone-taal', {
    ...{ params, versie: 1, body: { tekst: 'Zo zit het.' } },
  });
  const ronde = await trekker.call('PUT /vaststellingen/:id/correctieronde', {
    ...{ params, versie: gewoon.data.versie, body: { dagen: 7 } },
  });
  const { status, problem } = await trekker.call('POST /vaststellingen/:id/besluit', {
    ...{ params, versie: ronde.data.versie, body: { groepId: w.groepen.werkgroep } },
  });
  if (status !== 200) throw new Error(`not vastgesteld: ${problem.code}`);
}
