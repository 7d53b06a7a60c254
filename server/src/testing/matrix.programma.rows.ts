import type { programmaApi } from '@opgaveteams/shared/programmas/programma.api';
import type { reactieApi } from '@opgaveteams/shared/reacties/reactie.api';
import { alliantie, iedereen, ingelogd, versie, type Row, type Wie } from './matrix.wie.ts';

const leiders: Wie[] = ['programmabureau', 'bestuursvoorzitter'];
const schrijvers: Wie[] = ['programmabureau', 'trekkerWonen', 'kernteamlidWonen', 'kernteamlidJeugd'];
const deel = { titel: 'Deel', tekst: 'Tekst', kern: true, verdiepend: true, actielijnIds: [] };
const ronde = { van: '2030-01-01T00:00:00Z', tot: '2030-02-01T00:00:00Z' };

/** The rows of the access matrix about a programme (a concept, read by the alliance) and an open one. */
export const programmaRows: { [K in keyof typeof programmaApi | keyof typeof reactieApi]: Row<K> } = {
  'GET /programmas': { input: () => ({}), mag: iedereen },
  'POST /programmas': {
    input: () => ({ body: { titel: 'Nog een', periode: { van: '2032-01-01', tot: '2035-12-31' } } }),
    mag: leiders,
  },
  'POST /programmas/:id/versies': {
    input: (w) => ({ params: { id: w.programma.id } }),
    mag: leiders,
    leest: alliantie,
    // Its last version still is a concept.
    ok: [409],
  },
  'GET /programmas/versies/:id': {
    input: (w) => ({ params: { id: w.programma.concept } }),
    mag: alliantie,
    leest: alliantie,
  },
  'POST /programmas/versies/:id/delen': {
    input: (w) => ({ params: { id: w.programma.concept }, body: deel }),
    mag: schrijvers,
    leest: alliantie,
  },
  'PUT /programmas/versies/:id/delen/:deelId': {
    input: (w) => ({ params: { id: w.programma.concept, deelId: w.programma.deel }, versie, body: deel }),
    mag: schrijvers,
    leest: alliantie,
  },
  'DELETE /programmas/versies/:id/delen/:deelId': {
    input: (w) => ({ params: { id: w.programma.concept, deelId: w.programma.deel }, versie }),
    mag: schrijvers,
    leest: alliantie,
  },
  'POST /programmas/versies/:id/openstelling': {
    input: (w) => ({ params: { id: w.programma.concept }, versie, body: { besluitId: w.besluit, ...ronde } }),
    mag: leiders,
    leest: alliantie,
    // A besluit of a werkgroep is none of the bestuur.
    ok: [409],
  },
  'POST /programmas/versies/:id/verwerking': {
    input: (w) => ({ params: { id: w.programma.concept } }),
    mag: leiders,
    leest: alliantie,
    ok: [409],
  },
  'POST /programmas/versies/:id/vaststelling': {
    input: (w) => ({ params: { id: w.programma.concept }, versie, body: { besluitId: w.besluit } }),
    mag: leiders,
    leest: alliantie,
    ok: [409],
  },
  'GET /programmas/versies/:id/vastgesteld': {
    input: (w) => ({ params: { id: w.programma.concept } }),
    mag: alliantie,
    // Nothing was vastgesteld.
    ok: [404],
    leest: alliantie,
  },
  'GET /programmas/versies/:id/odt': {
    input: (w) => ({ params: { id: w.programma.concept } }),
    mag: alliantie,
    leest: alliantie,
  },
  'GET /programmas/versies/:id/html': {
    input: (w) => ({ params: { id: w.programma.concept } }),
    mag: alliantie,
    leest: alliantie,
  },
  'GET /reacties': { input: () => ({}), mag: iedereen },
  'GET /reacties/van-mij': { input: () => ({}), mag: ingelogd },
  'POST /reacties/formulieren': { input: () => ({}), mag: iedereen },
  'POST /reacties': {
    input: (w) => ({ body: { versieId: w.programma.open, tekst: 'Meer bomen.', kanaal: 'papier' } }),
    mag: schrijvers,
  },
  'POST /reacties/bewijzen': {
    input: (w) => ({ body: { geheim: w.programma.geheim } }),
    mag: iedereen,
  },
  'POST /reacties/beoordelingen': {
    input: (w) => ({ body: { ids: [w.programma.reactie], besluit: 'openbaar' } }),
    mag: schrijvers,
  },
  'POST /reacties/antwoorden': {
    input: (w) => ({ body: { ids: [w.programma.reactie], soort: 'niet', waarom: 'Er is geen plek.' } }),
    mag: schrijvers,
    // Answered by who was first.
    ok: [200, 409],
  },
};
