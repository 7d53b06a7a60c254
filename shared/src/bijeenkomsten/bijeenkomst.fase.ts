import type { BijeenkomstFase } from './bijeenkomst.schema.ts';

/** Where a bijeenkomst can go from each phase. What was held stays held; what was called off can be planned again. */
const volgendeFasen: Readonly<Record<BijeenkomstFase, readonly BijeenkomstFase[]>> = {
  gepland: ['bezig', 'afgelast'],
  bezig: ['afgerond'],
  afgerond: [],
  afgelast: ['gepland'],
};

/** The phases that a bijeenkomst can go to from this one. */
export function fasenNa(fase: BijeenkomstFase): readonly BijeenkomstFase[] {
  return volgendeFasen[fase];
}

/** Time and agenda can still change; of what is over or called off they are a record. */
export function isTeWijzigen(fase: BijeenkomstFase): boolean {
  return fase === 'gepland' || fase === 'bezig';
}
