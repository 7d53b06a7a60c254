import { z } from 'zod';
import { idSchema, momentSchema } from '../http/contract.ts';
import { MAX_ENVELOP_BASE64, MAX_KRING_BASE64, MAX_TOESTELLEN } from './bewonersruimte.limits.ts';
import { toegangHashSchema } from './bewonersruimte.schema.ts';

/**
 * What is in an envelope, as far as the server knows: the name of the room, something that was said, the public key
 * of a device, the beginning of a new key (`kring`), a report for the hosts, or a proposal to share something.
 */
export const envelopSoortSchema = z.enum(['naam', 'bericht', 'toestel', 'kring', 'melding', 'voorstel']);
export type EnvelopSoort = z.infer<typeof envelopSoortSchema>;

/** The open tab that closed an envelope, and the how manieth of that tab it is. */
const apparaatSchema = z.string().regex(/^[0-9a-f]{16}$/);
const tellerSchema = z.int().min(1).max(1_000_000);

/** A kring and a voorstel have a route of their own. */
export const nieuweEnvelopSchema = z.object({
  apparaat: apparaatSchema,
  teller: tellerSchema,
  epoch: z.int().min(1),
  soort: envelopSoortSchema.exclude(['kring', 'voorstel']),
  bytes: z.base64url().min(40).max(MAX_ENVELOP_BASE64).meta({ description: 'Versleuteld in de browser' }),
});
export type NieuweEnvelop = z.infer<typeof nieuweEnvelopSchema>;

export const envelopSchema = nieuweEnvelopSchema.extend({
  soort: envelopSoortSchema,
  bytes: z.string().meta({ description: 'Leeg zolang het verborgen is' }),
  volgnummer: z.int(),
  afzender: idSchema,
  op: momentSchema,
  verborgen: z.object({ door: idSchema, op: momentSchema }).nullable(),
});
export type Envelop = z.infer<typeof envelopSchema>;

export const enveloppenQuery = z.object({
  na: z.coerce.number().int().min(0).default(0).meta({ description: 'Alleen met een hoger volgnummer' }),
  voor: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .meta({ description: 'De laatste met een lager volgnummer; `meer` zegt dan of er oudere zijn' }),
  soort: envelopSoortSchema.optional(),
});

export const enveloppenSchema = z.object({
  items: z.array(envelopSchema).meta({ description: 'Altijd oplopend van volgnummer' }),
  meer: z.boolean(),
  verborgen: z.array(z.int()).meta({ description: 'Volgnummers van de berichten die nu verborgen zijn' }),
  eigenVerborgen: z
    .array(z.int())
    .meta({ description: 'Volgnummers van wat je zelf verborg, en weer kunt tonen' }),
});

/** The device of a member: the beginning of the SHA-256 of its public key, see `toestelId`. */
export const toestelIdSchema = z.string().regex(/^[0-9a-f]{32}$/);

/** Begins a new key: who goes, and the key for each device that stays. */
export const nieuweEpochSchema = z.object({
  epoch: z.int().min(2),
  uit: z.array(idSchema).max(100).meta({ description: 'Leden die uit de ruimte gaan' }),
  toegangHash: toegangHashSchema,
  apparaat: apparaatSchema.meta({ description: 'Van dit ene moment; de teller van een kring is altijd 1' }),
  kring: z.base64url().min(40).max(MAX_KRING_BASE64),
  verpakt: z
    .array(z.object({ toestel: toestelIdSchema, bytes: z.base64url().min(100).max(300) }))
    .max(MAX_TOESTELLEN),
});
export type NieuweEpoch = z.infer<typeof nieuweEpochSchema>;

export const epochSchema = z.object({
  kring: envelopSchema
    .omit({ volgnummer: true, verborgen: true })
    .meta({ description: 'Zegt wie de sleutel kregen en wat de sleutel ervoor was' }),
  verpakt: z.string().nullable().meta({ description: 'De sleutel voor dit toestel, als het er een kreeg' }),
});
export type Epoch = z.infer<typeof epochSchema>;

export const epochsQuery = z.object({
  na: z.coerce.number().int().min(0).default(0),
  toestel: toestelIdSchema.optional(),
});
