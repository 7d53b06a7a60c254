import type { actielijnApi } from '@opgaveteams/shared/actielijnen/actielijn.api';
import type { lesApi } from '@opgaveteams/shared/lessen/les.api';
import type { tijdlijnApi } from '@opgaveteams/shared/tijdlijn/tijdlijn.api';
import {
  iedereen,
  leidersWerkgroep,
  teamWonen,
  vasteWerkgroep,
  werkgroep,
  versie,
  type Row,
} from './matrix.wie.ts';

type Lijn = keyof typeof actielijnApi | keyof typeof lesApi | keyof typeof tijdlijnApi;
/** The rows of the access matrix about actielijnen, what happened there and what was learned. */
export const lijnRows: { [K in Lijn]: Row<K> } = {
  'GET /actielijnen/:id/tijdlijn': {
    input: (w) => ({ params: { id: w.actielijnen.groep } }),
    mag: werkgroep,
    leest: werkgroep,
  },
  'GET /actielijnen': { input: () => ({}), mag: iedereen },
  'POST /actielijnen': {
    input: (w) => ({ body: { opgaveteamId: w.teams.won?.id ?? '', titel: 'Nieuw', wat: 'Dit.' } }),
    mag: teamWonen,
  },
  'GET /actielijnen/:id': {
    input: (w) => ({ params: { id: w.actielijnen.groep } }),
    mag: werkgroep,
    leest: werkgroep,
  },
  'PATCH /actielijnen/:id': {
    input: (w) => ({ params: { id: w.actielijnen.groep }, versie, body: { titel: 'Anders' } }),
    mag: teamWonen,
    leest: werkgroep,
  },
  'PUT /actielijnen/:id/wat': {
    input: (w) => ({ params: { id: w.actielijnen.openbaar }, versie, body: { tekst: 'Dat.' } }),
    mag: teamWonen,
  },
  'GET /lessen': { input: () => ({}), mag: iedereen },
  'POST /lessen': {
    input: (w) => ({
      body: {
        ...{ actielijnId: w.actielijnen.groep, titel: 'Bellen werkt' },
        ...{ dachten: 'Een brief.', deden: 'Gebeld.', zagen: 'Antwoord.', leerden: 'Bel.' },
      },
    }),
    mag: vasteWerkgroep,
    leest: werkgroep,
  },
  'PUT /lessen/:id': {
    input: (w) => ({
      ...{ params: { id: w.les }, versie },
      body: { titel: 'Aanbellen', dachten: 'A.', deden: 'B.', zagen: 'C.', leerden: 'D.' },
    }),
    mag: vasteWerkgroep,
    leest: werkgroep,
  },
  'POST /actielijnen/:id/splitsing': {
    input: (w) => ({
      params: { id: w.actielijnen.groep },
      versie,
      body: {
        reden: 'Het zijn er twee.',
        delen: [
          { titel: 'Boven', wat: 'Dit.' },
          { titel: 'Onder', wat: 'Dat.' },
        ],
      },
    }),
    mag: teamWonen,
    leest: werkgroep,
  },
  'GET /actielijnen/:id/statusberichten': {
    input: (w) => ({ params: { id: w.actielijnen.groep } }),
    mag: werkgroep,
    leest: werkgroep,
  },
  'POST /actielijnen/:id/statusberichten': {
    input: (w) => ({
      params: { id: w.actielijnen.groep },
      body: { status: 'op_koers', zin: 'Het gaat goed.' },
    }),
    mag: leidersWerkgroep,
    leest: werkgroep,
  },
};
