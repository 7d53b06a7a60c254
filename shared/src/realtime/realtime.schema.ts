import { z } from 'zod';
import { idSchema } from '../http/contract.ts';

/** The nouns that live messages speak of; also the first part of a query key in the client. */
export const nounSchema = z.enum([
  'opgaveteams',
  'groepen',
  'lidmaatschappen',
  'uitnodigingen',
  'aanvragen',
  'personen',
  'actielijnen',
  'lessen',
  'bijeenkomsten',
  'verslagen',
  'vaststellingen',
  'opmerkingen',
  'versies',
  'besluiten',
  'actiepunten',
  'bijdragen',
  'programmas',
  'reacties',
]);
export type Noun = z.infer<typeof nounSchema>;

/** Where somebody is: a screen that shows one thing. */
export const plekSchema = z.object({
  noun: nounSchema.extract(['opgaveteams', 'groepen', 'actielijnen', 'bijeenkomsten']),
  id: idSchema,
});
export type Plek = z.infer<typeof plekSchema>;
