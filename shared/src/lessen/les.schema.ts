import { z } from 'zod';
import { idSchema, momentSchema, paginaQuery, regel, tekst } from '../http/contract.ts';
import { opgaveteamVerwijzingSchema } from '../opgaveteams/opgaveteam.schema.ts';
import { persoonVerwijzingSchema } from '../personen/persoon.schema.ts';

/** The four parts of a les, in the order of what happened. */
export const lesDelen = ['dachten', 'deden', 'zagen', 'leerden'] as const;

/** Something that was tried at an actielijn. As public as that actielijn is. */
export const lesSchema = z.object({
  id: idSchema,
  titel: z.string(),
  dachten: z.string(),
  deden: z.string(),
  zagen: z.string(),
  leerden: z.string(),
  actielijn: z.object({ id: idSchema, titel: z.string() }),
  opgaveteam: opgaveteamVerwijzingSchema,
  auteur: persoonVerwijzingSchema,
  op: momentSchema,
  bijgewerkt: momentSchema,
  versie: z.number().int(),
});
export type Les = z.infer<typeof lesSchema>;

const deel = tekst(1000).min(1, { error: 'Vul dit in. Eén zin is genoeg.' });

export const lesInhoudSchema = z.object({
  titel: regel(140),
  dachten: deel,
  deden: deel,
  zagen: deel,
  leerden: deel,
});
export type LesInhoud = z.infer<typeof lesInhoudSchema>;

export const nieuweLesSchema = lesInhoudSchema.extend({ actielijnId: idSchema });

export const lessenQuery = paginaQuery.extend({
  q: regel(80, 0).optional(),
  opgaveteam: idSchema.optional(),
  actielijn: idSchema.optional(),
});
