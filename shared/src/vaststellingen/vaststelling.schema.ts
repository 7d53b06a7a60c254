import { z } from 'zod';
import { gebondenSchema } from '../access/access.schema.ts';
import { idSchema, momentSchema, tekst } from '../http/contract.ts';
import { persoonVerwijzingSchema } from '../personen/persoon.schema.ts';
import { verslagFaseSchema } from '../verslagen/verslag.schema.ts';

/** The text of a verslag in plain language (rule 6). */
export const gewoneTaalSchema = tekst(10_000);

/** SHA-256 in hexadecimal digits. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** Where a verslag is in its life, from written to vastgesteld. */
export const vaststellingSchema = z.object({
  id: idSchema.meta({ description: 'Hetzelfde als dat van het verslag' }),
  ...gebondenSchema.shape,
  fase: verslagFaseSchema,
  correctieTot: momentSchema.nullable().meta({ description: 'Tot wanneer leden correcties voorstellen' }),
  gewoneTaal: gewoneTaalSchema,
  openCorrecties: z.number().int().meta({ description: 'Opmerkingen en voorstellen zonder antwoord' }),
  vastgesteld: z
    .object({
      op: momentSchema,
      door: persoonVerwijzingSchema,
      hash: hashSchema.meta({ description: 'SHA-256 van de vastgestelde tekst' }),
      besluit: z.object({ id: idSchema, nummer: z.string() }),
    })
    .nullable(),
  magSchrijven: z.boolean(),
  magLeiden: z.boolean(),
  versie: z.number().int(),
});
export type Vaststelling = z.infer<typeof vaststellingSchema>;

/** The text as it was vastgesteld, in the form that the hash is taken of. */
export const vastgesteldeTekstSchema = z.object({
  id: idSchema,
  canoniek: z
    .string()
    .meta({ description: 'De tekst in de vorm waarvan de hash is genomen, zie docs/vastgesteld.md' }),
  hash: hashSchema,
});

export const correctierondeSchema = z.object({ dagen: z.number().int().min(1).max(60).default(7) });
