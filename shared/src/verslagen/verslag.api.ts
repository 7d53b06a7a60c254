import { defineRoutes, idParams } from '../http/contract.ts';
import { verslagSchema } from './verslag.schema.ts';

export const verslagApi = defineRoutes({
  'GET /verslagen/:id': {
    summary: 'Geeft een tekst die samen wordt geschreven, zonder opmaak',
    tag: 'verslagen',
    params: idParams,
    response: verslagSchema,
  },
});
