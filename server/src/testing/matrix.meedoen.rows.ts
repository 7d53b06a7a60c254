import type { aanvraagApi } from '@opgaveteams/shared/aanvragen/aanvraag.api';
import type { zetelApi } from '@opgaveteams/shared/zetels/zetel.api';
import type { uitnodigingApi } from '@opgaveteams/shared/uitnodigingen/uitnodiging.api';
import {
  alliantie,
  iedereen,
  ingelogd,
  kentWerkgroep,
  leidersWerkgroep,
  panel,
  versie,
  type Row,
} from './matrix.wie.ts';

/** The rows of the access matrix about coming into a groep. */
export const meedoenRows: {
  [K in keyof typeof uitnodigingApi | keyof typeof aanvraagApi | keyof typeof zetelApi]: Row<K>;
} = {
  'GET /uitnodigingen': {
    input: (w) => ({ query: { groep: w.groepen.werkgroep } }),
    mag: leidersWerkgroep,
    leest: kentWerkgroep,
  },
  'POST /uitnodigingen': {
    input: (w) => ({
      body: { groepId: w.groepen.werkgroep, einde: new Date(Date.now() + 7 * 86_400_000).toISOString() },
    }),
    mag: leidersWerkgroep,
    leest: kentWerkgroep,
  },
  'GET /uitnodigingen/:id': {
    input: (w) => ({ params: { id: w.uitnodiging } }),
    mag: leidersWerkgroep,
    leest: leidersWerkgroep,
  },
  'DELETE /uitnodigingen/:id': {
    input: (w) => ({ params: { id: w.uitnodiging } }),
    mag: leidersWerkgroep,
    leest: leidersWerkgroep,
  },
  // Whoever holds a right code or link may come in; these hold a wrong one, which says nothing.
  'POST /inzages': { input: () => ({ body: { sleutel: 'AAA AAA' } }), mag: iedereen, ok: [404, 429] },
  'POST /deelnames': { input: () => ({ body: { sleutel: 'AAA AAA' } }), mag: iedereen, ok: [404, 429] },
  'GET /zetels': {
    input: (w) => ({ query: { groep: w.groepen.panel } }),
    mag: panel,
    leest: panel,
  },
  'POST /zetels': {
    input: (w) => ({ body: { groepId: w.groepen.werkgroep, naam: 'huurder' } }),
    mag: leidersWerkgroep,
    leest: kentWerkgroep,
  },
  'PATCH /zetels/:id': {
    input: (w) => ({ params: { id: w.zetel }, versie, body: { naam: 'bewoner' } }),
    mag: leidersWerkgroep,
    leest: kentWerkgroep,
  },
  'DELETE /zetels/:id': {
    input: (w) => ({ params: { id: w.zetel } }),
    mag: leidersWerkgroep,
    leest: kentWerkgroep,
  },
  'GET /aanvragen': { input: () => ({}), mag: ingelogd },
  // Who is in has nothing to ask; of the kernteam not everybody is in.
  'POST /aanvragen': {
    input: (w) => ({ body: { groepId: w.groepen.werkgroep } }),
    mag: alliantie.filter((wie) => wie !== 'trekkerWerkgroep' && wie !== 'werkgroeplid'),
    leest: kentWerkgroep,
    ok: [201, 409],
  },
  'PUT /aanvragen/:id/antwoord': {
    input: (w) => ({ params: { id: w.aanvraag }, body: { uitkomst: 'afgewezen', reden: 'Nu niet.' } }),
    mag: leidersWerkgroep,
    leest: leidersWerkgroep,
    ok: [200, 409],
  },
};
