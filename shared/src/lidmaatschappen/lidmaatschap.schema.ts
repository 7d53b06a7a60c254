import { z } from 'zod';
import { lidRolSchema } from '../access/access.schema.ts';
import { datumSchema, idSchema, momentSchema, paginaQuery, regel } from '../http/contract.ts';
import { groepVerwijzingSchema } from '../groepen/groep.schema.ts';
import { organisatieVerwijzingSchema, persoonVerwijzingSchema } from '../personen/persoon.schema.ts';

export const basisSchema = z.enum(['vast', 'flexibel']);

/** On whose behalf a seat is held; the employer is shown apart from it (R16). */
export const namensSchema = z.discriminatedUnion('soort', [
  z.object({ soort: z.literal('organisatie'), organisatieId: idSchema }),
  z.object({ soort: z.literal('thema'), themaId: regel(40) }),
  z.object({ soort: z.literal('bewoners') }),
  z.object({ soort: z.literal('zichzelf') }),
]);
export type Namens = z.infer<typeof namensSchema>;

/** The same as its readers see it. */
export const presentNamensSchema = z.object({ soort: z.string(), naam: z.string().nullable() });

export const lidmaatschapSchema = z.object({
  id: idSchema,
  groep: groepVerwijzingSchema,
  groepIds: z.array(z.string()),
  opgaveteamIds: z.array(z.string()),
  persoon: persoonVerwijzingSchema,
  functie: z.string(),
  organisaties: z.array(organisatieVerwijzingSchema),
  rol: lidRolSchema,
  basis: basisSchema,
  gast: z.boolean().meta({ description: 'Doet mee als gast' }),
  namens: presentNamensSchema,
  zetel: z
    .object({ id: idSchema, naam: z.string() })
    .nullable()
    .meta({ description: 'De plek van de groep die deze persoon heeft' }),
  van: momentSchema,
  tot: momentSchema.nullable(),
  reden: z.string().nullable().meta({ description: 'Waarom het zo begon' }),
  redenTot: z.string().nullable().meta({ description: 'Waarom het eindigde' }),
  versie: z.number().int(),
});
export type Lidmaatschap = z.infer<typeof lidmaatschapSchema>;

export const beginLidmaatschapSchema = z.object({
  groepId: idSchema,
  persoonId: idSchema,
  rol: lidRolSchema.default('lid'),
  basis: basisSchema.default('vast'),
  namens: namensSchema.default({ soort: 'zichzelf' }),
  zetelId: idSchema.optional().meta({
    description: 'De plek van de groep; ligt daarvan de rol of namens wie vast, dan geldt dat',
  }),
  van: momentSchema.optional().meta({ description: 'Zonder: vanaf nu' }),
  tot: momentSchema.nullable().default(null),
  reden: regel(300, 0).default('').meta({ description: 'Verplicht als het begin in het verleden ligt' }),
});
export type BeginLidmaatschap = z.input<typeof beginLidmaatschapSchema>;

export const wijzigLidmaatschapSchema = z
  .object({
    tot: momentSchema.meta({ description: 'Beëindigt het lidmaatschap op dit moment' }),
    rol: lidRolSchema.meta({ description: 'Een andere rol is een einde en een nieuw begin' }),
    basis: basisSchema,
    namens: namensSchema,
    zetelId: idSchema.nullable().meta({ description: 'Een andere plek van de groep; null: geen plek meer' }),
    vanaf: momentSchema.meta({ description: 'Wanneer wat anders wordt ingaat; zonder: nu' }),
    gast: z.literal(false).meta({ description: 'Neemt een gast op als lid; door wie de groep samenstelt' }),
    reden: regel(300, 0),
    opvolger: idSchema.nullable().meta({
      description:
        'Het lidmaatschap van wie het overneemt, als de laatste trekker of voorzitter stopt; null: niemand',
    }),
  })
  .partial();
export type WijzigLidmaatschap = z.infer<typeof wijzigLidmaatschapSchema>;

export const lidmaatschappenQuery = paginaQuery.extend({
  groep: idSchema.optional(),
  opgaveteam: idSchema.optional(),
  persoon: idSchema.optional(),
  op: datumSchema.optional().meta({ description: 'Wie er op deze dag lid was' }),
});
