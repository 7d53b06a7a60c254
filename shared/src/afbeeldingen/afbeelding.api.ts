import { defineRoutes, idParams } from '../http/contract.ts';
import { afbeeldingSoorten } from './afbeelding.limits.ts';
import { afbeeldingSchema } from './afbeelding.schema.ts';

const tag = 'afbeeldingen';

export const afbeeldingApi = defineRoutes({
  'POST /verslagen/:id/afbeeldingen': {
    summary: 'Bewaart een afbeelding voor een tekst die samen wordt geschreven, zonder gegevens over de foto',
    tag,
    params: idParams,
    bodyTypes: afbeeldingSoorten,
    response: afbeeldingSchema,
    status: 201,
    errors: ['geen_afbeelding', 'afbeelding_te_groot', 'te_veel_afbeeldingen', 'te_vaak'],
  },
  'GET /afbeeldingen/:id': {
    summary: 'Geeft een afbeelding aan wie de tekst mag lezen',
    tag,
    params: idParams,
    responseType: 'image/webp',
  },
});
