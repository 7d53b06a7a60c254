import { defineRoutes, idParams, pagina } from '../http/contract.ts';
import { bijdrageSchema, bijdragenQuery, nieuweOpvolgingSchema } from './bijdrage.schema.ts';

const tag = 'bijdragen';

/** What residents shared from their rooms; it comes in by a voorstel of the room alone. */
export const bijdrageApi = defineRoutes({
  'GET /bijdragen': {
    summary: 'Geeft wat bewoners uit hun ruimte deelden, het nieuwste eerst',
    tag,
    query: bijdragenQuery,
    response: pagina(bijdrageSchema),
  },
  'GET /bijdragen/:id': {
    summary: 'Toont een bijdrage uit een bewonersruimte',
    tag,
    params: idParams,
    response: bijdrageSchema,
  },
  'POST /bijdragen/:id/opvolgingen': {
    summary: 'Zegt wat er met een bijdrage is gedaan',
    tag,
    params: idParams,
    body: nieuweOpvolgingSchema,
    response: bijdrageSchema,
    status: 201,
    errors: ['te_veel'],
  },
});
