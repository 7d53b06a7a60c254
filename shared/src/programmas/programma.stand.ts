/** What was said about a version of a programme; the rest is told by the clock. */
export const programmaFasen = ['concept', 'opengesteld', 'verwerkt', 'vastgesteld'] as const;
export type ProgrammaFase = (typeof programmaFasen)[number];

/** How a version stands now. */
export const programmaStanden = [
  'concept',
  'vrijgegeven',
  'open',
  'gesloten',
  'verwerkt',
  'vastgesteld',
] as const;
export type ProgrammaStand = (typeof programmaStanden)[number];

interface Ronde {
  van: string | Date;
  tot: string | Date;
}

/** A round of reacties opens and closes by the clock: nobody has to press anything at midnight. */
export function standVan(versie: { fase: ProgrammaFase; ronde: Ronde | null }, now: Date): ProgrammaStand {
  if (versie.fase !== 'opengesteld' || !versie.ronde) return versie.fase as ProgrammaStand;
  if (now < new Date(versie.ronde.van)) return 'vrijgegeven';
  return now < new Date(versie.ronde.tot) ? 'open' : 'gesloten';
}
