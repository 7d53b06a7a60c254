import { z } from 'zod';
import { defineRoutes, idParams, idSchema, pagina } from '../http/contract.ts';
import {
  aanwezigheidSchema,
  bijeenkomstRegelSchema,
  bijeenkomstSchema,
  bijeenkomstenQuery,
  nieuweBijeenkomstSchema,
  wijzigBijeenkomstSchema,
} from './bijeenkomst.schema.ts';

const tag = 'bijeenkomsten';

export const bijeenkomstApi = defineRoutes({
  'GET /bijeenkomsten': {
    summary: 'Geeft bijeenkomsten',
    tag,
    query: bijeenkomstenQuery,
    open: true,
    response: pagina(bijeenkomstRegelSchema),
  },
  'POST /bijeenkomsten': {
    summary: 'Plant een bijeenkomst',
    tag,
    body: nieuweBijeenkomstSchema,
    response: bijeenkomstSchema,
    status: 201,
    etag: true,
  },
  'GET /bijeenkomsten/:id': {
    summary: 'Toont een bijeenkomst',
    tag,
    params: idParams,
    open: true,
    response: bijeenkomstSchema,
    etag: true,
  },
  'PATCH /bijeenkomsten/:id': {
    summary: 'Verandert een bijeenkomst, haar agenda of haar fase',
    tag,
    params: idParams,
    body: wijzigBijeenkomstSchema,
    response: bijeenkomstSchema,
    etag: true,
    ifMatch: true,
    errors: ['verkeerde_fase', 'groep_gesloten'],
  },
  'POST /bijeenkomsten/:id/agendapunten/:puntId/doorgeschoven': {
    summary: 'Zet een agendapunt dat niet is besproken op de agenda van een andere bijeenkomst',
    tag,
    params: idParams.extend({ puntId: idSchema }),
    body: z.object({ naarId: idSchema }),
    response: bijeenkomstSchema,
    etag: true,
    errors: ['verkeerde_fase', 'groep_gesloten', 'conflict'],
  },
  'PUT /bijeenkomsten/:id/aanwezigheid/:persoonId': {
    summary: 'Zegt of iemand komt, er is of zich heeft afgemeld',
    tag,
    params: idParams.extend({ persoonId: idSchema }),
    body: z.object({ status: aanwezigheidSchema }),
    response: bijeenkomstSchema,
    etag: true,
    errors: ['verkeerde_fase'],
  },
});
