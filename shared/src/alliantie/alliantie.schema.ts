import { z } from 'zod';
import { idSchema } from '../http/contract.ts';

export const themaSchema = z.object({
  id: z.string().meta({ description: 'Kenmerk uit het gebiedspakket' }),
  naam: z.string(),
  accent: z.number().int().min(1).max(8).meta({ description: 'Nummer van de themakleur' }),
});
export type Thema = z.infer<typeof themaSchema>;

/** A societal challenge under a thema, as the convenant says it. */
export const opgaveSchema = z.object({
  id: idSchema,
  themaId: z.string(),
  tekst: z.string(),
  bron: z.string().nullable().meta({ description: 'Waar dit staat; leeg bij voorbeeldgegevens' }),
});
export type Opgave = z.infer<typeof opgaveSchema>;

export const organisatieSchema = z.object({
  id: idSchema,
  naam: z.string(),
  soort: z.string(),
  partner: z.boolean().meta({ description: 'Heeft het convenant getekend of is als partner genoemd' }),
});
export type Organisatie = z.infer<typeof organisatieSchema>;

/** What every screen needs to know of the area, before anything else. */
export const alliantieSchema = z.object({
  naam: z.string().meta({ description: 'Naam van de werkplaats op het scherm' }),
  programma: z.string(),
  doel: z.string(),
  tijdzone: z.string(),
  woorden: z.record(z.string(), z.string()).meta({ description: 'De woorden van dit gebied' }),
  talen: z.array(z.string()),
  themas: z.array(themaSchema),
  buurten: z.array(z.object({ code: z.string(), naam: z.string(), wijk: z.string(), focus: z.boolean() })),
  voorbeeldgegevens: z.boolean(),
});
export type Alliantie = z.infer<typeof alliantieSchema>;
