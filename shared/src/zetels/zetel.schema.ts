import { z } from 'zod';
import { gebondenSchema, lidRolSchema } from '../access/access.schema.ts';
import { groepVerwijzingSchema } from '../groepen/groep.schema.ts';
import { datumSchema, idSchema, momentSchema, regel } from '../http/contract.ts';
import { namensSchema } from '../lidmaatschappen/lidmaatschap.schema.ts';

/** How many people one kind of seat is for, at most. */
const MAX_AANTAL = 20;

const aantal = z.int().min(1).max(MAX_AANTAL);
const naam = regel(80).meta({ description: 'Voor wie de plek is, bijvoorbeeld: huurder' });
const uitleg = regel(200, 0);

/** A seat of a groep: it is there, and stays visible, also while nobody holds it. */
export const zetelSchema = z.object({
  id: idSchema,
  groep: groepVerwijzingSchema,
  ...gebondenSchema.shape,
  naam: z.string(),
  uitleg: z.string(),
  rol: lidRolSchema.nullable().meta({ description: 'Null: wordt gekozen als iemand er komt' }),
  namens: z
    .object({ soort: z.string(), naam: z.string().nullable() })
    .nullable()
    .meta({ description: 'Namens wie men er zit; null: wordt gekozen als iemand er komt' }),
  aantal: z.int().nullable().meta({ description: 'Null: het aantal ligt niet vast' }),
  bezet: z.int().meta({ description: 'Hoeveel mensen er op die dag zitten' }),
  uitPakket: z.boolean().meta({ description: 'Staat vast in het gebiedspakket' }),
  van: momentSchema,
  tot: momentSchema.nullable(),
  versie: z.int(),
});
export type Zetel = z.infer<typeof zetelSchema>;

export const nieuweZetelSchema = z.object({
  groepId: idSchema,
  naam,
  uitleg: uitleg.default(''),
  rol: lidRolSchema.nullable().default('lid'),
  namens: namensSchema.nullable().default(null),
  aantal: aantal.default(1),
});

export const wijzigZetelSchema = z.object({ naam, uitleg, aantal }).partial();

export const zetelsQuery = z.object({
  groep: idSchema.optional(),
  opgaveteam: idSchema.optional(),
  op: datumSchema.optional().meta({ description: 'Zoals het op deze dag was' }),
});
