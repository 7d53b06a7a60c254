import { CONTEXT, utf8, type Bytes } from './envelop.crypto.ts';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
/** A point of P-256, not compressed. */
const PUBLIEK_BYTES = 65;
const NONCE_BYTES = 12;

/** The key pair of a device. The private half cannot be taken out; IndexedDB keeps it as it is. */
export type ToestelPaar = Awaited<ReturnType<typeof nieuwToestel>>;

/** The key pair with which a device gets the new keys of a room. */
export async function nieuwToestel() {
  return crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
}

/** The public half, as it goes in an envelope of soort `toestel`. */
export async function publiekVan(paar: Pick<ToestelPaar, 'publicKey'>): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey('raw', paar.publicKey));
}

/** By what the server knows a device: it says which wrapped key is whose, and nothing of the key. */
export async function toestelId(publiek: Bytes): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', publiek)).subarray(0, 16);
  return Array.from(hash, (b) => b.toString(16).padStart(2, '0')).join('');
}

/** Where a wrapped key belongs; it opens nowhere else. */
export interface VerpaktVoor {
  ruimteId: string;
  /** The epoch that begins with this key. */
  epoch: number;
  /** The key of the epoch before: who does not have that cannot make a wrapped key that opens. */
  vorige: Bytes;
}

type Privaat = ToestelPaar['privateKey'];

async function inpakSleutel(privaat: Privaat, ander: Bytes, voor: VerpaktVoor, punten: Bytes[]) {
  const publiek = await crypto.subtle.importKey('raw', ander, CURVE, false, []);
  const gedeeld = await crypto.subtle.deriveBits({ name: 'ECDH', public: publiek }, privaat, 256);
  const bron = await crypto.subtle.importKey('raw', gedeeld, 'HKDF', false, ['deriveKey']);
  const hex = punten.map((p) => Array.from(p, (b) => b.toString(16).padStart(2, '0')).join(''));
  const info = utf8(JSON.stringify([CONTEXT, 'verpakt', voor.ruimteId, voor.epoch, ...hex]));
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: voor.vorige, info },
    bron,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** Wraps a new key for one device: a key pair for this once, ECDH, HKDF over the key before, AES-256-GCM. */
export async function verpak(sleutel: Bytes, toestel: Bytes, voor: VerpaktVoor): Promise<Bytes> {
  const eenmalig = await nieuwToestel();
  const publiek = await publiekVan(eenmalig);
  const key = await inpakSleutel(eenmalig.privateKey, toestel, voor, [publiek, toestel]);
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const dicht = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, sleutel));
  const bytes = new Uint8Array(PUBLIEK_BYTES + NONCE_BYTES + dicht.length);
  bytes.set(publiek);
  bytes.set(iv, PUBLIEK_BYTES);
  bytes.set(dicht, PUBLIEK_BYTES + NONCE_BYTES);
  return bytes;
}

/** The key in what was wrapped for this device; null when it is of another device, room or epoch, or was changed. */
export async function pakUit(bytes: Bytes, paar: ToestelPaar, voor: VerpaktVoor): Promise<Bytes | null> {
  const publiek = bytes.slice(0, PUBLIEK_BYTES);
  const iv = bytes.slice(PUBLIEK_BYTES, PUBLIEK_BYTES + NONCE_BYTES);
  try {
    const key = await inpakSleutel(paar.privateKey, publiek, voor, [publiek, await publiekVan(paar)]);
    const dicht = bytes.slice(PUBLIEK_BYTES + NONCE_BYTES);
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, dicht));
  } catch {
    return null;
  }
}
