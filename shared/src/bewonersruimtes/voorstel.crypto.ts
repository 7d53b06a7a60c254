import { CONTEXT, utf8, type Bytes } from './envelop.crypto.ts';
import { naarTekst, vanTekst } from './sleutel.ts';
import type { Bestemming, Gedeeld } from './voorstel.schema.ts';

/** What is in the envelope of a voorstel: the words, where they were said, and salt that keeps the hash unguessable. */
export interface VoorstelInhoud {
  voor: Bestemming;
  passages: { tekst: string; /** Which message or note; stays in the room. */ bron: string | null }[];
  zout: string;
}

/** Salt for a voorstel, 256 bits: with it nobody finds the words by trying. */
export function nieuwZout(): string {
  return naarTekst(crypto.getRandomValues(new Uint8Array(32)));
}

/** What goes into the open when enough members agreed: the words and where they go, nothing else. */
export function gedeeldVan({ voor, passages, zout }: VoorstelInhoud): Gedeeld {
  return { voor, passages: passages.map((p) => p.tekst), zout };
}

/** SHA-256 over salt, room, destination and exactly these words; what members agree with and what the server checks. */
export async function voorstelHash(ruimteId: string, { voor, passages, zout }: Gedeeld): Promise<string> {
  const woorden = [CONTEXT, 'voorstel', ruimteId, voor.opgaveteamId, voor.openbaar, passages];
  const begin = vanTekst(zout);
  const einde = utf8(JSON.stringify(woorden));
  const bytes = new Uint8Array(begin.length + einde.length);
  bytes.set(begin);
  bytes.set(einde, begin.length);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (b) => b.toString(16).padStart(2, '0')).join('');
}

/** The contents of a voorstel as bytes for its envelope. */
export function voorstelNaarBytes(inhoud: VoorstelInhoud): Bytes {
  return utf8(JSON.stringify(inhoud));
}

/** The contents of an opened envelope of a voorstel; null when it is none. */
export function voorstelVanBytes(bytes: Bytes): VoorstelInhoud | null {
  try {
    const inhoud = JSON.parse(new TextDecoder().decode(bytes)) as VoorstelInhoud;
    const { voor, passages, zout } = inhoud;
    const goed =
      typeof voor.opgaveteamId === 'string' &&
      typeof voor.openbaar === 'boolean' &&
      typeof zout === 'string' &&
      passages.every((p) => typeof p.tekst === 'string');
    return goed ? inhoud : null;
  } catch {
    return null;
  }
}
