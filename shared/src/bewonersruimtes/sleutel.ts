/** Length of the key of a room, in bytes: AES-256. */
const SLEUTEL_BYTES = 32;
const CONTROLE_BYTES = 4;

type Bytes = Uint8Array<ArrayBuffer>;

/** A new key for a room; it never leaves the browsers of its members. */
export function nieuweSleutel(): Bytes {
  return crypto.getRandomValues(new Uint8Array(SLEUTEL_BYTES));
}

/** Bytes as text for an address: no signs that change there. */
export function naarTekst(bytes: Uint8Array): string {
  const base64 = btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join(''));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @throws when this is no base64url. */
export function vanTekst(tekst: string): Bytes {
  if (!/^[\w-]*$/.test(tekst)) throw new Error('no base64url');
  const binary = atob(tekst.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (c) => c.charCodeAt(0));
}

async function controle(sleutel: Bytes): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', sleutel)).subarray(0, CONTROLE_BYTES);
}

/** The key as text for the fragment of a link, with check bytes: a link that was cut off is noticed. */
export async function sleutelNaarTekst(sleutel: Bytes): Promise<string> {
  return naarTekst(Uint8Array.of(...sleutel, ...(await controle(sleutel))));
}

/** The key in a text, or null when the text is not one whole key. */
export async function sleutelVanTekst(tekst: string): Promise<Bytes | null> {
  try {
    const bytes = vanTekst(tekst);
    if (bytes.length !== SLEUTEL_BYTES + CONTROLE_BYTES) return null;
    const sleutel = bytes.slice(0, SLEUTEL_BYTES);
    const verwacht = await controle(sleutel);
    return verwacht.every((b, i) => b === bytes[SLEUTEL_BYTES + i]) ? sleutel : null;
  } catch {
    return null;
  }
}

/**
 * The code that the server asks of who wants to come in, and of which it keeps a hash: derived from the key (HKDF),
 * so that the link and the words hold one secret, and nothing of the key follows from it.
 */
export async function toegangVan(sleutel: Bytes): Promise<string> {
  const bron = await crypto.subtle.importKey('raw', sleutel, 'HKDF', false, ['deriveBits']);
  const info = new TextEncoder().encode('opgaveteams bewonersruimte 1 toegang');
  const kdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info };
  return naarTekst(new Uint8Array(await crypto.subtle.deriveBits(kdf, bron, 128)));
}

/** What the server keeps of that code. */
export async function toegangHashVan(toegang: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(toegang));
  return Array.from(new Uint8Array(hash), (b) => b.toString(16).padStart(2, '0')).join('');
}
