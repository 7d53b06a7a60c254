import { sleutelNaarTekst, sleutelVanTekst } from '@opgaveteams/shared/bewonersruimtes/sleutel';
import { LINK_KEY } from '../../device/ruimtes.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Whether this browser can encrypt here: only on https, or on the machine itself. */
export function kanVersleutelen(): boolean {
  return (globalThis.crypto as Crypto | undefined)?.subtle !== undefined;
}

/** The link that brings somebody to the room with its key: behind the #, which browsers never send. */
export async function linkNaar(ruimteId: string, sleutel: Bytes): Promise<string> {
  return `${location.origin}/bewonersruimtes/${ruimteId}#${await sleutelNaarTekst(sleutel)}`;
}

const nameOf = (ruimteId: string): string => `${LINK_KEY}${ruimteId}`;

/**
 * The key of a link while one does not come in yet: it waits in this tab alone, also while one signs in.
 * @returns the key that waits; null: none, or the link is not whole
 */
export async function sleutelVanLink(ruimteId: string, hash: string): Promise<Bytes | null> {
  if (hash) sessionStorage.setItem(nameOf(ruimteId), hash);
  return sleutelVanTekst(sessionStorage.getItem(nameOf(ruimteId)) ?? '');
}

/** The device keeps the key, or nobody needs it any more. */
export function vergeetLink(ruimteId: string): void {
  sessionStorage.removeItem(nameOf(ruimteId));
}
