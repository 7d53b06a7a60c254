import { z } from 'zod';
import { idSchema, momentSchema } from '../http/contract.ts';
import { MAX_ENVELOP_BASE64 } from './bewonersruimte.limits.ts';

/** Residents speak for residents or for themselves; nobody is here for an organisation. */
export const ruimteNamensSchema = z.enum(['bewoners', 'zichzelf']);

/** What is in an envelope, as far as the server knows: the name of the room, or something that was said. */
export const envelopSoortSchema = z.enum(['naam', 'bericht']);
export type EnvelopSoort = z.infer<typeof envelopSoortSchema>;

export const ruimteLidSchema = z.object({
  persoonId: idSchema,
  naam: z.string(),
  namens: ruimteNamensSchema,
  gevraagd: momentSchema,
  van: momentSchema.nullable().meta({ description: 'Leeg zolang de ruimte nog niet heeft ingestemd' }),
  tot: momentSchema.nullable(),
});

export const bewonersruimteSchema = z.object({
  id: idSchema,
  epoch: z.int(),
  ikBenLid: z.boolean().meta({ description: 'Nee: je hebt gevraagd of je erbij mag' }),
  leden: z.array(ruimteLidSchema).meta({ description: 'Wie kwam en wie ging, alleen voor leden' }),
});
export type Bewonersruimte = z.infer<typeof bewonersruimteSchema>;

export const nieuweBewonersruimteSchema = z.object({
  namens: ruimteNamensSchema,
  toegangHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({
      description: 'SHA-256 van de toegangscode in de link; de code en de sleutel blijven bij de leden',
    }),
});

export const nieuweAanvraagSchema = z.object({
  namens: ruimteNamensSchema,
  toegang: z.string().regex(/^[\w-]{22}$/),
});

export const nieuweEnvelopSchema = z.object({
  apparaat: z.string().regex(/^[0-9a-f]{16}$/),
  teller: z.int().min(1).max(1_000_000),
  epoch: z.int().min(1),
  soort: envelopSoortSchema,
  bytes: z.base64url().min(40).max(MAX_ENVELOP_BASE64).meta({ description: 'Versleuteld in de browser' }),
});
export type NieuweEnvelop = z.infer<typeof nieuweEnvelopSchema>;

export const envelopSchema = nieuweEnvelopSchema.extend({
  volgnummer: z.int(),
  afzender: idSchema,
  op: momentSchema,
});
export type Envelop = z.infer<typeof envelopSchema>;

export const enveloppenQuery = z.object({ na: z.coerce.number().int().min(0).default(0) });
