import type { adresApi } from '@opgaveteams/shared/toegang/adres.api';
import type { passkeyApi } from '@opgaveteams/shared/toegang/passkey.api';
import type { toegangApi } from '@opgaveteams/shared/toegang/toegang.api';
import { iedereen, ingelogd, type Row } from './matrix.wie.ts';

type ToegangKey = keyof typeof toegangApi | keyof typeof passkeyApi | keyof typeof adresApi;

/** Signing in, and one's own account. */
export const toegangRows: { [K in ToegangKey]: Row<K> } = {
  'POST /inlogverzoeken': {
    input: () => ({ body: { email: 'iemand@voorbeeld.test' } }),
    mag: iedereen,
    ok: [202, 429],
  },
  'POST /sessies': {
    input: () => ({ body: { met: 'code', email: 'iemand@voorbeeld.test', code: '000000' } }),
    mag: iedereen,
    ok: [401, 429],
  },
  'GET /sessies': { input: () => ({}), mag: ingelogd },
  'DELETE /sessies/:id': {
    input: (w) => ({ params: { id: w.sessieVanAnder } }),
    mag: [],
    leest: ['niemand'],
  },
  'GET /passkeys': { input: () => ({}), mag: ingelogd },
  'POST /passkeys/uitdagingen': { input: () => ({}), mag: ingelogd },
  'POST /passkeys': {
    input: () => ({
      body: {
        naam: 'Telefoon',
        antwoord: {
          ...{ id: 'AAAA', rawId: 'AAAA', type: 'public-key' },
          response: { clientDataJSON: 'e30', attestationObject: 'oA' },
        },
      },
    }),
    mag: ingelogd,
    ok: [400],
  },
  'DELETE /passkeys/:id': {
    input: (w) => ({ params: { id: w.sessieVanAnder } }),
    mag: [],
    leest: ['niemand'],
  },
  'POST /inloguitdagingen': { input: () => ({}), mag: iedereen },
  'POST /adreswijzigingen': {
    input: () => ({ body: { email: 'iemand@voorbeeld.test' } }),
    mag: ingelogd,
    ok: [202, 429],
  },
  'POST /adreswijzigingen/bevestiging': {
    input: () => ({ body: { code: '000000' } }),
    mag: ingelogd,
    ok: [401],
  },
  'GET /ik/gebeurtenissen': { input: () => ({}), mag: ingelogd },
  'GET /ik': { input: () => ({}), mag: iedereen },
  'DELETE /ik/sessie': { input: () => ({}), mag: iedereen },
  'GET /demo-personen': { input: () => ({}), mag: iedereen },
};
