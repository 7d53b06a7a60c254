import { CODE_TEKENS } from '../uitnodigingen/uitnodiging.code.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The key is written down in this many lines. */
export const KAART_REGELS = 8;
/** A line holds four bytes of the key and a check byte: 40 bits fit in nine of the 22 signs. */
const SLEUTEL_PER_REGEL = 4;
const TEKENS_PER_REGEL = 9;

/** Covers the lines until here: a line of another card, or in another place, is noticed too. */
async function controle(tot: Bytes): Promise<number> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', tot))[0] ?? 0;
}

function schrijf(waarde: number): string {
  let tekens = '';
  for (let rest = waarde; tekens.length < TEKENS_PER_REGEL; rest = Math.floor(rest / CODE_TEKENS.length))
    tekens = `${CODE_TEKENS[rest % CODE_TEKENS.length]}${tekens}`;
  return tekens;
}

function lees(tekens: string): number {
  return [...tekens].reduce((waarde, teken) => waarde * CODE_TEKENS.length + CODE_TEKENS.indexOf(teken), 0);
}

/** The key as lines to write down by hand: signs that do not look alike, three times three. */
export async function kaartVan(sleutel: Bytes): Promise<string[]> {
  return Promise.all(
    Array.from({ length: KAART_REGELS }, async (_, i) => {
      const tot = sleutel.slice(0, (i + 1) * SLEUTEL_PER_REGEL);
      const eigen = [...tot.slice(-SLEUTEL_PER_REGEL), await controle(tot)];
      const tekens = schrijf(eigen.reduce((waarde, byte) => waarde * 256 + byte, 0));
      return (tekens.match(/.{3}/g) ?? []).join(' ');
    }),
  );
}

/** The key that was typed over from a card; or the first line, counted from 1, that is not right. */
export async function leesKaart(getypt: string): Promise<{ sleutel: Bytes } | { fout: number }> {
  const tekens = getypt.toUpperCase().replace(/[\s.,-]/g, '');
  const sleutel = new Uint8Array(KAART_REGELS * SLEUTEL_PER_REGEL);
  for (let i = 0; i < KAART_REGELS; i++) {
    const regel = tekens.slice(i * TEKENS_PER_REGEL, (i + 1) * TEKENS_PER_REGEL);
    const bekend = regel.length === TEKENS_PER_REGEL && [...regel].every((t) => CODE_TEKENS.includes(t));
    const waarde = bekend ? lees(regel) : -1;
    const begin = i * SLEUTEL_PER_REGEL;
    const eigen = Math.floor(waarde / 256);
    for (let b = 0; b < SLEUTEL_PER_REGEL; b++)
      sleutel[begin + b] = Math.floor(eigen / 256 ** (SLEUTEL_PER_REGEL - 1 - b)) % 256;
    const heel = waarde >= 0 && eigen < 256 ** SLEUTEL_PER_REGEL;
    if (!heel || waarde % 256 !== (await controle(sleutel.slice(0, begin + SLEUTEL_PER_REGEL))))
      return { fout: i + 1 };
  }
  return tekens.length === KAART_REGELS * TEKENS_PER_REGEL ? { sleutel } : { fout: KAART_REGELS };
}
