import { z } from 'zod';
import { gebondenSchema } from '../access/access.schema.ts';
import { idSchema, momentSchema, paginaQuery, regel } from '../http/contract.ts';
import { opgaveteamVerwijzingSchema } from '../opgaveteams/opgaveteam.schema.ts';
import { persoonVerwijzingSchema } from '../personen/persoon.schema.ts';

/** Things that say what was done with a bijdrage; of a verslag it is the bijeenkomst that is named. */
export const opvolgingDingSchema = z.enum(['verslag', 'actielijn', 'besluit']);

const vanWie = { id: idSchema, op: momentSchema, door: persoonVerwijzingSchema };

export const opvolgingSchema = z.discriminatedUnion('soort', [
  z.object({
    ...vanWie,
    soort: opvolgingDingSchema,
    ding: z
      .object({ id: idSchema, titel: z.string() })
      .nullable()
      .meta({ description: 'Leeg voor wie het ding niet mag lezen; van een verslag is het de bijeenkomst' }),
  }),
  z.object({ ...vanWie, soort: z.literal('antwoord'), tekst: z.string() }),
]);
export type Opvolging = z.infer<typeof opvolgingSchema>;

/** Words that residents chose to share from their room, without names. */
export const bijdrageSchema = z.object({
  id: idSchema,
  ...gebondenSchema.shape,
  opgaveteam: opgaveteamVerwijzingSchema,
  passages: z.array(z.string()),
  op: momentSchema,
  opvolgingen: z.array(opvolgingSchema),
});
export type Bijdrage = z.infer<typeof bijdrageSchema>;

export const bijdragenQuery = paginaQuery.extend({
  opgaveteam: idSchema.optional(),
  opgevolgdBij: idSchema.optional().meta({ description: 'Alleen waarmee bij dit ding iets is gedaan' }),
});

export const nieuweOpvolgingSchema = z.discriminatedUnion('soort', [
  z.object({ soort: opvolgingDingSchema, dingId: idSchema }),
  z.object({ soort: z.literal('antwoord'), tekst: regel(2_000) }),
]);
export type NieuweOpvolging = z.infer<typeof nieuweOpvolgingSchema>;

/** Answers and links that one bijdrage takes. */
export const MAX_OPVOLGINGEN = 100;
