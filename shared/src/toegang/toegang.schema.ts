import { z } from 'zod';
import { actorSchema } from '../access/access.schema.ts';
import { idSchema, momentSchema } from '../http/contract.ts';
import { persoonEigenSchema } from '../personen/persoon.schema.ts';
import { gebruiktAntwoordSchema } from './passkey.schema.ts';
import { isEigenPad } from './verder.ts';

export const inlogverzoekSchema = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(
      z.email({ error: 'Dit lijkt geen e-mailadres.' }).max(200, { error: 'Gebruik hoogstens 200 tekens.' }),
    ),
  verder: z
    .string()
    .max(500)
    .refine(isEigenPad, { error: 'Dit is geen pagina van deze site.' })
    .optional()
    .meta({ description: 'Pad op deze site waar de link in de mail na het inloggen heen gaat' }),
});

/** That a mail is on its way, if there is somebody to send it to. */
export const mailBelofteSchema = z.object({
  geldigMinuten: z.number().int(),
  postbus: z.boolean().meta({ description: 'De mail gaat niet weg, maar staat op /dev/mailbox' }),
});

/** The code of a mail. */
export const codeSchema = z
  .string()
  .trim()
  .regex(/^\d{6}$/, { error: 'De code is zes cijfers.' });

/** Sign in with the link of the mail, with its code, with a passkey, or (demo data only) as a demo person. */
export const nieuweSessieSchema = z.discriminatedUnion('met', [
  z.object({ met: z.literal('link'), token: z.string().min(20).max(200) }),
  z.object({
    met: z.literal('code'),
    email: inlogverzoekSchema.shape.email,
    code: codeSchema,
  }),
  z.object({ met: z.literal('passkey'), antwoord: gebruiktAntwoordSchema }),
  z.object({ met: z.literal('demo'), persoonId: idSchema }),
]);
export type NieuweSessie = z.input<typeof nieuweSessieSchema>;

/** Who is signed in: the person and what the policies judge by. */
export const ikSchema = z.object({ persoon: persoonEigenSchema.nullable(), actor: actorSchema });
export type Ik = z.infer<typeof ikSchema>;

export const sessieSchema = z.object({
  id: idSchema,
  apparaat: z.string().meta({ description: 'Soort apparaat en browser, in gewone woorden' }),
  begonnenOp: momentSchema,
  laatstGezien: momentSchema,
  deze: z.boolean(),
});
export type Sessie = z.infer<typeof sessieSchema>;

export const demoPersoonSchema = z.object({
  id: idSchema,
  naam: z.string(),
  uitleg: z.string(),
  email: z.string(),
});
export type DemoPersoon = z.infer<typeof demoPersoonSchema>;
