import { z } from 'zod';
import { defineRoutes, idParams, idSchema, pagina, paginaQuery } from '../http/contract.ts';
import {
  bewonersruimteSchema,
  nieuweAanvraagSchema,
  nieuweBewonersruimteSchema,
  ruimteGebeurtenisSchema,
  wijzigBewonersruimteSchema,
} from './bewonersruimte.schema.ts';

const tag = 'bewonersruimtes';
const lidParams = z.object({ id: idSchema, persoonId: idSchema });

/** Rooms of residents: who is in them and who looks after them. */
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
    etag: true,
    errors: ['te_veel'],
  },
  'GET /bewonersruimtes/:id': {
    summary: 'Toont wie er in een bewonersruimte zit, voor haar leden',
    tag,
    params: idParams,
    response: bewonersruimteSchema,
    etag: true,
  },
  'PATCH /bewonersruimtes/:id': {
    summary: 'Verandert hoeveel leden akkoord moeten zijn voordat iets de ruimte uit gaat',
    tag,
    params: idParams,
    body: wijzigBewonersruimteSchema,
    response: bewonersruimteSchema,
    etag: true,
    ifMatch: true,
  },
  'GET /bewonersruimtes/:id/gebeurtenissen': {
    summary: 'Vertelt leden wie er kwam en ging, het nieuwste eerst',
    tag,
    params: idParams,
    query: paginaQuery,
    response: pagina(ruimteGebeurtenisSchema),
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
  'DELETE /bewonersruimtes/:id/aanvragen/:persoonId': {
    summary: 'Zegt nee tegen iemand die vroeg of die erbij mag',
    tag,
    params: lidParams,
    response: bewonersruimteSchema,
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
    errors: ['laatste_gastgever'],
  },
  'PUT /bewonersruimtes/:id/leden/:persoonId/gastgever': {
    summary: 'Maakt een ander lid ook gastgever',
    tag,
    params: lidParams,
    response: bewonersruimteSchema,
  },
  'DELETE /bewonersruimtes/:id/leden/ik/gastgever': {
    summary: 'Stopt als gastgever',
    tag,
    params: idParams,
    response: bewonersruimteSchema,
    errors: ['laatste_gastgever'],
  },
});
