import { z } from 'zod';
import { idSchema, momentSchema } from '../http/contract.ts';
import { MAX_TITEL_BASE64 } from './notitie.limits.ts';

/** The kinds of envelope of a note: its title, a change, a caret (never stored), and the whole text. */
export type NotitieSoort = 'titel' | 'stuk' | 'caret' | 'momentopname';

const apparaat = z.string().regex(/^[0-9a-f]{16}$/);
const epoch = z.int().min(1);
const bytes = z.custom<Uint8Array>((v) => v instanceof Uint8Array, { error: 'Geen geldig bericht.' });

/** A title, closed. A title has an apparaat of its own each time, and teller 1. */
export const nieuweTitelSchema = z.object({
  apparaat,
  epoch,
  bytes: z.base64url().min(40).max(MAX_TITEL_BASE64).meta({ description: 'Versleuteld in de browser' }),
});
export type NieuweTitel = z.infer<typeof nieuweTitelSchema>;

/** The browser chooses the id: what is in the envelope is bound to it. */
export const nieuweNotitieSchema = z.object({ id: idSchema, titel: nieuweTitelSchema });

export const notitieSchema = z.object({
  id: idSchema,
  titel: nieuweTitelSchema.extend({ afzender: idSchema }),
  gewijzigd: momentSchema.meta({ description: 'Wanneer er het laatst in geschreven werd' }),
});
export type Notitie = z.infer<typeof notitieSchema>;

/** One open tab opens a note; two of one connection do not stand in each other's way. */
export const notitieOpenSchema = z.object({ id: idSchema, apparaat });
export const notitieOpenenSchema = notitieOpenSchema.extend({ na: z.int().min(0) });

/** A closed change or caret; the tab counts each of the two from 1. */
export const nieuwStukSchema = z.object({
  id: idSchema,
  apparaat,
  teller: z.int().min(1).max(10_000_000),
  epoch,
  data: bytes,
});
export type NieuwStuk = z.infer<typeof nieuwStukSchema>;

/** The whole text, closed, as it is after the changes up to and with `tot`; bound to that number as its teller. */
export const nieuweMomentopnameSchema = nieuwStukSchema
  .omit({ teller: true })
  .extend({ tot: z.int().min(1) });

export const kloptSchema = z.object({ id: idSchema, tot: z.int().min(1) });

/** A closed change as others get it: with the number that the server gave it, and who sent it. */
export interface NotitieStuk {
  volgnummer: number;
  afzender: string;
  apparaat: string;
  teller: number;
  epoch: number;
  data: Uint8Array;
}
export type NotitieCaret = Omit<NotitieStuk, 'volgnummer'>;
export type Momentopname = Omit<NotitieStuk, 'volgnummer' | 'teller'> & { tot: number };

/** Changes whose bytes travel together: a message of the live connection takes few binary fields. */
export interface NotitiePak {
  koppen: (Omit<NotitieStuk, 'data'> & { bytes: number })[];
  data: Uint8Array;
}

/** What opening gives, part by part: open again with the last number while there is more. */
export interface NotitieGeopend {
  /** The whole text to begin with, for which two members vouched; only when one has less than it holds. */
  begin: Momentopname | null;
  stukken: NotitiePak;
  meer: boolean;
  /** A whole text that another member made and nobody vouched for yet. */
  kandidaat: Momentopname | null;
  /** How many changes lie after the whole text that two members vouched for. */
  los: number;
}
