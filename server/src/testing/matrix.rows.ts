import type { ApiKey } from '@opgaveteams/shared/api/api';
import type { CommandName, CommandPayload } from '@opgaveteams/shared/realtime/events';
import { VERSLAG_VERSIES } from '@opgaveteams/shared/verslagen/verslag.limits';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { notitieCommandRows, notitieRows } from './matrix.notitie.rows.ts';
import { ruimteRows } from './matrix.ruimte.rows.ts';
import { toegangRows } from './matrix.toegang.rows.ts';
import { programmaRows } from './matrix.programma.rows.ts';
import { lijnRows } from './matrix.lijn.rows.ts';
import { meedoenRows } from './matrix.meedoen.rows.ts';
import { verslagRows } from './matrix.verslag.rows.ts';
import {
  alliantie,
  hoedersVanMensen,
  iedereen,
  ingelogd,
  kentWerkgroep,
  leidersWerkgroep,
  panel,
  teamWonen,
  vasteWerkgroep,
  versie,
  werkgroep,
  type MatrixWorld,
  type Row,
  type Wie,
} from './matrix.wie.ts';

/** The table "Who may what" of docs/rules.md, as one row for every route; a route without a row does not compile. */
export const routeRows: { [K in ApiKey]: Row<K> } = {
  'GET /alliantie': { input: () => ({}), mag: iedereen },
  'GET /themas': { input: () => ({}), mag: iedereen },
  'GET /opgaven': { input: () => ({}), mag: iedereen },
  'GET /organisaties': { input: () => ({}), mag: iedereen },
  ...toegangRows,
  ...ruimteRows,
  ...notitieRows,
  'GET /voorpagina': { input: () => ({}), mag: iedereen },
  'GET /mijn': { input: () => ({}), mag: ingelogd },
  'GET /opgaveteams': { input: () => ({}), mag: iedereen },
  'GET /opgaveteams/:slug': { input: (w) => ({ params: { slug: w.teams.won?.slug ?? '' } }), mag: iedereen },
  'GET /groepen': { input: () => ({}), mag: iedereen },
  'POST /groepen': {
    input: (w) => ({
      body: { opgaveteamId: w.teams.won?.id ?? '', soort: 'werkgroep', naam: 'Nieuwe groep' },
    }),
    mag: teamWonen,
  },
  'GET /groepen/:id': { input: (w) => ({ params: { id: w.groepen.panel } }), mag: panel, leest: panel },
  'PATCH /groepen/:id': {
    input: (w) => ({ params: { id: w.groepen.werkgroep }, versie, body: { doel: 'Anders' } }),
    mag: leidersWerkgroep,
    leest: kentWerkgroep,
  },
  'GET /lidmaatschappen': { input: (w) => ({ query: { groep: w.groepen.panel } }), mag: iedereen },
  'GET /samenstelling': { input: (w) => ({ query: { opgaveteam: w.teams.won?.id ?? '' } }), mag: iedereen },
  'GET /samenstelling/verloop': {
    input: (w) => ({ query: { groep: w.groepen.panel } }),
    mag: panel,
    leest: panel,
  },
  'GET /samenstelling/csv': {
    input: (w) => ({ query: { opgaveteam: w.teams.won?.id ?? '' } }),
    mag: iedereen,
  },
  'GET /samenstelling/ods': {
    input: (w) => ({ query: { opgaveteam: w.teams.won?.id ?? '' } }),
    mag: iedereen,
  },
  'POST /lidmaatschappen': {
    input: (w) => ({ body: { groepId: w.groepen.werkgroep, persoonId: w.nieuweling } }),
    mag: leidersWerkgroep,
    leest: kentWerkgroep,
    ok: [201, 409],
  },
  'GET /lidmaatschappen/:id': {
    input: (w) => ({ params: { id: w.lidmaatschap.panellid } }),
    mag: panel,
    leest: panel,
  },
  'PATCH /lidmaatschappen/:id': {
    input: (w) => ({
      params: { id: w.lidmaatschap.werkgroeplid },
      versie,
      body: { tot: new Date(Date.now() + 86_400_000).toISOString() },
    }),
    mag: vasteWerkgroep,
    leest: kentWerkgroep,
  },
  'GET /personen': { input: () => ({}), mag: alliantie },
  'POST /personen': {
    input: () => ({ body: { naam: 'Iemand' } }),
    mag: [...hoedersVanMensen, ...leidersWerkgroep, 'kernteamlidJeugd', 'bestuursvoorzitter'],
  },
  'GET /personen/:id': {
    input: (w) => ({ params: { id: w.personas.oudLid } }),
    mag: [...alliantie, 'oudLid'],
    leest: [...alliantie, 'oudLid'],
  },
  'PATCH /personen/:id': {
    input: (w) => ({ params: { id: w.personas.oudLid }, versie, body: { functie: 'Buurman' } }),
    mag: [...hoedersVanMensen, 'oudLid'],
    leest: [...alliantie, 'oudLid'],
  },
  'PUT /personen/:id/rollen': {
    input: (w) => ({ params: { id: w.personas.oudLid }, versie, body: { rollen: [] } }),
    mag: hoedersVanMensen,
    leest: [...alliantie, 'oudLid'],
  },
  'POST /personen/:id/vergeten': {
    input: (w) => ({
      params: { id: w.personas.oudLid },
      versie,
      body: { zeker: true, reden: 'Vroeg erom.' },
    }),
    mag: ['programmabureau', 'oudLid'],
    leest: [...alliantie, 'oudLid'],
  },
  ...meedoenRows,
  ...lijnRows,
  ...programmaRows,
  'GET /bijeenkomsten': { input: () => ({}), mag: iedereen },
  'POST /bijeenkomsten': {
    input: (w) => ({
      body: {
        ...{ titel: 'Overleg', groepIds: [w.groepen.werkgroep] },
        ...{ begin: '2030-01-01T10:00:00Z', einde: '2030-01-01T11:00:00Z' },
      },
    }),
    mag: leidersWerkgroep,
    leest: kentWerkgroep,
  },
  'GET /bijeenkomsten/:id': {
    input: (w) => ({ params: { id: w.bijeenkomst } }),
    mag: werkgroep,
    leest: werkgroep,
  },
  'PATCH /bijeenkomsten/:id': {
    input: (w) => ({ params: { id: w.bijeenkomst }, versie, body: { titel: 'Anders' } }),
    mag: leidersWerkgroep,
    leest: werkgroep,
  },
  'POST /bijeenkomsten/:id/agendapunten/:puntId/doorgeschoven': {
    // A punt that is not there: whoever may hears that, others hear that they may not.
    input: (w) => ({
      params: { id: w.bijeenkomst, puntId: 'f'.repeat(24) },
      body: { naarId: w.bijeenkomst },
    }),
    mag: leidersWerkgroep,
    leest: werkgroep,
    ok: [404],
  },
  'PUT /bijeenkomsten/:id/aanwezigheid/:persoonId': {
    input: (w) => ({
      params: { id: w.bijeenkomst, persoonId: w.personas.werkgroeplid },
      body: { status: 'aanwezig' },
    }),
    mag: vasteWerkgroep,
    leest: werkgroep,
  },
  'GET /verslagen/:id': { input: (w) => ({ params: { id: w.verslag } }), mag: werkgroep, leest: werkgroep },
  ...verslagRows,
  'GET /besluiten': { input: () => ({}), mag: iedereen },
  'POST /besluiten': {
    input: (w) => ({ body: { groepId: w.groepen.werkgroep, tekst: 'We doen het.' } }),
    mag: ['programmabureau', 'trekkerWerkgroep'],
    leest: kentWerkgroep,
  },
  'GET /besluiten/:id/leden': {
    input: (w) => ({ params: { id: w.besluit } }),
    mag: werkgroep,
    leest: werkgroep,
  },
  'GET /besluiten/:id': { input: (w) => ({ params: { id: w.besluit } }), mag: werkgroep, leest: werkgroep },
  'GET /actiepunten': { input: () => ({}), mag: iedereen },
  'POST /actiepunten': {
    input: (w) => ({ body: { groepId: w.groepen.werkgroep, tekst: 'Bellen' } }),
    mag: werkgroep,
    leest: kentWerkgroep,
  },
  'GET /actiepunten/:id': {
    input: (w) => ({ params: { id: w.actiepunt } }),
    mag: werkgroep,
    leest: werkgroep,
  },
  'PATCH /actiepunten/:id': {
    input: (w) => ({ params: { id: w.actiepunt }, versie, body: { tekst: 'Schrijven' } }),
    mag: werkgroep,
    leest: werkgroep,
  },
  'GET /gebeurtenissen': { input: () => ({}), mag: iedereen },
  'GET /zoekresultaten': { input: () => ({ query: { q: 'actielijn' } }), mag: iedereen },
};

interface CommandRow<N extends CommandName> {
  payload(w: MatrixWorld): CommandPayload<N>;
  mag: Wie[];
}

const leeg = new Uint8Array([0, 0]);

/** The awareness message of one editor without a cursor. */
function cursor(): Uint8Array {
  const awareness = new Awareness(new Y.Doc());
  const message = encodeAwarenessUpdate(awareness, [awareness.clientID]);
  awareness.destroy();
  return message;
}

/** One row for every command of the live layer; whoever may not gets niet_gevonden or geen_toegang. */
export const commandRows: { [N in CommandName]: CommandRow<N> } = {
  'plek:kies': { payload: (w) => ({ plek: { noun: 'bijeenkomsten', id: w.bijeenkomst } }), mag: werkgroep },
  'verslag:open': {
    payload: (w) => ({ id: w.verslag, data: new Uint8Array([0]), ...VERSLAG_VERSIES }),
    mag: werkgroep,
  },
  'verslag:update': { payload: (w) => ({ id: w.verslag, data: leeg }), mag: werkgroep },
  'verslag:bewustzijn': { payload: (w) => ({ id: w.verslag, data: cursor() }), mag: werkgroep },
  'verslag:sluit': { payload: (w) => ({ id: w.verslag }), mag: iedereen },
  ...notitieCommandRows,
};
