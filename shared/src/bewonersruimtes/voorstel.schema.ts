import { z } from 'zod';
import { bijdrageSchema } from '../bijdragen/bijdrage.schema.ts';
import { idSchema, momentSchema } from '../http/contract.ts';
import {
  MAX_ENVELOP_BASE64,
  MAX_PASSAGE,
  MAX_PASSAGES,
  MAX_PASSAGES_SAMEN,
} from './bewonersruimte.limits.ts';

/** How many members have to agree before something leaves the room; never fewer than two. */
export const akkoordRegelSchema = z.enum(['helft', 'twee_derde', 'iedereen']);
export type AkkoordRegel = z.infer<typeof akkoordRegelSchema>;

const hashSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'SHA-256 van precies deze woorden, met zout; zie voorstelHash' });

/** A proposal to share: what, and with whom, is in the envelope; the server knows only its hash. */
export const nieuwVoorstelSchema = z.object({
  apparaat: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .meta({ description: 'Van dit ene voorstel; de teller is altijd 1' }),
  epoch: z.int().min(1),
  bytes: z.base64url().min(40).max(MAX_ENVELOP_BASE64),
  hash: hashSchema,
});

export const voorstelSchema = nieuwVoorstelSchema.extend({
  id: idSchema,
  door: idSchema,
  op: momentSchema,
  status: z.enum(['open', 'gedeeld', 'ingetrokken']),
  nodig: z.int().meta({ description: 'Zoveel leden moeten akkoord zijn' }),
  akkoord: z.array(idSchema).meta({ description: 'Leden die akkoord zijn en er nog zijn' }),
  bijdrage: bijdrageSchema.nullable().meta({ description: 'Wat ervan buiten de ruimte staat, na het delen' }),
});
export type Voorstel = z.infer<typeof voorstelSchema>;

export const akkoordSchema = z.object({ hash: hashSchema });

/** With whom something is shared: one opgaveteam, and everybody when `openbaar`. */
export const bestemmingSchema = z.object({ opgaveteamId: idSchema, openbaar: z.boolean() });
export type Bestemming = z.infer<typeof bestemmingSchema>;

/** The words in the open, after enough members agreed. */
export const delenSchema = z.object({
  voor: bestemmingSchema,
  passages: z
    .array(z.string().min(1).max(MAX_PASSAGE))
    .min(1)
    .max(MAX_PASSAGES)
    .refine((p) => p.join('').length <= MAX_PASSAGES_SAMEN, { error: 'Deel het in kleinere stukken.' }),
  zout: z.base64url().length(43),
});
export type Gedeeld = z.infer<typeof delenSchema>;
