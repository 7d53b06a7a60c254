import { z } from 'zod';
import { gebondenSchema } from '../access/access.schema.ts';
import { groepVerwijzingSchema } from '../groepen/groep.schema.ts';
import { datumSchema, idSchema, jaNee, momentSchema, paginaQuery, regel } from '../http/contract.ts';
import { persoonVerwijzingSchema } from '../personen/persoon.schema.ts';

export const actiepuntStatusSchema = z.enum(['open', 'gedaan', 'vervallen']);

export const actiepuntSchema = z.object({
  id: idSchema,
  ...gebondenSchema.shape,
  tekst: z.string(),
  actiehouder: persoonVerwijzingSchema.nullable(),
  datum: datumSchema.nullable().meta({ description: 'Wanneer het klaar moet zijn' }),
  status: actiepuntStatusSchema,
  reden: z.string().meta({ description: 'Waarom het vervallen is' }),
  afgehandeldOp: momentSchema.nullable(),
  groep: groepVerwijzingSchema,
  bijeenkomst: z.object({ id: idSchema, titel: z.string() }).nullable(),
  actielijn: z.object({ id: idSchema, titel: z.string() }).nullable(),
  blok: idSchema.nullable().meta({ description: 'Het blok in het verslag waarin het staat' }),
  versie: z.number().int(),
  bijgewerkt: momentSchema,
});
export type Actiepunt = z.infer<typeof actiepuntSchema>;

export const nieuwActiepuntSchema = z.object({
  groepId: idSchema,
  tekst: regel(280),
  actiehouderId: idSchema.nullable().default(null),
  datum: datumSchema.nullable().default(null),
  bijeenkomstId: idSchema.nullable().default(null),
  actielijnId: idSchema.nullable().default(null),
});
export type NieuwActiepunt = z.input<typeof nieuwActiepuntSchema>;

export const wijzigActiepuntSchema = z
  .object({
    tekst: regel(280),
    actiehouderId: idSchema.nullable(),
    datum: datumSchema.nullable(),
    actielijnId: idSchema.nullable(),
    status: actiepuntStatusSchema,
    reden: regel(280, 0),
  })
  .partial()
  .refine((a) => a.status !== 'vervallen' || (a.reden ?? '') !== '', {
    error: 'Schrijf op waarom dit niet meer hoeft.',
    path: ['reden'],
  });
export type WijzigActiepunt = z.infer<typeof wijzigActiepuntSchema>;

export const actiepuntenQuery = paginaQuery.extend({
  groep: idSchema.optional(),
  bijeenkomst: idSchema.optional(),
  actielijn: idSchema.optional(),
  opgaveteam: idSchema.optional(),
  actiehouder: idSchema.optional(),
  status: actiepuntStatusSchema.optional(),
  terugBij: idSchema
    .optional()
    .meta({ description: 'Alleen wat nog open staat en bij deze bijeenkomst terugkomt' }),
  vanMij: jaNee.optional(),
});
