import { z } from 'zod';
import { defineRoutes, idParams, idSchema, pagina, paginaQuery } from '../http/contract.ts';
import { akkoordSchema, delenSchema, nieuwVoorstelSchema, voorstelSchema } from './voorstel.schema.ts';

const tag = 'bewonersruimtes';
const voorstelParams = z.object({ id: idSchema, voorstelId: idSchema });

/** The gate: what leaves a room leaves by a choice of its members, without names (rule 8). */
export const voorstelApi = defineRoutes({
  'GET /bewonersruimtes/:id/voorstellen': {
    summary: 'Geeft de voorstellen om iets te delen, het nieuwste eerst',
    tag,
    params: idParams,
    query: paginaQuery,
    response: pagina(voorstelSchema),
  },
  'POST /bewonersruimtes/:id/voorstellen': {
    summary: 'Stelt voor om iets uit de ruimte te delen; wie voorstelt is akkoord',
    tag,
    params: idParams,
    body: nieuwVoorstelSchema,
    response: voorstelSchema,
    status: 201,
    errors: ['te_veel', 'oude_sleutel'],
  },
  'DELETE /bewonersruimtes/:id/voorstellen/:voorstelId': {
    summary: 'Trekt een voorstel in',
    tag,
    params: voorstelParams,
    response: voorstelSchema,
    errors: ['conflict'],
  },
  'PUT /bewonersruimtes/:id/voorstellen/:voorstelId/akkoord': {
    summary: 'Is akkoord met precies deze woorden',
    tag,
    params: voorstelParams,
    body: akkoordSchema,
    response: voorstelSchema,
    errors: ['woorden_anders', 'conflict'],
  },
  'DELETE /bewonersruimtes/:id/voorstellen/:voorstelId/akkoord': {
    summary: 'Is toch niet akkoord',
    tag,
    params: voorstelParams,
    response: voorstelSchema,
    errors: ['conflict'],
  },
  'POST /bewonersruimtes/:id/voorstellen/:voorstelId/bijdrage': {
    summary: 'Deelt de woorden waarmee genoeg leden akkoord zijn',
    tag,
    params: voorstelParams,
    body: delenSchema,
    response: voorstelSchema,
    status: 201,
    errors: ['woorden_anders', 'akkoord_nodig', 'conflict'],
  },
});
