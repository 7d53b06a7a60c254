import { defineRoutes, pagina } from '../http/contract.ts';
import { gebeurtenisSchema, gebeurtenissenQuery } from './gebeurtenis.schema.ts';

export const gebeurtenisApi = defineRoutes({
  'GET /gebeurtenissen': {
    summary: 'Geeft wat er is gebeurd, het nieuwste eerst',
    tag: 'gebeurtenissen',
    query: gebeurtenissenQuery,
    response: pagina(gebeurtenisSchema),
  },
});
