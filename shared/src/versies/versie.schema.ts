import { z } from 'zod';
import { idSchema, momentSchema, paginaQuery, regel } from '../http/contract.ts';
import { persoonVerwijzingSchema } from '../personen/persoon.schema.ts';

/** Kept by itself after writing; before something big; or by somebody who gave it a name. */
export const versieSoortSchema = z.enum(['vanzelf', 'vooraf', 'naam']);
export type VersieSoort = z.infer<typeof versieSoortSchema>;

export const versieSchema = z.object({
  id: idSchema,
  verslagId: idSchema,
  soort: versieSoortSchema,
  naam: z.string(),
  op: momentSchema,
  wie: persoonVerwijzingSchema
    .nullable()
    .meta({ description: 'Wie haar bewaarde; leeg als dat vanzelf ging' }),
});
export type Versie = z.infer<typeof versieSchema>;

export const versieTekstSchema = versieSchema.extend({
  tekst: z.string().meta({ description: 'De tekst zonder opmaak, een regel per alinea' }),
  magTerugzetten: z.boolean(),
});

/** Somebody's writing without a pause of ten minutes. */
export const schrijfsessieSchema = z.object({
  id: idSchema,
  wie: persoonVerwijzingSchema,
  begin: momentSchema,
  einde: momentSchema,
  erbij: z.number().int().meta({ description: 'Letters erbij, ongeveer' }),
  eraf: z.number().int().meta({ description: 'Letters eraf, ongeveer' }),
});
export type Schrijfsessie = z.infer<typeof schrijfsessieSchema>;

export const versiesQuery = paginaQuery.extend({ verslag: idSchema });

export const nieuweVersieSchema = z.object({ verslagId: idSchema, naam: regel(100) });
