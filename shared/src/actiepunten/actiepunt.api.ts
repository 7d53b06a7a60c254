import { defineRoutes, idParams, pagina } from '../http/contract.ts';
import {
  actiepuntSchema,
  actiepuntenQuery,
  nieuwActiepuntSchema,
  wijzigActiepuntSchema,
} from './actiepunt.schema.ts';

const tag = 'actiepunten';

export const actiepuntApi = defineRoutes({
  'GET /actiepunten': {
    summary: 'Geeft actiepunten, wat het eerst klaar moet zijn eerst',
    tag,
    query: actiepuntenQuery,
    response: pagina(actiepuntSchema),
  },
  'POST /actiepunten': {
    summary: 'Noteert een actiepunt',
    tag,
    body: nieuwActiepuntSchema,
    response: actiepuntSchema,
    status: 201,
    etag: true,
  },
  'GET /actiepunten/:id': {
    summary: 'Toont een actiepunt',
    tag,
    params: idParams,
    response: actiepuntSchema,
    etag: true,
  },
  'PATCH /actiepunten/:id': {
    summary: 'Verandert een actiepunt of handelt het af',
    tag,
    params: idParams,
    body: wijzigActiepuntSchema,
    response: actiepuntSchema,
    etag: true,
    ifMatch: true,
  },
});
