import { describe, expect, it } from 'vitest';
import { open, ordeWachter, sluit, type EnvelopKop } from './envelop.crypto.ts';
import {
  naarTekst,
  nieuweSleutel,
  sleutelNaarTekst,
  sleutelVanTekst,
  toegangHashVan,
  toegangVan,
  vanTekst,
} from './sleutel.ts';

const kop: EnvelopKop = {
  ruimteId: 'a'.repeat(24),
  epoch: 1,
  afzender: 'b'.repeat(24),
  apparaat: 'c'.repeat(16),
  teller: 1,
  soort: 'bericht',
};
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (b: Uint8Array | null) => (b ? new TextDecoder().decode(b) : null);

describe('[rule 8] an envelope of a bewonersruimte', () => {
  it('opens with the key and the same head, and says what was written', async () => {
    const sleutel = nieuweSleutel();
    expect(text(await open(sleutel, kop, await sluit(sleutel, kop, bytes('De lift is stuk'))))).toBe(
      'De lift is stuk',
    );
  });

  it('is never twice the same, and shows nothing of what is in it', async () => {
    const sleutel = nieuweSleutel();
    const all = await Promise.all(Array.from({ length: 200 }, () => sluit(sleutel, kop, bytes('zelfde'))));
    expect(new Set(all.map((e) => naarTekst(e.subarray(0, 12)))).size).toBe(200);
    expect(all.every((e) => e.length === 12 + 6 + 16)).toBe(true);
    expect(all.some((e) => new TextDecoder('latin1').decode(e).includes('zelfde'))).toBe(false);
  });

  it('does not open when one bit was changed, or a piece is missing', async () => {
    const sleutel = nieuweSleutel();
    const dicht = await sluit(sleutel, kop, bytes('ja'));
    for (let i = 0; i < dicht.length; i++) {
      const anders = dicht.slice();
      anders[i] = (anders[i] ?? 0) ^ 1;
      expect(await open(sleutel, kop, anders)).toBeNull();
      expect(await open(sleutel, kop, dicht.slice(0, i))).toBeNull();
    }
  });

  it.each([
    { ruimteId: 'd'.repeat(24) },
    { epoch: 2 },
    { afzender: 'd'.repeat(24) },
    { apparaat: 'd'.repeat(16) },
    { teller: 2 },
    { soort: 'naam' as const },
  ])('does not open as something else: %o', async (anders) => {
    const sleutel = nieuweSleutel();
    const dicht = await sluit(sleutel, kop, bytes('ja'));
    expect(await open(sleutel, { ...kop, ...anders }, dicht)).toBeNull();
  });

  it('does not open with another key', async () => {
    expect(await open(nieuweSleutel(), kop, await sluit(nieuweSleutel(), kop, bytes('ja')))).toBeNull();
  });

  it('repeated, turned round or left out by the server is noticed', () => {
    const orde = ordeWachter();
    expect(orde({ ...kop, teller: 1 })).toBe('volgt');
    expect(orde({ ...kop, teller: 1 })).toBe('herhaald');
    expect(orde({ ...kop, teller: 3 })).toBe('gat');
    expect(orde({ ...kop, teller: 2 })).toBe('herhaald');
    expect(orde({ ...kop, apparaat: 'd'.repeat(16), teller: 1 })).toBe('volgt');
  });
});

describe('the key as text', () => {
  it('comes back the same; cut off, with another sign, or no key at all is noticed', async () => {
    const sleutel = nieuweSleutel();
    const tekst = await sleutelNaarTekst(sleutel);
    expect(tekst).toMatch(/^[\w-]{48}$/);
    expect(await sleutelVanTekst(tekst)).toEqual(sleutel);
    const eerste = tekst.startsWith('A') ? 'B' : 'A';
    for (const fout of [tekst.slice(0, -1), `${eerste}${tekst.slice(1)}`, '', 'geen sleutel', `${tekst}AAAA`])
      expect(await sleutelVanTekst(fout)).toBeNull();
  });

  it('is base64url as everybody makes it', () => {
    expect(naarTekst(Uint8Array.of(251, 255, 254, 1))).toBe('-__-AQ');
    expect(vanTekst('-__-AQ')).toEqual(Uint8Array.of(251, 255, 254, 1));
  });

  it('gives a code to come in that is always the same, as another implementation makes it', async () => {
    const toegang = await toegangVan(new Uint8Array(32).fill(7));
    const { createHash, hkdfSync } = await import('node:crypto');
    const info = 'opgaveteams bewonersruimte 1 toegang';
    const known = Buffer.from(hkdfSync('sha256', Buffer.alloc(32, 7), '', info, 16)).toString('base64url');
    expect(toegang).toBe(known);
    expect(await toegangHashVan(toegang)).toBe(createHash('sha256').update(toegang).digest('hex'));
  });
});
