import type { bewonersruimteApi } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.api';
import type { envelopApi } from '@opgaveteams/shared/bewonersruimtes/envelop.api';
import { ingelogd, versie, type Row, type Wie } from './matrix.wie.ts';

const lid: Wie[] = ['zonderGroep'];
/** Only who is in the room knows of it; who is not signed in hears that first. */
const leest: Wie[] = ['zonderGroep', 'niemand'];
const zonderSysteemrol = ingelogd.filter((p) => p !== 'programmabureau' && p !== 'beheerder');

type RuimteKey = keyof typeof bewonersruimteApi | keyof typeof envelopApi;

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
};
