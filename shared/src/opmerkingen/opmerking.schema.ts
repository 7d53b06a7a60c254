import { z } from 'zod';
import { idSchema, momentSchema, paginaQuery, regel, tekst } from '../http/contract.ts';
import { persoonVerwijzingSchema } from '../personen/persoon.schema.ts';

/** A remark; a proposed correction; or, once the verslag is vastgesteld, what is said of it afterwards. */
export const opmerkingSoortSchema = z.enum(['opmerking', 'voorstel', 'naschrift']);

/** Open: waits for an answer. Naschrift: never waits for one. */
export const opmerkingStandSchema = z.enum(['open', 'gesloten', 'naschrift']);
export type OpmerkingStand = z.infer<typeof opmerkingStandSchema>;

export const opmerkingUitkomstSchema = z.enum(['opgelost', 'overgenomen', 'niet_overgenomen']);
export type OpmerkingUitkomst = z.infer<typeof opmerkingUitkomstSchema>;

/** One end of a passage: a Yjs relative position, so that it stays with its words, in base64. */
const plekSchema = z.base64({ error: 'Dit is geen plek in een tekst.' }).max(400);

/** The words that a remark is about. */
export const ankerSchema = z.object({
  van: plekSchema,
  tot: plekSchema,
  citaat: z.string().max(500).meta({ description: 'De woorden zoals ze er stonden' }),
});
export type Anker = z.infer<typeof ankerSchema>;

export const reactieSchema = z.object({
  id: idSchema,
  wie: persoonVerwijzingSchema,
  op: momentSchema,
  tekst: z.string(),
});

export const opmerkingSchema = z.object({
  id: idSchema,
  verslagId: idSchema,
  soort: opmerkingSoortSchema,
  stand: opmerkingStandSchema,
  wie: persoonVerwijzingSchema,
  op: momentSchema,
  tekst: z.string(),
  anker: ankerSchema.nullable().meta({ description: 'Zonder anker gaat het over de hele tekst' }),
  nieuw: z.string().nullable().meta({ description: 'Wat er volgens het voorstel moet staan; leeg: niets' }),
  reacties: z.array(reactieSchema),
  antwoord: z
    .object({
      uitkomst: opmerkingUitkomstSchema,
      reden: z.string(),
      wie: persoonVerwijzingSchema,
      op: momentSchema,
    })
    .nullable(),
  magBeantwoorden: z.boolean(),
});
export type Opmerking = z.infer<typeof opmerkingSchema>;

const woorden = tekst(2000).min(1, { error: 'Schrijf op wat je wilt zeggen.' });

export const nieuweOpmerkingSchema = z
  .object({
    verslagId: idSchema,
    soort: opmerkingSoortSchema.extract(['opmerking', 'voorstel']).default('opmerking'),
    tekst: tekst(2000).default(''),
    anker: ankerSchema.nullable().default(null),
    nieuw: z
      .string()
      .max(5000)
      .regex(/^[^\n\r]*$/, { error: 'Een correctie blijft binnen een alinea.' })
      .nullable()
      .default(null),
  })
  .refine((o) => o.soort === 'voorstel' || o.tekst !== '', {
    error: 'Schrijf op wat je wilt zeggen.',
    path: ['tekst'],
  })
  .refine((o) => o.soort === 'opmerking' || (o.anker !== null && o.nieuw !== null), {
    error: 'Kies eerst de woorden die anders moeten.',
    path: ['nieuw'],
  })
  .refine((o) => o.soort === 'opmerking' || o.nieuw === null || o.nieuw !== o.anker?.citaat, {
    error: 'Dit staat er al. Schrijf op wat er anders moet.',
    path: ['nieuw'],
  });
export type NieuweOpmerking = z.input<typeof nieuweOpmerkingSchema>;

export const nieuweReactieSchema = z.object({ tekst: woorden });

export const nieuwAntwoordSchema = z
  .object({
    uitkomst: opmerkingUitkomstSchema,
    reden: regel(1000, 0).default(''),
    metDeHand: z.boolean().default(false).meta({
      description: 'Bij overgenomen: iemand paste de tekst zelf aan, dus die verandert nu niet',
    }),
  })
  .refine((a) => a.uitkomst !== 'niet_overgenomen' || a.reden !== '', {
    error: 'Zeg waarom niet.',
    path: ['reden'],
  });
export type NieuwAntwoord = z.input<typeof nieuwAntwoordSchema>;

export const opmerkingenQuery = paginaQuery.extend({
  verslag: idSchema,
  stand: opmerkingStandSchema.default('open'),
});
