import { defineRoutes, idParams, pagina } from '../http/contract.ts';
import { tijdlijnQuery, tijdlijnRegelSchema } from './tijdlijn.schema.ts';

export const tijdlijnApi = defineRoutes({
  'GET /actielijnen/:id/tijdlijn': {
    summary: 'Geeft alles wat een actielijn raakte, het nieuwste eerst',
    tag: 'actielijnen',
    params: idParams,
    query: tijdlijnQuery,
    response: pagina(tijdlijnRegelSchema),
  },
});
