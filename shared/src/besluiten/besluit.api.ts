import { defineRoutes, idParams, pagina } from '../http/contract.ts';
import { besluitLedenSchema, besluitSchema, besluitenQuery, nieuwBesluitSchema } from './besluit.schema.ts';

const tag = 'besluiten';

export const besluitApi = defineRoutes({
  'GET /besluiten': {
    summary: 'Geeft besluiten, het nieuwste eerst',
    tag,
    query: besluitenQuery,
    open: true,
    response: pagina(besluitSchema),
  },
  'POST /besluiten': {
    summary: 'Legt een besluit vast',
    tag,
    body: nieuwBesluitSchema,
    response: besluitSchema,
    status: 201,
    errors: ['al_vervangen', 'al_vastgelegd', 'conflict'],
  },
  'GET /besluiten/:id': {
    summary: 'Toont een besluit',
    tag,
    params: idParams,
    open: true,
    response: besluitSchema,
  },
  'GET /besluiten/:id/leden': {
    summary: 'Geeft wie er lid van de groep was op de dag van het besluit',
    tag,
    params: idParams,
    response: besluitLedenSchema,
  },
});
