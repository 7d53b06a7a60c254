import { open, sluit, utf8, type Bytes, type EnvelopKop } from './envelop.crypto.ts';
import { MAX_NOTITIE_TITEL } from './notitie.limits.ts';
import type { NotitieSoort } from './notitie.schema.ts';
import { naarTekst, vanTekst } from './sleutel.ts';

/** What is written on an envelope of a note, besides what kind it is. */
export interface NotitieKop {
  ruimteId: string;
  notitieId: string;
  epoch: number;
  afzender: string;
  apparaat: string;
  teller: number;
}

/**
 * What notes can hold. Raise it with each new block type, mark or attribute of their editor: a tab that was loaded
 * before then only reads, since its editor would take out what it does not know.
 */
export const NOTITIE_SCHEMA = 1;

/** A note is a place of its own: nothing of it opens as something of another note, or of the conversation. */
function kopVan({ notitieId, ruimteId, ...rest }: NotitieKop, soort: NotitieSoort): EnvelopKop {
  return { ...rest, ruimteId: `${ruimteId} ${notitieId}`, soort: `notitie_${soort}` };
}

/** Closes bytes of a note; which version of the content wrote them goes inside. */
export async function sluitStuk(
  sleutel: Bytes,
  kop: NotitieKop,
  soort: NotitieSoort,
  inhoud: Uint8Array,
): Promise<Bytes> {
  const bytes = new Uint8Array(1 + inhoud.length);
  bytes[0] = NOTITIE_SCHEMA;
  bytes.set(inhoud, 1);
  return sluit(sleutel, kopVan(kop, soort), bytes);
}

/** What was closed, and the version of what it can hold; null when it was changed or put elsewhere. */
export async function openStuk(
  sleutel: Bytes,
  kop: NotitieKop,
  soort: NotitieSoort,
  dicht: Uint8Array,
): Promise<{ schema: number; inhoud: Bytes } | null> {
  const bytes = await open(sleutel, kopVan(kop, soort), Uint8Array.from(dicht));
  const schema = bytes?.[0];
  return bytes && schema ? { schema, inhoud: bytes.slice(1) } : null;
}

type TitelKop = Omit<NotitieKop, 'teller'>;

/** A title, closed, as text. */
export async function sluitTitel(sleutel: Bytes, kop: TitelKop, titel: string): Promise<string> {
  return naarTekst(await sluitStuk(sleutel, { ...kop, teller: 1 }, 'titel', utf8(titel)));
}

/** The title in it; null when it does not open. */
export async function openTitel(
  sleutels: ReadonlyMap<number, Bytes>,
  kop: TitelKop,
  dicht: string,
): Promise<string | null> {
  const sleutel = sleutels.get(kop.epoch);
  const stuk = sleutel && (await openStuk(sleutel, { ...kop, teller: 1 }, 'titel', vanTekst(dicht)));
  return stuk ? new TextDecoder().decode(stuk.inhoud).slice(0, MAX_NOTITIE_TITEL) : null;
}

/** An id for a note, as the server makes them. */
export function nieuwNotitieId(): string {
  const seconds = Math.floor(Date.now() / 1000);
  const random = crypto.getRandomValues(new Uint8Array(8));
  return (
    seconds.toString(16).padStart(8, '0') +
    Array.from(random, (b) => b.toString(16).padStart(2, '0')).join('')
  );
}
