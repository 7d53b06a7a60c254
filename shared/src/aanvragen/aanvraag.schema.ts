import { z } from 'zod';
import { gebondenSchema } from '../access/access.schema.ts';
import { groepVerwijzingSchema } from '../groepen/groep.schema.ts';
import { idSchema, momentSchema, regel, tekst } from '../http/contract.ts';
import { basisSchema, namensSchema, presentNamensSchema } from '../lidmaatschappen/lidmaatschap.schema.ts';
import { persoonVerwijzingSchema } from '../personen/persoon.schema.ts';

const aanvraagStatusSchema = z.enum(['open', 'toegelaten', 'afgewezen']);

/** Somebody asks to come into a groep. */
export const aanvraagSchema = z.object({
  id: idSchema,
  ...gebondenSchema.shape,
  groep: groepVerwijzingSchema,
  persoon: persoonVerwijzingSchema,
  vraag: z.string().meta({ description: 'Wat de groep vroeg' }),
  motivatie: z.string(),
  zetel: z
    .object({ id: idSchema, naam: z.string(), vrij: z.boolean() })
    .nullable()
    .meta({ description: 'De plek waarvoor men het vraagt' }),
  basis: basisSchema,
  namens: presentNamensSchema,
  status: aanvraagStatusSchema,
  reden: z.string().meta({ description: 'Wat de groep erbij zei' }),
  op: momentSchema,
});
export type Aanvraag = z.infer<typeof aanvraagSchema>;

export const nieuweAanvraagSchema = z.object({
  groepId: idSchema,
  motivatie: tekst(600).default('').meta({ description: 'Mag leeg' }),
  basis: basisSchema.default('flexibel'),
  namens: namensSchema
    .default({ soort: 'zichzelf' })
    .meta({ description: 'Namens wie men wil praten; ligt dat bij de plek vast, dan geldt dat' }),
  zetelId: idSchema.nullable().default(null).meta({ description: 'Voor een plek die leeg is' }),
});

export const aanvraagAntwoordSchema = z.object({
  uitkomst: aanvraagStatusSchema.extract(['toegelaten', 'afgewezen']),
  reden: regel(300, 0).default('').meta({ description: 'Verplicht bij een afwijzing' }),
});
