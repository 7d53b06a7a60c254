import { z } from 'zod';
import { idSchema } from '../http/contract.ts';

/** A picture in a text that is written together, as it was kept. */
export const afbeeldingSchema = z.object({
  id: idSchema,
  breedte: z.number().int().positive(),
  hoogte: z.number().int().positive(),
});
export type Afbeelding = z.infer<typeof afbeeldingSchema>;
