import { defineRoutes, idParams, pagina, paginaQuery } from '../http/contract.ts';
import {
  actielijnRegelSchema,
  actielijnSchema,
  actielijnenQuery,
  nieuweActielijnSchema,
  nieuwStatusberichtSchema,
  splitsingSchema,
  statusberichtSchema,
  wijzigActielijnSchema,
  wijzigWatSchema,
} from './actielijn.schema.ts';

const tag = 'actielijnen';

export const actielijnApi = defineRoutes({
  'GET /actielijnen': {
    summary: 'Geeft actielijnen',
    tag,
    query: actielijnenQuery,
    response: pagina(actielijnRegelSchema),
  },
  'POST /actielijnen': {
    summary: 'Begint een actielijn',
    tag,
    body: nieuweActielijnSchema,
    response: actielijnSchema,
    status: 201,
    etag: true,
  },
  'GET /actielijnen/:id': {
    summary: 'Toont een actielijn',
    tag,
    params: idParams,
    response: actielijnSchema,
    etag: true,
  },
  'PATCH /actielijnen/:id': {
    summary: 'Verandert een actielijn (niet de status en niet wat is vastgesteld)',
    tag,
    params: idParams,
    body: wijzigActielijnSchema,
    response: actielijnSchema,
    etag: true,
    ifMatch: true,
  },
  'PUT /actielijnen/:id/wat': {
    summary: 'Verandert wat er gebeurt; na vaststelling alleen met een besluit van het alliantiebestuur',
    tag,
    params: idParams,
    body: wijzigWatSchema,
    response: actielijnSchema,
    etag: true,
    ifMatch: true,
    errors: ['besluit_nodig'],
  },
  'POST /actielijnen/:id/splitsing': {
    summary: 'Splitst een actielijn: zij stopt met een reden, en gaat verder in nieuwe',
    tag,
    params: idParams,
    body: splitsingSchema,
    response: actielijnSchema,
    etag: true,
    ifMatch: true,
    errors: ['actielijn_beeindigd'],
  },
  'GET /actielijnen/:id/statusberichten': {
    summary: 'Geeft de statusberichten van een actielijn, het nieuwste eerst',
    tag,
    params: idParams,
    query: paginaQuery,
    response: pagina(statusberichtSchema),
  },
  'POST /actielijnen/:id/statusberichten': {
    summary: 'Zegt hoe het met een actielijn gaat',
    tag,
    params: idParams,
    body: nieuwStatusberichtSchema,
    response: statusberichtSchema,
    status: 201,
    errors: ['actielijn_beeindigd'],
  },
});
