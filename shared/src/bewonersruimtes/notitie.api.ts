import { z } from 'zod';
import { defineRoutes, idParams, idSchema } from '../http/contract.ts';
import { nieuweNotitieSchema, nieuweTitelSchema, notitieSchema } from './notitie.schema.ts';

const tag = 'bewonersruimtes';
const notitieParams = z.object({ id: idSchema, notitieId: idSchema });

/** The notes of a room; what is in them goes over the live connection, closed (docs/notitie-protocol.md). */
export const notitieApi = defineRoutes({
  'GET /bewonersruimtes/:id/notities': {
    summary: 'Geeft de notities van een bewonersruimte, met versleutelde titels',
    tag,
    params: idParams,
    response: z.object({ items: z.array(notitieSchema) }),
  },
  'POST /bewonersruimtes/:id/notities': {
    summary: 'Begint een notitie in een bewonersruimte',
    tag,
    params: idParams,
    body: nieuweNotitieSchema,
    response: notitieSchema,
    status: 201,
    errors: ['te_veel', 'conflict', 'oude_sleutel'],
  },
  'PUT /bewonersruimtes/:id/notities/:notitieId/titel': {
    summary: 'Geeft een notitie een andere titel',
    tag,
    params: notitieParams,
    body: nieuweTitelSchema,
    response: notitieSchema,
    errors: ['oude_sleutel'],
  },
});
