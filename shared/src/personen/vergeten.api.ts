import { z } from 'zod';
import { defineRoutes, idParams, idSchema, regel } from '../http/contract.ts';
import { persoonAntwoordSchema } from './persoon.api.ts';

/** What is asked of who has a person forgotten: that they know what it does, and of another than that person why. */
export const vergeetSchema = z.object({
  zeker: z.literal(true).meta({ description: 'Dit kan niemand terugdraaien' }),
  reden: regel(280, 0)
    .optional()
    .meta({ description: 'Waarom, als iemand anders erom vroeg; zonder de naam' }),
  opvolgers: z
    .array(z.object({ lidmaatschapId: idSchema, opvolger: idSchema.nullable() }))
    .max(100)
    .default([])
    .meta({ description: 'Wie het overneemt waar dit de laatste trekker of voorzitter is; null: niemand' }),
});

export const vergetenApi = defineRoutes({
  'POST /personen/:id/vergeten': {
    summary: 'Haalt naam en gegevens van een persoon weg (AVG); wat die deed, blijft staan als oud-deelnemer',
    tag: 'personen',
    params: idParams,
    body: vergeetSchema,
    response: persoonAntwoordSchema,
    status: 200,
    ifMatch: true,
    errors: ['laatste_programmabureau', 'opvolger_nodig'],
  },
});
