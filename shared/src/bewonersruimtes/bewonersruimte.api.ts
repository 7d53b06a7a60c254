import { z } from 'zod';
import { defineRoutes, idParams, idSchema } from '../http/contract.ts';
import {
  bewonersruimteSchema,
  enveloppenQuery,
  envelopSchema,
  nieuweAanvraagSchema,
  nieuweBewonersruimteSchema,
  nieuweEnvelopSchema,
} from './bewonersruimte.schema.ts';

const tag = 'bewonersruimtes';
const lidParams = z.object({ id: idSchema, persoonId: idSchema });

export const bewonersruimteApi = defineRoutes({
  'GET /bewonersruimtes': {
    summary: 'Geeft de bewonersruimtes waar je zelf in zit, of waar je om vroeg',
    tag,
    response: z.object({ items: z.array(bewonersruimteSchema) }),
  },
  'POST /bewonersruimtes': {
    summary: 'Opent een bewonersruimte; de sleutel blijft in je browser',
    tag,
    body: nieuweBewonersruimteSchema,
    response: bewonersruimteSchema,
    status: 201,
    errors: ['te_veel'],
  },
  'GET /bewonersruimtes/:id': {
    summary: 'Toont wie er in een bewonersruimte zit, voor haar leden',
    tag,
    params: idParams,
    response: bewonersruimteSchema,
  },
  'POST /bewonersruimtes/:id/aanvragen': {
    summary: 'Vraagt met de code uit de link of je in de ruimte mag',
    tag,
    params: idParams,
    body: nieuweAanvraagSchema,
    response: bewonersruimteSchema,
    status: 201,
    errors: ['te_veel'],
  },
  'PUT /bewonersruimtes/:id/leden/:persoonId': {
    summary: 'Laat iemand die erom vroeg in de ruimte',
    tag,
    params: lidParams,
    response: bewonersruimteSchema,
  },
  'DELETE /bewonersruimtes/:id/leden/ik': {
    summary: 'Verlaat een bewonersruimte',
    tag,
    params: idParams,
    status: 204,
  },
  'GET /bewonersruimtes/:id/enveloppen': {
    summary: 'Geeft wat er versleuteld in de ruimte staat, vanaf een volgnummer',
    tag,
    params: idParams,
    query: enveloppenQuery,
    response: z.object({ items: z.array(envelopSchema), meer: z.boolean() }),
  },
  'POST /bewonersruimtes/:id/enveloppen': {
    summary: 'Zet iets versleuteld in de ruimte',
    tag,
    params: idParams,
    body: nieuweEnvelopSchema,
    response: envelopSchema,
    status: 201,
    errors: ['te_veel', 'te_vaak', 'conflict'],
  },
});
