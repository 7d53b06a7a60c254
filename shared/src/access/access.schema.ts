import { z } from 'zod';

export const openbaarheidSchema = z.enum(['openbaar', 'alliantie', 'groep']).meta({
  description: 'Wie dit mag lezen: iedereen, iedereen in de alliantie, of alleen de groep en haar team',
});
export type Openbaarheid = z.infer<typeof openbaarheidSchema>;

export const systeemrolSchema = z.enum(['programmabureau', 'beheerder']);
export type Systeemrol = z.infer<typeof systeemrolSchema>;

export const groepSoortSchema = z.enum([
  'kernteam',
  'werkgroep',
  'gesprekspanel',
  'netwerk',
  'alliantiebestuur',
]);
export type GroepSoort = z.infer<typeof groepSoortSchema>;

export const lidRolSchema = z.enum(['lid', 'trekker', 'voorzitter', 'notulist']);
export type LidRol = z.infer<typeof lidRolSchema>;

/** Fields that every readable thing carries; the read scope is judged on these alone. */
export const gebondenSchema = z.object({
  openbaarheid: openbaarheidSchema,
  groepIds: z.array(z.string()),
  opgaveteamIds: z.array(z.string()),
});

export const actorSchema = z.object({
  persoonId: z.string().nullable(),
  rollen: z.array(systeemrolSchema),
  gast: z.boolean().meta({ description: 'Doet mee zonder account, op uitnodiging van een groep' }),
  lidmaatschappen: z.array(
    z.object({
      groepId: z.string(),
      groepSoort: groepSoortSchema,
      opgaveteamId: z.string().nullable(),
      rol: lidRolSchema,
      van: z.string(),
      tot: z.string().nullable(),
      meeschrijven: z
        .boolean()
        .optional()
        .meta({ description: 'Alleen van wie als gast meedoet: of de groep gasten laat meeschrijven' }),
    }),
  ),
});
