import { z } from 'zod';
import { idSchema, momentSchema, paginaQuery } from '../http/contract.ts';
import { persoonVerwijzingSchema } from '../personen/persoon.schema.ts';
import { nounSchema } from '../realtime/realtime.schema.ts';

/** One line of the log of what happened (rule 11): who, what, when; never the content of texts. */
export const gebeurtenisSchema = z.object({
  id: idSchema,
  noun: nounSchema,
  dingId: idSchema,
  actie: z.string().meta({ description: 'Wat er gebeurde, bijvoorbeeld statusbericht_geplaatst' }),
  titel: z.string().meta({ description: 'Hoe het ding heet' }),
  wie: persoonVerwijzingSchema,
  op: momentSchema,
});
export type Gebeurtenis = z.infer<typeof gebeurtenisSchema>;

export const gebeurtenissenQuery = paginaQuery.extend({
  noun: nounSchema.optional(),
  ding: idSchema.optional(),
  opgaveteam: idSchema.optional(),
  groep: idSchema.optional(),
  sinds: momentSchema.optional(),
});
