import { defineRoutes, idParams, pagina } from '../http/contract.ts';
import {
  nieuweVersieSchema,
  schrijfsessieSchema,
  versieSchema,
  versiesQuery,
  versieTekstSchema,
} from './versie.schema.ts';

const tag = 'versies';

export const versieApi = defineRoutes({
  'GET /versies': {
    summary: 'Geeft de bewaarde versies van een tekst, de nieuwste eerst',
    tag,
    query: versiesQuery,
    response: pagina(versieSchema),
  },
  'POST /versies': {
    summary: 'Bewaart hoe een tekst nu is onder een naam',
    tag,
    body: nieuweVersieSchema,
    response: versieSchema,
    status: 201,
    errors: ['te_veel'],
  },
  'GET /versies/:id': {
    summary: 'Toont de tekst van een versie',
    tag,
    params: idParams,
    response: versieTekstSchema,
  },
  'POST /versies/:id/terugzetten': {
    summary: 'Zet een versie terug als nieuwe wijziging; wat er nu staat, wordt eerst een versie',
    tag,
    params: idParams,
    response: versieSchema,
    status: 201,
    errors: ['te_groot'],
  },
  'GET /schrijfsessies': {
    summary: 'Geeft wie wanneer schreef in een tekst, het laatste eerst',
    tag,
    query: versiesQuery,
    response: pagina(schrijfsessieSchema),
  },
});
