import { z } from 'zod';
import { idSchema, lijst, momentSchema, paginaQuery, regel, tekst } from '../http/contract.ts';

export const kanalen = ['online', 'papier', 'gesprek'] as const;
export const kanaalSchema = z.enum(kanalen);
export const antwoordSoorten = ['overgenomen', 'deels', 'niet', 'elders'] as const;
export const antwoordSoortSchema = z.enum(antwoordSoorten);
export type AntwoordSoort = z.infer<typeof antwoordSoortSchema>;

/** `wacht`: of somebody who is not signed in, until a person has read it. */
export const reactieStandSchema = z.enum(['wacht', 'openbaar', 'geweigerd']);

/** The words it is about, with some before and after: so that they are found again in an edited text. */
export const ankerSchema = z.object({
  woorden: z.string().min(1).max(600),
  ervoor: z.string().max(80),
  erna: z.string().max(80),
});
export type Anker = z.infer<typeof ankerSchema>;

const antwoordSchema = z.object({
  soort: antwoordSoortSchema,
  waarom: z.string(),
  versie: z
    .object({ id: idSchema, nummer: z.number().int() })
    .nullable()
    .meta({ description: 'De versie van het programma waarin je het ziet' }),
  deelId: idSchema.nullable().meta({ description: 'Het deel waarin het is verwerkt' }),
  op: momentSchema,
});

export const reactieSchema = z.object({
  id: idSchema,
  versieId: idSchema,
  versieNummer: z.number().int(),
  deel: z.object({ id: idSchema, titel: z.string() }).nullable(),
  anker: ankerSchema.nullable(),
  tekst: z.string(),
  taal: z.string().meta({ description: 'BCP 47; leeg als het niet is gezegd' }),
  kanaal: kanaalSchema,
  naam: z.string().meta({ description: 'Zoals die persoon genoemd wil worden; leeg zonder naam' }),
  stand: reactieStandSchema,
  weigering: z.string(),
  antwoord: antwoordSchema.nullable(),
  op: momentSchema,
  versie: z.number().int(),
});
export type Reactie = z.infer<typeof reactieSchema>;

export const nieuweReactieSchema = z.object({
  versieId: idSchema,
  deelId: idSchema.nullable().default(null),
  anker: ankerSchema.nullable().default(null),
  tekst: tekst(4000).min(1, { error: 'Schrijf op wat je wilt zeggen.' }),
  taal: z
    .string()
    .regex(/^$|^[a-z]{2,3}(-[A-Za-z]{2,4})?$/, { error: 'Kies een taal.' })
    .default(''),
  kanaal: kanaalSchema.default('online'),
  naam: regel(80, 0).default(''),
  formulier: z
    .string()
    .max(64)
    .default('')
    .meta({ description: 'Wie niet is ingelogd vraagt eerst een formulier' }),
  website: z.string().max(200).default('').meta({ description: 'Leeg laten' }),
});

export const geplaatsteReactieSchema = z.object({
  reactie: reactieSchema,
  geheim: z.string().meta({ description: 'Hiermee volg je je reactie; het wordt één keer gegeven' }),
});

const reden = tekst(1000);

export const beoordelingSchema = z
  .object({
    ids: z.array(idSchema).min(1).max(100),
    besluit: z.enum(['openbaar', 'geweigerd']),
    reden: reden.default(''),
  })
  .refine((b) => b.besluit === 'openbaar' || b.reden !== '', {
    path: ['reden'],
    error: 'Schrijf op waarom.',
  });

export const nieuwAntwoordSchema = z.object({
  ids: z.array(idSchema).min(1).max(100),
  soort: antwoordSoortSchema,
  waarom: reden.min(1, { error: 'Schrijf op waarom. Eén zin is genoeg.' }),
  versieId: idSchema.nullable().default(null),
  deelId: idSchema.nullable().default(null),
});

export const reactiesQuery = paginaQuery.extend({
  versie: idSchema.optional(),
  deel: idSchema.optional(),
  stand: reactieStandSchema.optional(),
  antwoord: lijst(z.enum(['open', ...antwoordSoorten])).optional(),
});

/** Where a reactie is on its way: who sent it follows that. */
export const bewijsSchema = z.object({
  reactie: reactieSchema,
  programma: z.object({ titel: z.string(), versieNummer: z.number().int() }),
});
export type Bewijs = z.infer<typeof bewijsSchema>;
