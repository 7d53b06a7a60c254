import { z } from 'zod';
import { defineRoutes, idParams, idSchema } from '../http/contract.ts';
import { aanvraagAntwoordSchema, aanvraagSchema, nieuweAanvraagSchema } from './aanvraag.schema.ts';

const tag = 'aanvragen';

export const aanvraagApi = defineRoutes({
  'GET /aanvragen': {
    summary: 'Geeft de aanvragen om mee te doen die op jouw antwoord wachten, en je eigen aanvragen',
    tag,
    query: z.object({ groep: idSchema.optional() }),
    response: z.object({ items: z.array(aanvraagSchema), eigen: z.array(aanvraagSchema) }),
  },
  'POST /aanvragen': {
    summary: 'Vraagt of je mee mag doen in een groep',
    tag,
    body: nieuweAanvraagSchema,
    response: aanvraagSchema,
    status: 201,
    errors: ['conflict', 'groep_gesloten', 'lidmaatschap_overlapt'],
  },
  'PUT /aanvragen/:id/antwoord': {
    summary: 'Laat iemand toe die het vroeg, of niet, met de reden',
    tag,
    params: idParams,
    body: aanvraagAntwoordSchema,
    response: aanvraagSchema,
    errors: ['al_beantwoord', 'groep_gesloten'],
  },
});
