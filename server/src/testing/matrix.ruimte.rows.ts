import type { bewonersruimteApi } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.api';
import { ingelogd, type Row, type Wie } from './matrix.wie.ts';

const lid: Wie[] = ['zonderGroep'];
/** Only who is in the room knows of it; who is not signed in hears that first. */
const leest: Wie[] = ['zonderGroep', 'niemand'];
const zonderSysteemrol = ingelogd.filter((p) => p !== 'programmabureau' && p !== 'beheerder');

/** Rule 8: a room of residents is its members', whoever else somebody is. */
export const ruimteRows: { [K in keyof typeof bewonersruimteApi]: Row<K> } = {
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
};
