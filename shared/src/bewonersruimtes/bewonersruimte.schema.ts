import { z } from 'zod';
import { idSchema, momentSchema } from '../http/contract.ts';
import { persoonVerwijzingSchema } from '../personen/persoon.schema.ts';
import { akkoordRegelSchema } from './voorstel.schema.ts';

/** Residents speak for residents or for themselves; nobody is here for an organisation. */
export const ruimteNamensSchema = z.enum(['bewoners', 'zichzelf']);

export const ruimteLidSchema = z.object({
  persoonId: idSchema,
  naam: z.string(),
  namens: ruimteNamensSchema,
  gevraagd: momentSchema,
  van: momentSchema.nullable().meta({ description: 'Leeg zolang de ruimte nog niet heeft ingestemd' }),
  tot: momentSchema.nullable(),
  gastgever: z.boolean().meta({ description: 'Mag mensen uitzetten en berichten verbergen' }),
});

export const bewonersruimteSchema = z.object({
  id: idSchema,
  versie: z.int().meta({ description: 'Gaat omhoog als de leden of de sleutel veranderen' }),
  epoch: z.int().meta({ description: 'De hoeveelste sleutel van de ruimte nu geldt' }),
  epochNodig: z.boolean().meta({ description: 'Iemand ging weg: het toestel van een lid maakt een sleutel' }),
  ikBenLid: z.boolean().meta({ description: 'Nee: je hebt gevraagd of je erbij mag' }),
  ikBenGastgever: z.boolean(),
  akkoord: akkoordRegelSchema,
  leden: z.array(ruimteLidSchema).meta({ description: 'Wie kwam en wie ging, alleen voor leden' }),
});
export type Bewonersruimte = z.infer<typeof bewonersruimteSchema>;

export const toegangHashSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({
    description: 'SHA-256 van de toegangscode in de link; de code en de sleutel blijven bij de leden',
  });

export const nieuweBewonersruimteSchema = z.object({
  namens: ruimteNamensSchema,
  toegangHash: toegangHashSchema,
});

export const wijzigBewonersruimteSchema = z.object({ akkoord: akkoordRegelSchema });

export const nieuweAanvraagSchema = z.object({
  namens: ruimteNamensSchema,
  toegang: z.string().regex(/^[\w-]{22}$/),
});

/** What happens in a room; told to its members alone. */
export const ruimteGebeurtenisWatSchema = z.enum([
  'geopend',
  'gevraagd',
  'geweigerd',
  'toegelaten',
  'vertrokken',
  'uitgezet',
  'gastgever',
  'geen_gastgever',
  'nieuwe_sleutel',
  'akkoordregel',
  'verborgen',
  'getoond',
  'voorgesteld',
  'ingetrokken',
  'gedeeld',
]);

export const ruimteGebeurtenisSchema = z.object({
  id: idSchema,
  op: momentSchema,
  wat: ruimteGebeurtenisWatSchema,
  wie: persoonVerwijzingSchema.meta({ description: 'Om wie het gaat' }),
  door: persoonVerwijzingSchema.nullable().meta({ description: 'Wie het deed, als dat iemand anders is' }),
});
export type RuimteGebeurtenis = z.infer<typeof ruimteGebeurtenisSchema>;
