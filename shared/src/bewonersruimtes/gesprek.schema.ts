import { z } from 'zod';
import type { EnvelopKop } from './envelop.crypto.ts';

/** Signs in one message. */
export const MAX_BERICHT = 4_000;
/** Signs in the reason of a melding. */
export const MAX_REDEN = 500;
/** Signs in the name of a room. */
export const MAX_RUIMTE_NAAM = 80;

/** What one can answer with one tap. */
export const reactieSchema = z.enum(['eens', 'ook_bij_mij', 'dank', 'zorg']);
export type Reactie = z.infer<typeof reactieSchema>;

const berichtIdSchema = z.string().regex(/^[0-9a-f]{24}\.[0-9a-f]{16}\.\d{1,7}$/);

/**
 * What is in an envelope of soort `bericht`. It never comes to the server as this; what another member's browser put
 * in is parsed before it is shown.
 */
export const gesprekInhoudSchema = z.discriminatedUnion('wat', [
  z.object({
    wat: z.literal('bericht'),
    tekst: z.string().min(1).max(MAX_BERICHT),
    op: berichtIdSchema.nullable(),
  }),
  z.object({ wat: z.literal('reactie'), op: berichtIdSchema, reactie: reactieSchema, aan: z.boolean() }),
]);
export type GesprekInhoud = z.infer<typeof gesprekInhoudSchema>;

/** By which the members know a message: what is written on its envelope, that nobody can change. */
export function berichtIdVan({
  afzender,
  apparaat,
  teller,
}: Pick<EnvelopKop, 'afzender' | 'apparaat' | 'teller'>): string {
  return `${afzender}.${apparaat}.${teller}`;
}

/** What is in an envelope of soort `melding`: which message a member wants the hosts to look at, and why. */
export const meldingInhoudSchema = z.object({ op: berichtIdSchema, reden: z.string().min(1).max(MAX_REDEN) });
export type MeldingInhoud = z.infer<typeof meldingInhoudSchema>;

/** What is in an opened envelope; null when it is nothing that this version knows. */
export function leesInhoud<Inhoud>(schema: z.ZodType<Inhoud>, bytes: Uint8Array): Inhoud | null {
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}
