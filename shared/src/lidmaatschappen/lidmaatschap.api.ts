import { z } from 'zod';
import { lidRolSchema } from '../access/access.schema.ts';
import {
  datumSchema,
  defineRoutes,
  idParams,
  idSchema,
  jaNee,
  momentSchema,
  pagina,
} from '../http/contract.ts';
import { groepVerwijzingSchema } from '../groepen/groep.schema.ts';
import { persoonVerwijzingSchema } from '../personen/persoon.schema.ts';
import {
  basisSchema,
  beginLidmaatschapSchema,
  lidmaatschapSchema,
  lidmaatschappenQuery,
  wijzigLidmaatschapSchema,
} from './lidmaatschap.schema.ts';

const tag = 'lidmaatschappen';

/** The composition of an opgaveteam on one day, per groep. */
export const samenstellingSchema = z.object({
  op: datumSchema,
  vorige: datumSchema.nullable().meta({ description: 'De laatste dag hiervoor waarop er iets veranderde' }),
  volgende: datumSchema.nullable().meta({ description: 'De eerste dag hierna waarop er iets verandert' }),
  groepen: z.array(z.object({ groep: groepVerwijzingSchema, leden: z.array(lidmaatschapSchema) })),
});
export type Samenstelling = z.infer<typeof samenstellingSchema>;

/** At most so many memberships in one answer; of more than that, the newest. */
export const MAX_VERLOOP = 10_000;

/** Everything through time of one team or groep, small: people, groepen and names are said once and pointed at. */
export const verloopSchema = z.object({
  groepen: z.array(groepVerwijzingSchema.extend({ begin: momentSchema, einde: momentSchema.nullable() })),
  personen: z.array(persoonVerwijzingSchema),
  namens: z.array(z.object({ soort: z.string(), naam: z.string().nullable() })),
  perioden: z.array(
    z.object({
      id: idSchema,
      groep: z.number().int(),
      persoon: z.number().int(),
      namens: z.number().int(),
      rol: lidRolSchema,
      basis: basisSchema,
      van: momentSchema,
      tot: momentSchema.nullable(),
    }),
  ),
  volledig: z.boolean().meta({ description: 'Nee: er waren er meer dan in één antwoord passen' }),
});
export type Verloop = z.infer<typeof verloopSchema>;

/** What is exported: one day, or everything through time. */
const exportQuery = z.object({
  opgaveteam: idSchema,
  op: datumSchema.optional().meta({ description: 'De dag; zonder: nu' }),
  alles: jaNee.default('nee').meta({ description: 'Ja: ook wie er eerder was en wie nog komt' }),
});
export type ExportQuery = z.output<typeof exportQuery>;

export const lidmaatschapApi = defineRoutes({
  'GET /lidmaatschappen': {
    summary: 'Geeft lidmaatschappen van een groep, een team of een persoon, nu of op een dag',
    tag,
    query: lidmaatschappenQuery,
    response: pagina(lidmaatschapSchema),
  },
  'GET /samenstelling': {
    summary: 'Geeft wie er op een dag in welke groep van een opgaveteam zat',
    tag,
    query: z.object({ opgaveteam: idSchema, op: datumSchema.optional() }),
    response: samenstellingSchema,
  },
  'GET /samenstelling/verloop': {
    summary: 'Geeft wie er door de tijd in de groepen van een opgaveteam zat, of in één groep',
    tag,
    query: z.object({ opgaveteam: idSchema.optional(), groep: idSchema.optional() }),
    response: verloopSchema,
  },
  'GET /samenstelling/csv': {
    summary: 'Geeft de samenstelling als tabel (CSV)',
    tag,
    query: exportQuery,
    responseType: 'text/csv',
  },
  'GET /samenstelling/ods': {
    summary: 'Geeft de samenstelling als rekenblad (ODS)',
    tag,
    query: exportQuery,
    responseType: 'application/vnd.oasis.opendocument.spreadsheet',
  },
  'POST /lidmaatschappen': {
    summary: 'Begint een lidmaatschap',
    tag,
    body: beginLidmaatschapSchema,
    response: lidmaatschapSchema,
    status: 201,
    etag: true,
    errors: ['lidmaatschap_overlapt', 'groep_gesloten', 'zetel_bezet'],
  },
  'GET /lidmaatschappen/:id': {
    summary: 'Toont een lidmaatschap',
    tag,
    params: idParams,
    response: lidmaatschapSchema,
    etag: true,
  },
  'PATCH /lidmaatschappen/:id': {
    summary:
      'Beëindigt een lidmaatschap, of verandert rol, basis of namens wie (een einde en een nieuw begin)',
    tag,
    params: idParams,
    body: wijzigLidmaatschapSchema,
    response: lidmaatschapSchema,
    etag: true,
    ifMatch: true,
    errors: ['opvolger_nodig', 'conflict', 'zetel_bezet'],
  },
});
