import { z } from 'zod';
import { defineRoutes, idParams } from '../http/contract.ts';
import { groepSchema, groepenQuery, nieuweGroepSchema, wijzigGroepSchema } from './groep.schema.ts';

const tag = 'groepen';

export const groepApi = defineRoutes({
  'GET /groepen': {
    summary: 'Geeft de groepen die er zijn, of die er op een dag waren',
    tag,
    query: groepenQuery,
    open: true,
    response: z.object({ items: z.array(groepSchema) }),
  },
  'POST /groepen': {
    summary: 'Begint een groep',
    tag,
    body: nieuweGroepSchema,
    response: groepSchema,
    status: 201,
    etag: true,
  },
  'GET /groepen/:id': {
    summary: 'Toont een groep',
    tag,
    params: idParams,
    open: true,
    response: groepSchema,
    etag: true,
  },
  'PATCH /groepen/:id': {
    summary: 'Verandert of stopt een groep',
    tag,
    params: idParams,
    body: wijzigGroepSchema,
    response: groepSchema,
    etag: true,
    ifMatch: true,
  },
});
