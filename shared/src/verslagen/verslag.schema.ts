import { z } from 'zod';
import { gebondenSchema } from '../access/access.schema.ts';
import { idSchema, momentSchema } from '../http/contract.ts';

/** What a shared text belongs to: the notes of a bijeenkomst, or the `hoe` of an actielijn. */
export const verslagSoortSchema = z.enum(['verslag', 'hoe']);
export type VerslagSoort = z.infer<typeof verslagSoortSchema>;

/** The life of a verslag; a `hoe` is always being written. */
export const verslagFaseSchema = z.enum(['in_bewerking', 'ter_correctie', 'vastgesteld']);
export type VerslagFase = z.infer<typeof verslagFaseSchema>;

export const verslagSchema = z.object({
  id: idSchema,
  ...gebondenSchema.shape,
  soort: verslagSoortSchema,
  vanId: idSchema.meta({ description: 'De bijeenkomst of de actielijn' }),
  tekst: z.string().meta({ description: 'De tekst zonder opmaak' }),
  magSchrijven: z.boolean(),
  bijgewerkt: momentSchema,
});
export type Verslag = z.infer<typeof verslagSchema>;
