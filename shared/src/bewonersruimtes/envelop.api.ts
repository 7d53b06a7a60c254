import { z } from 'zod';
import { defineRoutes, idParams, idSchema } from '../http/contract.ts';
import { bewonersruimteSchema } from './bewonersruimte.schema.ts';
import {
  enveloppenQuery,
  enveloppenSchema,
  envelopSchema,
  epochSchema,
  epochsQuery,
  nieuweEnvelopSchema,
  nieuweEpochSchema,
} from './envelop.schema.ts';

const tag = 'bewonersruimtes';
const envelopParams = z.object({ id: idSchema, volgnummer: z.coerce.number().int().min(1) });

/** What lies closed in a room, and its keys through time. */
export const envelopApi = defineRoutes({
  'GET /bewonersruimtes/:id/enveloppen': {
    summary: 'Geeft wat er versleuteld in de ruimte staat',
    tag,
    params: idParams,
    query: enveloppenQuery,
    response: enveloppenSchema,
  },
  'POST /bewonersruimtes/:id/enveloppen': {
    summary: 'Zet iets versleuteld in de ruimte',
    tag,
    params: idParams,
    body: nieuweEnvelopSchema,
    response: envelopSchema,
    status: 201,
    errors: ['te_veel', 'te_vaak', 'conflict', 'oude_sleutel'],
  },
  'PUT /bewonersruimtes/:id/enveloppen/:volgnummer/verborgen': {
    summary: 'Verbergt een bericht, van jezelf of als gastgever',
    tag,
    params: envelopParams,
    status: 204,
  },
  'DELETE /bewonersruimtes/:id/enveloppen/:volgnummer/verborgen': {
    summary: 'Toont een verborgen bericht weer, als gastgever of als je het zelf verborg',
    tag,
    params: envelopParams,
    status: 204,
  },
  'GET /bewonersruimtes/:id/epochs': {
    summary: 'Geeft de sleutels die volgden, verpakt voor je toestel',
    tag,
    params: idParams,
    query: epochsQuery,
    response: z.object({ items: z.array(epochSchema), meer: z.boolean() }),
  },
  'POST /bewonersruimtes/:id/epochs': {
    summary: 'Begint een nieuwe sleutel, zonder wie uit de ruimte gaat',
    tag,
    params: idParams,
    body: nieuweEpochSchema,
    response: bewonersruimteSchema,
    status: 201,
    etag: true,
    ifMatch: true,
    errors: ['te_veel', 'te_vaak', 'oude_sleutel'],
  },
});
