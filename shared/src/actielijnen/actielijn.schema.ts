import { z } from 'zod';
import { gebondenSchema, openbaarheidSchema } from '../access/access.schema.ts';
import { groepVerwijzingSchema } from '../groepen/groep.schema.ts';
import {
  datumSchema,
  idSchema,
  jaNee,
  lijst,
  momentSchema,
  paginaQuery,
  regel,
  tekst,
} from '../http/contract.ts';
import { opgaveteamVerwijzingSchema } from '../opgaveteams/opgaveteam.schema.ts';
import { organisatieVerwijzingSchema, persoonVerwijzingSchema } from '../personen/persoon.schema.ts';
import { getoondeStatussen, gezegdeStatussen, vraagtUitleg } from './actielijn.status.ts';

export const gezegdeStatusSchema = z.enum(gezegdeStatussen);
export const getoondeStatusSchema = z.enum(getoondeStatussen);

export const statusberichtSchema = z.object({
  id: idSchema,
  actielijnId: idSchema,
  status: gezegdeStatusSchema,
  zin: z.string(),
  oorzaak: z.string(),
  gevolg: z.string(),
  bijsturing: z.string(),
  volgendeStap: z.string(),
  opgegaanInId: idSchema.nullable(),
  auteur: persoonVerwijzingSchema,
  op: momentSchema,
});
export type Statusbericht = z.infer<typeof statusberichtSchema>;

/** Rule 3: a status is said with a sentence; vraagt_aandacht and stokt with oorzaak, gevolg and bijsturing. */
export const nieuwStatusberichtSchema = z
  .object({
    status: gezegdeStatusSchema,
    zin: regel(280),
    oorzaak: tekst(600).default(''),
    gevolg: tekst(600).default(''),
    bijsturing: tekst(600).default(''),
    volgendeStap: tekst(280).default(''),
    opgegaanInId: idSchema.nullable().default(null),
  })
  .superRefine((b, ctx) => {
    const uitleg = {
      oorzaak: 'Wat is de oorzaak?',
      gevolg: 'Wat is het gevolg?',
      bijsturing: 'Wat doen jullie eraan?',
    };
    if (vraagtUitleg(b.status))
      for (const veld of ['oorzaak', 'gevolg', 'bijsturing'] as const)
        if (b[veld] === '') ctx.addIssue({ code: 'custom', path: [veld], message: uitleg[veld] });
    if ((b.status === 'opgegaan_in') !== (b.opgegaanInId !== null))
      ctx.addIssue({
        code: 'custom',
        path: ['opgegaanInId'],
        message: 'Kies in welke actielijn deze opgaat.',
      });
  });

export const mijlpaalSchema = z.object({
  id: idSchema,
  titel: z.string(),
  datum: datumSchema,
  gehaaldOp: datumSchema.nullable(),
  verschoven: z
    .array(
      z.object({
        van: datumSchema,
        reden: z.string(),
        wie: persoonVerwijzingSchema,
        op: momentSchema,
      }),
    )
    .meta({ description: 'Elke eerdere datum, met waarom die veranderde; de oudste eerst' }),
});

export const watVersieSchema = z.object({
  versie: z.number().int(),
  tekst: z.string(),
  van: momentSchema,
  besluitId: idSchema.nullable(),
});

/** An actielijn as lists and boards show it. */
export const actielijnRegelSchema = z.object({
  id: idSchema,
  ...gebondenSchema.shape,
  opgaveteam: opgaveteamVerwijzingSchema,
  nummer: z.number().int(),
  titel: z.string(),
  doorbraak: z.boolean(),
  status: getoondeStatusSchema,
  statusSinds: momentSchema.meta({ description: 'Van het laatste bericht; bij onbekend: sinds wanneer' }),
  vervaltOp: momentSchema
    .nullable()
    .meta({ description: 'Wanneer de status onbekend wordt zonder nieuw bericht; null na het einde' }),
  herinnerOp: momentSchema
    .nullable()
    .meta({ description: 'Vanaf wanneer de trekkers eraan worden herinnerd; null na het einde' }),
  zin: z.string().meta({ description: 'De zin van het laatste statusbericht' }),
  oorzaak: z.string(),
  gevolg: z.string(),
  bijsturing: z.string(),
  buurten: z.array(z.string()).meta({ description: 'Codes van buurten' }),
  trekkers: z.array(persoonVerwijzingSchema),
  bijgewerkt: momentSchema,
});
export type ActielijnRegel = z.infer<typeof actielijnRegelSchema>;

const verwijzing = z.object({ id: idSchema, titel: z.string() });

export const actielijnSchema = actielijnRegelSchema.extend({
  trekkerIds: z.array(z.string()).meta({ description: 'Alleen de trekkers die de lezer mag kennen' }),
  wat: z.string(),
  hoeId: idSchema.nullable().meta({ description: 'De tekst over hoe, die samen wordt geschreven' }),
  watVastgesteld: z.boolean(),
  watVersies: z.array(watVersieSchema),
  periode: z.object({ van: datumSchema, tot: datumSchema.nullable() }),
  ritmeDagen: z.number().int(),
  mijlpalen: z.array(mijlpaalSchema),
  partners: z.array(organisatieVerwijzingSchema),
  groepen: z.array(groepVerwijzingSchema),
  opgaveIds: z.array(idSchema),
  opgegaanIn: verwijzing.nullable(),
  opgenomen: z.array(verwijzing).meta({ description: 'Actielijnen die in deze zijn opgegaan' }),
  komtUit: verwijzing
    .nullable()
    .meta({ description: 'De actielijn die is gesplitst, waar deze een deel van is' }),
  delen: z.array(verwijzing).meta({ description: 'Actielijnen waarin deze is gesplitst' }),
  versie: z.number().int(),
});
export type Actielijn = z.infer<typeof actielijnSchema>;

const velden = {
  titel: regel(140),
  doorbraak: z.boolean(),
  periode: z.object({ van: datumSchema, tot: datumSchema.nullable() }),
  ritmeDagen: z.number().int().min(7).max(366),
  trekkerIds: z.array(idSchema).max(10),
  partnerIds: z.array(idSchema).max(60),
  groepIds: z.array(idSchema).max(30),
  buurten: z.array(regel(8)).max(80),
  opgaveIds: z.array(idSchema).max(20),
  openbaarheid: openbaarheidSchema,
  mijlpalen: z
    .array(
      z.object({
        id: idSchema.optional(),
        titel: regel(140),
        datum: datumSchema,
        gehaaldOp: datumSchema.nullable().default(null),
        reden: tekst(280).default('').meta({ description: 'Waarom de datum verandert; dan verplicht' }),
      }),
    )
    .max(40),
};

export const nieuweActielijnSchema = z
  .object(velden)
  .partial()
  .extend({
    opgaveteamId: idSchema,
    titel: velden.titel,
    wat: tekst(4000).min(1, { error: 'Schrijf op wat jullie gaan doen.' }),
  });

export const wijzigActielijnSchema = z.object(velden).partial();

const watTekst = tekst(4000).min(1, { error: 'Schrijf op wat jullie gaan doen.' });

/** Two or more that go on where one ends, and why; the reason is the last sentence of the one that ends (rule 3). */
export const splitsingSchema = z.object({
  reden: regel(280),
  delen: z
    .array(z.object({ titel: velden.titel, wat: watTekst }))
    .min(2, { error: 'Splits in minstens twee.' })
    .max(6, { error: 'Splits in hoogstens zes.' }),
});
export type Splitsing = z.output<typeof splitsingSchema>;

/** Rule 2: an adopted `wat` changes only with the besluit that says so. */
export const wijzigWatSchema = z.object({
  tekst: tekst(4000).min(1, { error: 'Schrijf op wat jullie gaan doen.' }),
  besluitId: idSchema.nullable().default(null),
});

export const actielijnenQuery = paginaQuery.extend({
  opgaveteam: idSchema.optional(),
  status: lijst(getoondeStatusSchema).optional().meta({ description: 'Eén of meer statussen, met komma’s' }),
  buurt: regel(8).optional(),
  trekker: idSchema.optional(),
  groep: idSchema.optional(),
  doorbraak: jaNee.optional(),
  q: regel(80, 0).optional(),
  volgorde: z.enum(['nummer', 'bijgewerkt']).default('nummer'),
});
