import { z } from 'zod';
import { datumSchema, idSchema, momentSchema, regel, tekst } from '../http/contract.ts';
import { programmaStanden } from './programma.stand.ts';

export const programmaStandSchema = z.enum(programmaStanden);
export const vormSchema = z.enum(['kern', 'verdiepend']);
export type Vorm = z.infer<typeof vormSchema>;

const actielijnInProgramma = z.object({ id: idSchema, titel: z.string(), wat: z.string() });

const besluitVerwijzing = z.object({ id: idSchema, nummer: z.string().nullable() });

/** A section: its id stays the same from version to version, so that two can be compared. */
export const deelSchema = z.object({
  id: idSchema,
  titel: z.string(),
  tekst: z.string(),
  kern: z.boolean(),
  verdiepend: z.boolean(),
  actielijnen: z.array(actielijnInProgramma).meta({ description: 'Die de lezer mag zien' }),
  versie: z.number().int(),
});
export type Deel = z.infer<typeof deelSchema>;

/** A version without its text. */
export const versieRegelSchema = z.object({
  id: idSchema,
  nummer: z.number().int(),
  stand: programmaStandSchema,
  ronde: z.object({ van: momentSchema, tot: momentSchema }).nullable(),
  vrijgavebesluit: besluitVerwijzing.nullable(),
  vastgesteld: z.object({ op: momentSchema, besluit: besluitVerwijzing, sha256: z.string() }).nullable(),
  onbeantwoord: z.number().int().meta({ description: 'Reacties zonder antwoord' }),
  bijgewerkt: momentSchema,
});
export type VersieRegel = z.infer<typeof versieRegelSchema>;

export const programmaSchema = z.object({
  id: idSchema,
  titel: z.string(),
  periode: z.object({ van: datumSchema, tot: datumSchema }),
  voorbeeld: z.boolean().meta({ description: 'De tekst van de delen is een voorbeeld' }),
  versies: z.array(versieRegelSchema).meta({ description: 'Die de lezer mag zien, de nieuwste eerst' }),
});
export type Programma = z.infer<typeof programmaSchema>;

export const programmaversieSchema = versieRegelSchema.extend({
  programma: programmaSchema.omit({ versies: true }),
  delen: z.array(deelSchema),
  versie: z.number().int(),
});
export type Programmaversie = z.infer<typeof programmaversieSchema>;

export const nieuwProgrammaSchema = z
  .object({
    titel: regel(140),
    periode: z.object({ van: datumSchema, tot: datumSchema }),
    vorigeId: idSchema
      .nullable()
      .default(null)
      .meta({ description: 'Het programma waarvan de vastgestelde tekst het begin is' }),
  })
  .refine(({ periode }) => periode.van < periode.tot, {
    path: ['periode', 'tot'],
    error: 'Kies een dag na het begin.',
  });

export const deelInhoudSchema = z
  .object({
    titel: regel(140),
    tekst: tekst(20_000),
    kern: z.boolean(),
    verdiepend: z.boolean(),
    actielijnIds: z.array(idSchema).max(60),
    plaats: z
      .number()
      .int()
      .min(1)
      .max(80)
      .optional()
      .meta({ description: 'De hoeveelste; anders waar het stond' }),
  })
  .refine(({ kern, verdiepend }) => kern || verdiepend, {
    path: ['verdiepend'],
    error: 'Kies in welke vorm dit deel staat.',
  });
export type DeelInhoud = z.infer<typeof deelInhoudSchema>;

export const openstellingSchema = z
  .object({ besluitId: idSchema, van: momentSchema, tot: momentSchema })
  .refine(({ van, tot }) => new Date(van) < new Date(tot), {
    path: ['tot'],
    error: 'Kies een moment na het begin.',
  });

export const programmaVaststellingSchema = z.object({ besluitId: idSchema });
