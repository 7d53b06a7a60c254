/** Name of the block in a text that is an actiepunt, and of the one that is a besluit. */
export const ACTIEPUNT_BLOK = 'actiepunt';
export const BESLUIT_BLOK = 'besluit';

/** So many blocks of one text are followed; a verslag has a handful. */
export const MAX_BLOKKEN = 200;

/** What belongs to the text of an actiepunt beside its words; everything else the record knows. */
export interface ActiepuntVelden {
  actiehouderId: string | null;
  /** A day, yyyy-mm-dd. */
  datum: string | null;
  actielijnId: string | null;
}

/** The name of a block for ever, made once where it is written: 24 lower-case hex digits of chance. */
export function nieuwBlokId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** True for what {@link nieuwBlokId} makes. */
export function isBlokId(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{24}$/.test(value);
}
