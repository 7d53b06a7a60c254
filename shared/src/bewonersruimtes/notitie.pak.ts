import type { NotitiePak, NotitieStuk } from './notitie.schema.ts';

/** Packs changes, in their order. */
export function pakIn(stukken: readonly NotitieStuk[]): NotitiePak {
  const data = new Uint8Array(stukken.reduce((sum, stuk) => sum + stuk.data.byteLength, 0));
  let at = 0;
  const koppen = stukken.map(({ data: eigen, ...kop }) => {
    data.set(eigen, at);
    at += eigen.byteLength;
    return { ...kop, bytes: eigen.byteLength };
  });
  return { koppen, data };
}

/** The changes in it. */
export function pakUit({ koppen, data }: NotitiePak): NotitieStuk[] {
  let at = 0;
  return koppen.map(({ bytes, ...kop }) => ({ ...kop, data: data.slice(at, (at += bytes)) }));
}
