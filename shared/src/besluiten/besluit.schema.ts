import { z } from 'zod';
import { gebondenSchema, lidRolSchema, openbaarheidSchema } from '../access/access.schema.ts';
import { groepVerwijzingSchema } from '../groepen/groep.schema.ts';
import { datumSchema, idSchema, momentSchema, paginaQuery, tekst } from '../http/contract.ts';
import { presentNamensSchema } from '../lidmaatschappen/lidmaatschap.schema.ts';
import { persoonVerwijzingSchema } from '../personen/persoon.schema.ts';

export const besluitSchema = z.object({
  id: idSchema,
  ...gebondenSchema.shape,
  nummer: z.string().meta({ description: 'Per groep en jaar, zonder gaten, bijvoorbeeld AB-2026-007' }),
  tekst: z.string(),
  reden: z.string(),
  op: momentSchema,
  groep: groepVerwijzingSchema,
  bijeenkomst: z.object({ id: idSchema, titel: z.string() }).nullable(),
  actielijnen: z.array(z.object({ id: idSchema, titel: z.string() })),
  vervangt: z.object({ id: idSchema, nummer: z.string() }).nullable(),
  vervangenDoor: z.object({ id: idSchema, nummer: z.string() }).nullable(),
  blok: idSchema.nullable().meta({ description: 'Het blok in het verslag waarin het staat' }),
  aantalLeden: z.number().int().meta({ description: 'Hoeveel leden de groep op die dag had' }),
});
export type Besluit = z.infer<typeof besluitSchema>;

/** Rule 1: who were members of the groep at the end of the day of the besluit, by name as the reader may know them. */
export const besluitLedenSchema = z.object({
  op: datumSchema,
  items: z.array(
    z.object({
      persoon: persoonVerwijzingSchema,
      rol: lidRolSchema,
      namens: presentNamensSchema,
    }),
  ),
});
export type BesluitLeden = z.infer<typeof besluitLedenSchema>;

/** Rule 7: a besluit is never changed; a change is a new one that names the old one. */
export const nieuwBesluitSchema = z.object({
  groepId: idSchema,
  tekst: tekst(2000).min(1, { error: 'Schrijf op wat er is besloten.' }),
  reden: tekst(2000).default(''),
  bijeenkomstId: idSchema.nullable().default(null),
  actielijnIds: z.array(idSchema).max(20).default([]),
  vervangtId: idSchema.nullable().default(null),
  blok: idSchema
    .nullable()
    .default(null)
    .meta({ description: 'Het blok in het verslag van de bijeenkomst dat hiermee vastligt' }),
  openbaarheid: openbaarheidSchema.default('groep'),
});
export type NieuwBesluit = z.input<typeof nieuwBesluitSchema>;

export const besluitenQuery = paginaQuery.extend({
  groep: idSchema.optional(),
  bijeenkomst: idSchema.optional(),
  actielijn: idSchema.optional(),
  opgaveteam: idSchema.optional(),
  vanaf: datumSchema.optional(),
  jaar: z.coerce.number().int().min(2000).max(2100).optional(),
});
