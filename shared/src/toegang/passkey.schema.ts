import { z } from 'zod';
import { idSchema, momentSchema, regel } from '../http/contract.ts';

const base64url = (max: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]*$/)
    .max(max);

/** What WebAuthn's JSON forms have in common. Extensions are not used, so what they say is left out. */
const sleutelAntwoord = {
  id: base64url(1400).min(1),
  rawId: base64url(1400).min(1),
  type: z.literal('public-key'),
};

/** What a browser gives when a passkey was made (RegistrationResponseJSON of WebAuthn). */
export const gemaaktAntwoordSchema = z.object({
  ...sleutelAntwoord,
  response: z.object({
    clientDataJSON: base64url(4000),
    attestationObject: base64url(20_000),
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
});

/** What a browser gives when a passkey was used (AuthenticationResponseJSON of WebAuthn). */
export const gebruiktAntwoordSchema = z.object({
  ...sleutelAntwoord,
  response: z.object({
    clientDataJSON: base64url(4000),
    authenticatorData: base64url(4000),
    signature: base64url(4000),
    userHandle: base64url(200).optional(),
  }),
});
export type GebruiktAntwoord = z.output<typeof gebruiktAntwoordSchema>;

/** What the browser is asked, in the JSON form of WebAuthn; holds a challenge that works once, for a few minutes. */
export const uitdagingSchema = z
  .looseObject({ challenge: z.string() })
  .meta({ description: 'Opties voor navigator.credentials, in de JSON-vorm van WebAuthn' });

export const nieuwePasskeySchema = z.object({
  naam: regel(60).meta({ description: 'Hoe de eigenaar deze passkey herkent' }),
  antwoord: gemaaktAntwoordSchema,
});

export const passkeySchema = z.object({
  id: idSchema,
  naam: z.string(),
  gemaaktOp: momentSchema,
  laatstGebruikt: momentSchema.nullable(),
});
export type Passkey = z.infer<typeof passkeySchema>;
