import { z } from 'zod';
import { defineRoutes, idParams } from '../http/contract.ts';
import { nieuwePasskeySchema, passkeySchema, uitdagingSchema } from './passkey.schema.ts';

const tag = 'toegang';

export const passkeyApi = defineRoutes({
  'GET /passkeys': {
    summary: 'Geeft je passkeys: de apparaten waarmee je inlogt met vinger, gezicht of pincode',
    tag,
    response: z.object({ items: z.array(passkeySchema) }),
  },
  'POST /passkeys/uitdagingen': {
    summary: 'Vraagt wat een browser nodig heeft om een passkey te maken',
    tag,
    response: uitdagingSchema,
    status: 201,
    errors: ['te_vaak', 'te_veel'],
  },
  'POST /passkeys': {
    summary: 'Bewaart een passkey die een browser heeft gemaakt',
    tag,
    body: nieuwePasskeySchema,
    response: passkeySchema,
    status: 201,
    errors: ['te_veel'],
  },
  'DELETE /passkeys/:id': {
    summary: 'Haalt een passkey weg; de laatste weg naar binnen blijft',
    tag,
    params: idParams,
    status: 204,
    errors: ['laatste_ingang'],
  },
  'POST /inloguitdagingen': {
    summary: 'Vraagt wat een browser nodig heeft om in te loggen met een passkey',
    tag,
    response: uitdagingSchema,
    status: 201,
    errors: ['te_vaak'],
  },
});
