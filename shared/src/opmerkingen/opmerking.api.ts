import { defineRoutes, idParams, pagina } from '../http/contract.ts';
import {
  nieuwAntwoordSchema,
  nieuweOpmerkingSchema,
  nieuweReactieSchema,
  opmerkingenQuery,
  opmerkingSchema,
} from './opmerking.schema.ts';

const tag = 'opmerkingen';

export const opmerkingApi = defineRoutes({
  'GET /opmerkingen': {
    summary: 'Geeft de opmerkingen en voorstellen bij een tekst',
    tag,
    query: opmerkingenQuery,
    response: pagina(opmerkingSchema),
  },
  'POST /opmerkingen': {
    summary: 'Zet een opmerking in de kantlijn, of stelt een correctie voor',
    tag,
    body: nieuweOpmerkingSchema,
    response: opmerkingSchema,
    status: 201,
    errors: ['verslag_fase', 'te_veel', 'te_vaak'],
  },
  'POST /opmerkingen/:id/reacties': {
    summary: 'Reageert op een opmerking',
    tag,
    params: idParams,
    body: nieuweReactieSchema,
    response: opmerkingSchema,
    status: 201,
    errors: ['te_veel', 'te_vaak'],
  },
  'PUT /opmerkingen/:id/antwoord': {
    summary: 'Handelt een opmerking of voorstel af',
    tag,
    params: idParams,
    body: nieuwAntwoordSchema,
    response: opmerkingSchema,
    errors: ['al_beantwoord', 'passage_veranderd', 'te_groot'],
  },
  'DELETE /opmerkingen/:id/antwoord': {
    summary: 'Opent een opmerking weer',
    tag,
    params: idParams,
    response: opmerkingSchema,
    errors: ['verslag_fase'],
  },
});
