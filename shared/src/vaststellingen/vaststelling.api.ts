import { z } from 'zod';
import { defineRoutes, idParams, idSchema } from '../http/contract.ts';
import {
  correctierondeSchema,
  gewoneTaalSchema,
  vastgesteldeTekstSchema,
  vaststellingSchema,
} from './vaststelling.schema.ts';

const tag = 'vaststellingen';
const verandert = { tag, params: idParams, response: vaststellingSchema, etag: true, ifMatch: true } as const;

export const vaststellingApi = defineRoutes({
  'GET /vaststellingen/:id': {
    summary: 'Toont hoe ver een verslag is: in bewerking, ter correctie of vastgesteld',
    tag,
    params: idParams,
    response: vaststellingSchema,
    etag: true,
  },
  'PUT /vaststellingen/:id/gewone-taal': {
    ...verandert,
    summary: 'Bewaart de tekst in gewone taal',
    body: z.object({ tekst: gewoneTaalSchema }),
    errors: ['verslag_fase'],
  },
  'PUT /vaststellingen/:id/correctieronde': {
    ...verandert,
    summary: 'Legt een verslag ter correctie voor aan de leden, of verlengt de tijd daarvoor',
    body: correctierondeSchema,
    errors: ['verslag_fase', 'groep_gesloten'],
  },
  'DELETE /vaststellingen/:id/correctieronde': {
    ...verandert,
    summary: 'Haalt een verslag terug, zodat iedereen er weer in schrijft',
    errors: ['verslag_fase', 'groep_gesloten'],
  },
  'POST /vaststellingen/:id/besluit': {
    ...verandert,
    summary: 'Stelt een verslag vast namens de groep',
    body: z.object({ groepId: idSchema }),
    errors: ['verslag_fase', 'gewone_taal_nodig', 'correctie_open', 'groep_gesloten'],
  },
  'GET /vaststellingen/:id/tekst': {
    summary: 'Geeft de vastgestelde tekst in de vorm waarvan de hash is genomen',
    tag,
    params: idParams,
    response: vastgesteldeTekstSchema,
  },
});
