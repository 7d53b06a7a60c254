import { z } from 'zod';
import { defineRoutes, idSchema, regel } from '../http/contract.ts';

export const zoekSoortSchema = z.enum([
  'opgaveteam',
  'groep',
  'actielijn',
  'les',
  'bijeenkomst',
  'besluit',
  'actiepunt',
  'verslag',
  'bijdrage',
  'persoon',
]);
export type ZoekSoort = z.infer<typeof zoekSoortSchema>;

export const zoekresultaatSchema = z.object({
  soort: zoekSoortSchema,
  id: idSchema,
  titel: z.string(),
  onderschrift: z.string(),
  fragment: z.string().meta({ description: 'Het stukje tekst waarin de woorden staan; leeg als er geen is' }),
  pad: z.string().meta({ description: 'Adres van het scherm' }),
});
export type Zoekresultaat = z.infer<typeof zoekresultaatSchema>;

export const zoekenApi = defineRoutes({
  'GET /zoekresultaten': {
    summary: 'Zoekt in alles wat de lezer mag zien',
    tag: 'zoeken',
    query: z.object({ q: regel(80, 2), aantal: z.coerce.number().int().min(1).max(30).default(12) }),
    response: z.object({ items: z.array(zoekresultaatSchema) }),
  },
});
