import { z } from 'zod';
import { systeemrolSchema } from '../access/access.schema.ts';
import type { Language } from '../errors/errors.ts';
import { idSchema, momentSchema, regel } from '../http/contract.ts';

const persoonSoortSchema = z.enum(['account', 'gast']).meta({
  description: 'Een gast doet mee zonder account, op uitnodiging van een groep',
});
export type PersoonSoort = z.infer<typeof persoonSoortSchema>;

export const zichtbaarheidSchema = z.enum(['openbaar', 'alliantie']).meta({
  description: 'Wie de naam ziet: iedereen, of alleen mensen van de alliantie',
});

/** What somebody is called whose name was taken away for good. It is stored nowhere: what is stored is no name. */
export const OUD_DEELNEMER: Record<Language, string> = { nl: 'oud-deelnemer', en: 'former participant' };

/** A person as others see them. Without `naam` the reader may not know who it is (shown as "een deelnemer"). */
export const persoonVerwijzingSchema = z.object({
  id: idSchema.nullable(),
  naam: z.string().nullable(),
  gast: z.boolean().optional().meta({ description: 'Doet mee zonder account' }),
});
export type PersoonVerwijzing = z.infer<typeof persoonVerwijzingSchema>;

export const organisatieVerwijzingSchema = z.object({ id: idSchema, naam: z.string() });

/** Where somebody worked or belonged, and until when; without `van` it is not known since when. */
export const eerdereOrganisatieSchema = organisatieVerwijzingSchema.extend({
  van: momentSchema.nullable(),
  tot: momentSchema,
});

export const taalSchema = z.enum(['nl', 'en']);

export const persoonSchema = z.object({
  id: idSchema,
  soort: persoonSoortSchema,
  naam: z.string(),
  functie: z.string().meta({ description: 'Zoals deze persoon zichzelf voorstelt' }),
  organisaties: z.array(organisatieVerwijzingSchema),
  eerdereOrganisaties: z.array(eerdereOrganisatieSchema).optional().meta({
    description:
      'Waar deze persoon eerder werkte of bij hoorde; alleen voor die persoon en wie de mensen beheert',
  }),
  zichtbaarheid: zichtbaarheidSchema,
  versie: z.number().int(),
  vergeten: z.boolean().optional().meta({ description: 'Vroeg om vergeten te worden; staat er alleen dan' }),
});
export type Persoon = z.infer<typeof persoonSchema>;

/** What only the person and those who keep the people see. */
export const persoonEigenSchema = persoonSchema.extend({
  email: z.string().nullable(),
  taal: taalSchema,
  rollen: z.array(systeemrolSchema),
});
export type PersoonEigen = z.infer<typeof persoonEigenSchema>;

export const wijzigPersoonSchema = z
  .object({
    naam: regel(80, 1),
    functie: regel(80, 0),
    zichtbaarheid: zichtbaarheidSchema,
    taal: taalSchema,
    organisatieIds: z.array(idSchema).max(10).meta({
      description:
        'Waar deze persoon nu werkt of bij hoort; wat er niet meer bij staat, eindigt. Geeft geen rechten',
    }),
  })
  .partial();
export type WijzigPersoon = z.infer<typeof wijzigPersoonSchema>;

export const nieuwPersoonSchema = z.object({
  naam: regel(80, 1),
  functie: regel(80, 0).default(''),
  email: z.email({ error: 'Dit lijkt geen e-mailadres.' }).max(200).nullable().default(null),
  organisatieIds: z.array(idSchema).max(10).default([]),
});

export const rollenSchema = z.object({ rollen: z.array(systeemrolSchema).max(2) });
