import { z } from 'zod';
import { actorSchema } from '../access/access.schema.ts';
import { idSchema, momentSchema } from '../http/contract.ts';
import { persoonEigenSchema } from '../personen/persoon.schema.ts';
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

/** Sign in with the link of the mail, with the code of the mail, or (demo data only) as a demo person. */
export const nieuweSessieSchema = z.discriminatedUnion('met', [
  z.object({ met: z.literal('link'), token: z.string().min(20).max(200) }),
  z.object({
    met: z.literal('code'),
    email: inlogverzoekSchema.shape.email,
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/, { error: 'De code is zes cijfers.' }),
  }),
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
