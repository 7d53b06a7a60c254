import { z } from 'zod';
import { defineRoutes, idParams } from '../http/contract.ts';
import { nieuweZetelSchema, wijzigZetelSchema, zetelSchema, zetelsQuery } from './zetel.schema.ts';

const tag = 'zetels';

export const zetelApi = defineRoutes({
  'GET /zetels': {
    summary: 'Geeft de plekken van een groep of een opgaveteam, ook die leeg zijn, nu of op een dag',
    tag,
    query: zetelsQuery,
    response: z.object({ items: z.array(zetelSchema) }),
  },
  'POST /zetels': {
    summary: 'Maakt een plek in een groep, die te zien blijft als er niemand zit',
    tag,
    body: nieuweZetelSchema,
    response: zetelSchema,
    status: 201,
    etag: true,
    errors: ['groep_gesloten', 'te_veel'],
  },
  'PATCH /zetels/:id': {
    summary: 'Verandert een plek',
    tag,
    params: idParams,
    body: wijzigZetelSchema,
    response: zetelSchema,
    etag: true,
    ifMatch: true,
    errors: ['zetel_bezet'],
  },
  'DELETE /zetels/:id': {
    summary: 'Stopt een plek; wie er zit, blijft in de groep',
    tag,
    params: idParams,
    status: 204,
  },
});
