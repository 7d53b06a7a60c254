import { defineRoutes, idParams, pagina } from '../http/contract.ts';
import { lesInhoudSchema, lesSchema, lessenQuery, nieuweLesSchema } from './les.schema.ts';

const tag = 'lessen';

export const lesApi = defineRoutes({
  'GET /lessen': {
    summary: 'Geeft wat er is geleerd, van alle teams, het nieuwste eerst',
    tag,
    query: lessenQuery,
    open: true,
    response: pagina(lesSchema),
  },
  'POST /lessen': {
    summary: 'Schrijft op wat er bij een actielijn is geleerd',
    tag,
    body: nieuweLesSchema,
    response: lesSchema,
    status: 201,
    etag: true,
    errors: ['te_veel'],
  },
  'PUT /lessen/:id': {
    summary: 'Verbetert een les',
    tag,
    params: idParams,
    body: lesInhoudSchema,
    response: lesSchema,
    etag: true,
    ifMatch: true,
  },
});
