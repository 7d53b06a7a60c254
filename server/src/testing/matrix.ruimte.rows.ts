import type { bewonersruimteApi } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.api';
import type { envelopApi } from '@opgaveteams/shared/bewonersruimtes/envelop.api';
import type { voorstelApi } from '@opgaveteams/shared/bewonersruimtes/voorstel.api';
import type { bijdrageApi } from '@opgaveteams/shared/bijdragen/bijdrage.api';
import { iedereen, ingelogd, teamWonen, versie, type Row, type Wie } from './matrix.wie.ts';

const lid: Wie[] = ['zonderGroep'];
/** Only who is in the room knows of it; who is not signed in hears that first. */
const leest: Wie[] = ['zonderGroep', 'niemand'];
const zonderSysteemrol = ingelogd.filter((p) => p !== 'programmabureau' && p !== 'beheerder');

type RuimteKey =
  | keyof typeof bewonersruimteApi
  | keyof typeof envelopApi
  | keyof typeof voorstelApi
  | keyof typeof bijdrageApi;

/** Rule 8: a room of residents is its members', whoever else somebody is. */
export const ruimteRows: { [K in RuimteKey]: Row<K> } = {
  'GET /bewonersruimtes': { input: () => ({}), mag: ingelogd },
  'POST /bewonersruimtes': {
    input: () => ({ body: { namens: 'zichzelf', toegangHash: 'b'.repeat(64) } }),
    mag: zonderSysteemrol,
  },
  'GET /bewonersruimtes/:id': { input: (w) => ({ params: { id: w.ruimte } }), mag: lid, leest },
  'POST /bewonersruimtes/:id/aanvragen': {
    input: (w) => ({
      params: { id: w.ruimte },
      body: { namens: 'bewoners', toegang: 'A'.repeat(22) },
    }),
    mag: [],
    leest: ['niemand'],
  },
  'PUT /bewonersruimtes/:id/leden/:persoonId': {
    input: (w) => ({ params: { id: w.ruimte, persoonId: w.personas.zonderGroep } }),
    mag: lid,
    leest,
  },
  'DELETE /bewonersruimtes/:id/leden/ik': {
    input: (w) => ({ params: { id: w.ruimteOmTeVerlaten } }),
    mag: lid,
    leest,
  },
  'GET /bewonersruimtes/:id/enveloppen': { input: (w) => ({ params: { id: w.ruimte } }), mag: lid, leest },
  'POST /bewonersruimtes/:id/enveloppen': {
    input: (w) => ({
      params: { id: w.ruimte },
      body: { apparaat: 'a'.repeat(16), teller: 1, epoch: 1, soort: 'bericht', bytes: 'A'.repeat(40) },
    }),
    mag: lid,
    leest,
  },
  'PATCH /bewonersruimtes/:id': {
    input: (w) => ({ params: { id: w.ruimte }, versie, body: { akkoord: 'iedereen' } }),
    mag: lid,
    leest,
  },
  'GET /bewonersruimtes/:id/gebeurtenissen': {
    input: (w) => ({ params: { id: w.ruimte } }),
    mag: lid,
    leest,
  },
  'DELETE /bewonersruimtes/:id/aanvragen/:persoonId': {
    // Nobody asked: that is what the member hears, as everybody else.
    input: (w) => ({ params: { id: w.ruimte, persoonId: w.personas.panellid } }),
    mag: lid,
    leest,
    ok: [404],
  },
  'PUT /bewonersruimtes/:id/leden/:persoonId/gastgever': {
    input: (w) => ({ params: { id: w.ruimte, persoonId: w.personas.zonderGroep } }),
    mag: lid,
    leest,
  },
  'DELETE /bewonersruimtes/:id/leden/ik/gastgever': {
    // The only host cannot stop.
    input: (w) => ({ params: { id: w.ruimte } }),
    mag: lid,
    leest,
    ok: [409],
  },
  'PUT /bewonersruimtes/:id/enveloppen/:volgnummer/verborgen': {
    input: (w) => ({ params: { id: w.ruimte, volgnummer: 1 } }),
    mag: lid,
    leest,
  },
  'DELETE /bewonersruimtes/:id/enveloppen/:volgnummer/verborgen': {
    input: (w) => ({ params: { id: w.ruimte, volgnummer: 1 } }),
    mag: lid,
    leest,
  },
  'GET /bewonersruimtes/:id/epochs': { input: (w) => ({ params: { id: w.ruimte } }), mag: lid, leest },
  'POST /bewonersruimtes/:id/epochs': {
    input: (w) => ({
      params: { id: w.ruimte },
      versie,
      body: {
        ...{ epoch: 2, uit: [], toegangHash: 'c'.repeat(64), apparaat: 'b'.repeat(16) },
        ...{ kring: 'A'.repeat(40), verpakt: [] },
      },
    }),
    mag: lid,
    leest,
  },
  'GET /bewonersruimtes/:id/voorstellen': {
    input: (w) => ({ params: { id: w.ruimte } }),
    mag: lid,
    leest,
  },
  'POST /bewonersruimtes/:id/voorstellen': {
    input: (w) => ({
      params: { id: w.ruimte },
      body: { apparaat: 'c'.repeat(16), epoch: 1, bytes: 'A'.repeat(40), hash: 'd'.repeat(64) },
    }),
    mag: lid,
    leest,
  },
  'DELETE /bewonersruimtes/:id/voorstellen/:voorstelId': {
    input: (w) => ({ params: { id: w.ruimte, voorstelId: w.voorstelOmInTeTrekken } }),
    mag: lid,
    leest,
  },
  'PUT /bewonersruimtes/:id/voorstellen/:voorstelId/akkoord': {
    input: (w) => ({ params: { id: w.ruimte, voorstelId: w.voorstel }, body: { hash: 'e'.repeat(64) } }),
    mag: lid,
    leest,
  },
  'DELETE /bewonersruimtes/:id/voorstellen/:voorstelId/akkoord': {
    input: (w) => ({ params: { id: w.ruimte, voorstelId: w.voorstel } }),
    mag: lid,
    leest,
  },
  'POST /bewonersruimtes/:id/voorstellen/:voorstelId/bijdrage': {
    // Other words than those of the hash.
    input: (w) => ({
      params: { id: w.ruimte, voorstelId: w.voorstel },
      body: {
        voor: { opgaveteamId: w.teams.won?.id ?? '', openbaar: true },
        ...{ passages: ['Iets anders'], zout: 'A'.repeat(43) },
      },
    }),
    mag: lid,
    leest,
    ok: [409],
  },
  'GET /bijdragen': { input: () => ({}), mag: iedereen },
  'GET /bijdragen/:id': { input: (w) => ({ params: { id: w.bijdrage } }), mag: teamWonen, leest: teamWonen },
  'POST /bijdragen/:id/opvolgingen': {
    input: (w) => ({ params: { id: w.bijdrage }, body: { soort: 'antwoord', tekst: 'Dank je wel.' } }),
    mag: teamWonen,
    leest: teamWonen,
  },
};
