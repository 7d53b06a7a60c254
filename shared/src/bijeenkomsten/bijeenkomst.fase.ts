import type { BijeenkomstFase } from './bijeenkomst.schema.ts';

/** Where a bijeenkomst can go from each phase. What was held stays held; what was called off can be planned again. */
const volgendeFasen: Readonly<Record<BijeenkomstFase, readonly BijeenkomstFase[]>> = {
  gepland: ['bezig', 'afgelast'],
  bezig: ['afgerond'],
  afgerond: [],
  afgelast: ['gepland'],
};

/** What of that is left when the groep has stopped: bring to an end what was begun, never begin something new. */
const afsluitend: readonly BijeenkomstFase[] = ['afgerond', 'afgelast'];

/**
 * The phases that a bijeenkomst can go to from this one.
 * @param gestopt its groepen have all stopped
 */
export function fasenNa(fase: BijeenkomstFase, gestopt = false): readonly BijeenkomstFase[] {
  return volgendeFasen[fase].filter((naar) => !gestopt || afsluitend.includes(naar));
}

/** Time and agenda can still change; of what is over, called off or of a groep that stopped they are a record. */
export function isTeWijzigen(fase: BijeenkomstFase, gestopt = false): boolean {
  return !gestopt && (fase === 'gepland' || fase === 'bezig');
}
