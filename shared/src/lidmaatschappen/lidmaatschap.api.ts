import { z } from 'zod';
import { datumSchema, defineRoutes, idParams, idSchema, pagina } from '../http/contract.ts';
import { groepVerwijzingSchema } from '../groepen/groep.schema.ts';
import {
  beginLidmaatschapSchema,
  lidmaatschapSchema,
  lidmaatschappenQuery,
  wijzigLidmaatschapSchema,
} from './lidmaatschap.schema.ts';

const tag = 'lidmaatschappen';

/** The composition of an opgaveteam on one day, per groep. */
export const samenstellingSchema = z.object({
  op: datumSchema,
  vorige: datumSchema.nullable().meta({ description: 'De laatste dag hiervoor waarop er iets veranderde' }),
  volgende: datumSchema.nullable().meta({ description: 'De eerste dag hierna waarop er iets verandert' }),
  groepen: z.array(z.object({ groep: groepVerwijzingSchema, leden: z.array(lidmaatschapSchema) })),
});
export type Samenstelling = z.infer<typeof samenstellingSchema>;

export const lidmaatschapApi = defineRoutes({
  'GET /lidmaatschappen': {
    summary: 'Geeft lidmaatschappen van een groep, een team of een persoon, nu of op een dag',
    tag,
    query: lidmaatschappenQuery,
    response: pagina(lidmaatschapSchema),
  },
  'GET /samenstelling': {
    summary: 'Geeft wie er op een dag in welke groep van een opgaveteam zat',
    tag,
    query: z.object({ opgaveteam: idSchema, op: datumSchema.optional() }),
    response: samenstellingSchema,
  },
  'POST /lidmaatschappen': {
    summary: 'Begint een lidmaatschap',
    tag,
    body: beginLidmaatschapSchema,
    response: lidmaatschapSchema,
    status: 201,
    etag: true,
    errors: ['lidmaatschap_overlapt', 'groep_gesloten'],
  },
  'GET /lidmaatschappen/:id': {
    summary: 'Toont een lidmaatschap',
    tag,
    params: idParams,
    response: lidmaatschapSchema,
    etag: true,
  },
  'PATCH /lidmaatschappen/:id': {
    summary:
      'Beëindigt een lidmaatschap, of verandert rol, basis of namens wie (een einde en een nieuw begin)',
    tag,
    params: idParams,
    body: wijzigLidmaatschapSchema,
    response: lidmaatschapSchema,
    etag: true,
    ifMatch: true,
    errors: ['lidmaatschap_overlapt', 'conflict'],
  },
});
