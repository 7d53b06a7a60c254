import { z } from 'zod';
import { gebondenSchema, groepSoortSchema, openbaarheidSchema } from '../access/access.schema.ts';
import { datumSchema, idSchema, momentSchema, regel, tekst } from '../http/contract.ts';
import { opgaveteamVerwijzingSchema } from '../opgaveteams/opgaveteam.schema.ts';

export const toetredingSchema = z.enum(['open', 'op_aanvraag', 'op_uitnodiging']);

const vraagSchema = regel(200, 0).meta({
  description: 'Wat de groep vraagt aan wie wil meedoen; leeg: geen eigen vraag',
});

const gastenSchema = z.object({
  meeschrijven: z.boolean().meta({ description: 'Gasten schrijven mee in de verslagen van deze groep' }),
});

export const groepVerwijzingSchema = z.object({
  id: idSchema,
  naam: z.string(),
  soort: groepSoortSchema,
});
export type GroepVerwijzing = z.infer<typeof groepVerwijzingSchema>;

export const groepSchema = groepVerwijzingSchema.extend({
  ...gebondenSchema.shape,
  opgaveteam: opgaveteamVerwijzingSchema.nullable(),
  afkorting: z.string().meta({ description: 'Staat in de nummers van besluiten' }),
  doel: z.string(),
  toetreding: toetredingSchema,
  vraag: vraagSchema,
  gasten: gastenSchema,
  begin: momentSchema,
  einde: momentSchema.nullable(),
  aantalLeden: z.number().int(),
  versie: z.number().int(),
  bijgewerkt: momentSchema,
});
export type Groep = z.infer<typeof groepSchema>;

export const nieuweGroepSchema = z.object({
  opgaveteamId: idSchema.nullable(),
  soort: groepSoortSchema,
  naam: regel(80),
  doel: tekst(600).default(''),
  toetreding: toetredingSchema.default('op_aanvraag'),
  vraag: vraagSchema.default(''),
  openbaarheid: openbaarheidSchema.default('alliantie'),
});

export const wijzigGroepSchema = z
  .object({
    naam: regel(80),
    doel: tekst(600),
    toetreding: toetredingSchema,
    vraag: vraagSchema,
    gasten: gastenSchema,
    openbaarheid: openbaarheidSchema,
    einde: momentSchema.nullable(),
  })
  .partial();
export type WijzigGroep = z.infer<typeof wijzigGroepSchema>;

export const groepenQuery = z.object({
  opgaveteam: idSchema.optional(),
  soort: groepSoortSchema.optional(),
  op: datumSchema.optional().meta({ description: 'Zoals het op deze dag was' }),
});
