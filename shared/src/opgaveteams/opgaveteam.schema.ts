import { z } from 'zod';
import { idSchema } from '../http/contract.ts';

export const opgaveteamVerwijzingSchema = z.object({
  id: idSchema,
  slug: z.string(),
  naam: z.string(),
  themaId: z.string(),
});
export type OpgaveteamVerwijzing = z.infer<typeof opgaveteamVerwijzingSchema>;

export const opgaveteamSchema = opgaveteamVerwijzingSchema.extend({
  kernteamId: idSchema.nullable().meta({ description: 'De groep die het kernteam is' }),
  aantalGroepen: z.number().int(),
  aantalMensen: z.number().int().meta({ description: 'Mensen die nu lid zijn van een groep van dit team' }),
  spreiding: z
    .array(z.object({ status: z.string(), aantal: z.number().int() }))
    .meta({ description: 'Hoeveel actielijnen per status; nooit één gemiddelde' }),
  versie: z.number().int(),
});
export type Opgaveteam = z.infer<typeof opgaveteamSchema>;
