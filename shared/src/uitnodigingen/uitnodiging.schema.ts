import { z } from 'zod';
import { gebondenSchema } from '../access/access.schema.ts';
import { groepVerwijzingSchema } from '../groepen/groep.schema.ts';
import { idSchema, momentSchema, regel } from '../http/contract.ts';
import { namensSchema } from '../lidmaatschappen/lidmaatschap.schema.ts';
import { persoonVerwijzingSchema } from '../personen/persoon.schema.ts';
import { ikSchema } from '../toegang/toegang.schema.ts';

export const MAX_GEBRUIK = 500;

/** As what somebody comes in. Without an account one is a guest until one has an account, whatever it says. */
const uitnodigingAlsSchema = z.enum(['gast', 'lid']);

/** What is told of the bijeenkomst that an uitnodiging leads to. */
const uitnodigingBijeenkomstSchema = z.object({
  id: idSchema,
  titel: z.string(),
  begin: momentSchema,
  plaats: z.string(),
});

export const uitnodigingSchema = z.object({
  id: idSchema,
  ...gebondenSchema.shape,
  groep: groepVerwijzingSchema,
  bijeenkomst: uitnodigingBijeenkomstSchema.nullable(),
  als: uitnodigingAlsSchema,
  code: z.string().nullable().meta({ description: 'Zonder code komt men alleen binnen met de link' }),
  einde: momentSchema,
  maximum: z.number().int(),
  gebruikt: z.number().int(),
  ingetrokken: z.boolean(),
  gemaaktDoor: persoonVerwijzingSchema,
  gemaaktOp: momentSchema,
});
export type Uitnodiging = z.infer<typeof uitnodigingSchema>;

export const nieuweUitnodigingSchema = z.object({
  groepId: idSchema,
  bijeenkomstId: idSchema.nullable().default(null),
  als: uitnodigingAlsSchema.default('gast'),
  metCode: z.boolean().default(true),
  einde: momentSchema,
  maximum: z.number().int().min(1).max(MAX_GEBRUIK).default(50),
});

/** The secret is told once, to who made it: the server keeps its hash. */
export const gemaakteUitnodigingSchema = uitnodigingSchema.extend({
  geheim: z.string().meta({ description: 'Hoort achter # in de link; wordt maar één keer gegeven' }),
});

/** What somebody holds in their hand: the code of a poster or the secret of a link, as it was typed or scanned. */
export const sleutelSchema = z.object({ sleutel: z.string().trim().min(1).max(100) });

/** What is told to who holds it, before they come in. */
export const inzageSchema = z.object({
  groep: z.object({ id: idSchema, naam: z.string(), doel: z.string() }),
  bijeenkomst: uitnodigingBijeenkomstSchema.nullable(),
  als: uitnodigingAlsSchema,
  alLid: z.boolean(),
});
export type Inzage = z.infer<typeof inzageSchema>;

export const deelnameSchema = sleutelSchema.extend({
  naam: regel(80, 0).default('').meta({ description: 'Mag leeg: dan wordt het "Gast" met een nummer' }),
  namens: namensSchema
    .default({ soort: 'zichzelf' })
    .meta({ description: 'Namens wie men praat; een gast praat voor zichzelf' }),
});

/** Somebody is in: who they are now, and where they were going. */
export const binnenSchema = z.object({
  ik: ikSchema,
  groepId: idSchema,
  bijeenkomstId: idSchema.nullable(),
});
export type Binnen = z.infer<typeof binnenSchema>;
