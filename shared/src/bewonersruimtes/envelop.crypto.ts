import type { EnvelopSoort } from './envelop.schema.ts';
import type { NotitieSoort } from './notitie.schema.ts';

/** Bytes as WebCrypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** What is written on an envelope; bound to its contents, so that nobody puts them in another one. */
export interface EnvelopKop {
  ruimteId: string;
  /** Which key of the room: a new one begins when a member has to go. */
  epoch: number;
  /** The persoon who sent it. */
  afzender: string;
  /** The open tab that sent it; it counts its own envelopes from 1. */
  apparaat: string;
  teller: number;
  soort: EnvelopSoort | `notitie_${NotitieSoort}`;
}

const NONCE_BYTES = 12;
/** Begins everything that a key is derived for, so that it serves nothing else. */
export const CONTEXT = 'opgaveteams bewonersruimte 1';
/** Text as bytes. */
export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

/**
 * A number for an open tab, by which its envelopes are told from those of other tabs. A melding, voorstel and kring
 * have one of their own, with teller 1: not everybody gets them, and nobody has to miss one in a row.
 */
export function nieuwApparaat(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (b) => b.toString(16).padStart(2, '0')).join(
    '',
  );
}

/** JSON of an array of plain values has one form, and no two heads have the same. */
function gebondenAan(kop: EnvelopKop): Bytes {
  const { ruimteId, epoch, afzender, apparaat, teller, soort } = kop;
  return utf8(JSON.stringify([CONTEXT, ruimteId, epoch, afzender, apparaat, teller, soort]));
}

type Sleutel = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** Keys that were derived before, by the key of the room; they go with it. */
const afgeleid = new WeakMap<Bytes, Map<string, Promise<Sleutel>>>();

async function leidAf(sleutel: Bytes, { ruimteId, epoch, soort }: EnvelopKop): Promise<Sleutel> {
  const bron = await crypto.subtle.importKey('raw', sleutel, 'HKDF', false, ['deriveKey']);
  const info = utf8(JSON.stringify([CONTEXT, epoch, soort]));
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: utf8(ruimteId), info },
    bron,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** Each room, epoch and kind of envelope has a key of its own, derived from the key of the room (HKDF, SHA-256). */
function deelsleutel(sleutel: Bytes, kop: EnvelopKop): Promise<Sleutel> {
  const bekend = afgeleid.get(sleutel) ?? new Map<string, Promise<Sleutel>>();
  afgeleid.set(sleutel, bekend);
  const waarvoor = JSON.stringify([kop.ruimteId, kop.epoch, kop.soort]);
  const nu = bekend.get(waarvoor) ?? leidAf(sleutel, kop);
  bekend.set(waarvoor, nu);
  return nu;
}

/** Closes an envelope: AES-256-GCM, a fresh random nonce in front, bound to what is written on it. */
export async function sluit(sleutel: Bytes, kop: EnvelopKop, inhoud: Bytes): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const algorithm = { name: 'AES-GCM', iv, additionalData: gebondenAan(kop) };
  const dicht = await crypto.subtle.encrypt(algorithm, await deelsleutel(sleutel, kop), inhoud);
  const bytes = new Uint8Array(NONCE_BYTES + dicht.byteLength);
  bytes.set(iv);
  bytes.set(new Uint8Array(dicht), NONCE_BYTES);
  return bytes;
}

/** What is in an envelope; null when it was changed, or comes from another room, epoch, sender or place in the row. */
export async function open(sleutel: Bytes, kop: EnvelopKop, bytes: Bytes): Promise<Bytes | null> {
  const iv = bytes.slice(0, NONCE_BYTES);
  const algorithm = { name: 'AES-GCM', iv, additionalData: gebondenAan(kop) };
  try {
    const key = await deelsleutel(sleutel, kop);
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, bytes.slice(NONCE_BYTES)));
  } catch {
    return null;
  }
}

/** What the order of the envelopes of one tab says: the next one, one that was there, or one after a gap. */
export type Orde = 'volgt' | 'herhaald' | 'gat';

/** Looks after the order in which the envelopes of each tab come: a server that repeats, turns round or leaves out is noticed. */
export function ordeWachter() {
  const laatste = new Map<string, number>();
  return (kop: Pick<EnvelopKop, 'afzender' | 'apparaat' | 'teller'>): Orde => {
    const tab = `${kop.afzender} ${kop.apparaat}`;
    const vorige = laatste.get(tab) ?? 0;
    if (kop.teller <= vorige) return 'herhaald';
    laatste.set(tab, kop.teller);
    return kop.teller === vorige + 1 ? 'volgt' : 'gat';
  };
}
