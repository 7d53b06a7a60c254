import { z } from 'zod';
import { gebondenSchema, openbaarheidSchema } from '../access/access.schema.ts';
import { groepVerwijzingSchema } from '../groepen/groep.schema.ts';
import { datumSchema, idSchema, momentSchema, paginaQuery, regel, tekst } from '../http/contract.ts';
import { opgaveteamVerwijzingSchema } from '../opgaveteams/opgaveteam.schema.ts';
import { presentNamensSchema } from '../lidmaatschappen/lidmaatschap.schema.ts';
import { persoonVerwijzingSchema } from '../personen/persoon.schema.ts';

export const bijeenkomstSoortSchema = z.enum([
  'overleg',
  'themabijeenkomst',
  'bestuursvergadering',
  'alliantiebijeenkomst',
]);
export const bijeenkomstFaseSchema = z.enum(['gepland', 'bezig', 'afgerond', 'afgelast']);
export type BijeenkomstFase = z.infer<typeof bijeenkomstFaseSchema>;

export const aanwezigheidSchema = z.enum(['verwacht', 'aanwezig', 'afgemeld']);

export const agendapuntSchema = z.object({
  id: idSchema,
  titel: z.string(),
  toelichting: z.string(),
  minuten: z.number().int(),
  actielijnId: idSchema.nullable(),
  afgerond: z.boolean(),
  afgerondOp: momentSchema.nullable(),
  doorgeschoven: z.boolean().meta({ description: 'Het staat nu op de agenda van een andere bijeenkomst' }),
  doorgeschovenNaar: z
    .object({ id: idSchema, titel: z.string() })
    .nullable()
    .meta({ description: 'Alleen voor wie die bijeenkomst mag zien' }),
});
export type Agendapunt = z.infer<typeof agendapuntSchema>;

export const bijeenkomstRegelSchema = z.object({
  id: idSchema,
  ...gebondenSchema.shape,
  titel: z.string(),
  soort: bijeenkomstSoortSchema,
  fase: bijeenkomstFaseSchema,
  begin: momentSchema,
  einde: momentSchema,
  plaats: z.string(),
  groepen: z.array(groepVerwijzingSchema),
  opgaveteams: z.array(opgaveteamVerwijzingSchema),
  bijgewerkt: momentSchema,
});
export type BijeenkomstRegel = z.infer<typeof bijeenkomstRegelSchema>;

/** Who is invited, and for whom they spoke at its beginning; null: in their own name, or not known. */
const genodigdeSchema = z.object({
  persoon: persoonVerwijzingSchema,
  namens: presentNamensSchema.nullable(),
});

export const bijeenkomstSchema = bijeenkomstRegelSchema.extend({
  link: z.string(),
  agendapunten: z.array(agendapuntSchema),
  aanwezigen: z.array(genodigdeSchema.extend({ status: aanwezigheidSchema })),
  alsHetKan: z
    .array(genodigdeSchema)
    .meta({ description: 'Flexibele leden: uitgenodigd, hoeven niets te zeggen' }),
  gestopt: momentSchema
    .nullable()
    .meta({ description: 'Sinds wanneer al haar groepen zijn gestopt: er begint niets nieuws meer' }),
  verslagId: idSchema.nullable().meta({ description: 'Alleen voor wie het verslag mag lezen' }),
  begonnenOp: momentSchema.nullable(),
  afgerondOp: momentSchema.nullable(),
  versie: z.number().int(),
});
export type Bijeenkomst = z.infer<typeof bijeenkomstSchema>;

const nieuwAgendapunt = z.object({
  id: idSchema.optional(),
  titel: regel(140),
  toelichting: tekst(1000).default(''),
  minuten: z.number().int().min(1).max(480).default(10),
  actielijnId: idSchema.nullable().default(null),
  afgerond: z.boolean().default(false),
});

/** https only: a meeting link is clicked by people who trust this page. */
const linkSchema = z.union([
  z.literal(''),
  z.url({ protocol: /^https$/, error: 'Vul een link in die met https:// begint.' }).max(500),
]);

const velden = {
  titel: regel(140),
  soort: bijeenkomstSoortSchema,
  begin: momentSchema,
  einde: momentSchema,
  plaats: regel(140, 0),
  link: linkSchema,
  openbaarheid: openbaarheidSchema,
  agendapunten: z.array(nieuwAgendapunt).max(40),
};

const eindeNaBegin = { error: 'Het einde ligt voor het begin.', path: ['einde'] };

export const nieuweBijeenkomstSchema = z
  .object({
    ...velden,
    groepIds: z.array(idSchema).min(1, { error: 'Kies een groep.' }).max(10),
    soort: velden.soort.default('overleg'),
    plaats: velden.plaats.default(''),
    link: velden.link.default(''),
    openbaarheid: velden.openbaarheid.default('groep'),
    agendapunten: velden.agendapunten.default([]),
  })
  .refine((b) => new Date(b.begin) < new Date(b.einde), eindeNaBegin);
export type NieuweBijeenkomst = z.input<typeof nieuweBijeenkomstSchema>;

export const wijzigBijeenkomstSchema = z
  .object({ ...velden, fase: bijeenkomstFaseSchema })
  .partial()
  .refine((b) => !b.begin || !b.einde || new Date(b.begin) < new Date(b.einde), eindeNaBegin);

export const bijeenkomstenQuery = paginaQuery.extend({
  groep: idSchema.optional(),
  opgaveteam: idSchema.optional(),
  actielijn: idSchema.optional().meta({ description: 'Alleen waar deze actielijn op de agenda staat' }),
  fase: bijeenkomstFaseSchema.optional(),
  vanaf: datumSchema.optional(),
  totEnMet: datumSchema.optional(),
  volgorde: z.enum(['eerst_vroeg', 'eerst_laat']).default('eerst_vroeg'),
});
