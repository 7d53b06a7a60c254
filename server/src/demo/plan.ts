import { dayNumber, werkdag, type Kalender } from './kalender.ts';

/** One uitvoeringsprogramma: begun, adopted by the bestuur, and followed by the next. */
export interface Programma {
  begin: number;
  vastgesteld: number;
  /** The day on which the next one is adopted; `null` for the present one. */
  einde: number | null;
}

/** How much there is of everything. */
export interface Plan {
  begin: number;
  programmas: Programma[];
  mensen: number;
  groepenPerProgramma: number;
  stoelen: { kernteam: number; anders: number };
  lijnenPerThema: number;
  /** Days between two statusberichten on one actielijn. */
  berichtDagen: [number, number];
  bijeenkomsten: 'enkele' | 'vast_ritme';
  /** How many days of log there are. */
  logDagen: number;
}

/** The day of the signing, and of the adoption of the first programme (the milestones of the area pack). */
const ONDERTEKEND = dayNumber('2023-03-23');
const VASTGESTELD = '02-29';
const EERSTE_VASTSTELLING = 2024;
const PROGRAMMA_JAREN = 4;
/** From the concept to the adoption of a programme. */
const AANLOOP_DAGEN = 70;

function programmas(begin: number, vandaag: number): Programma[] {
  const jaar = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();
  const dagen: number[] = [];
  const eerste =
    EERSTE_VASTSTELLING - Math.ceil((EERSTE_VASTSTELLING - jaar(begin)) / PROGRAMMA_JAREN) * PROGRAMMA_JAREN;
  for (let year = eerste; year <= jaar(vandaag); year += PROGRAMMA_JAREN) {
    const dag = dayNumber(`${year}-${VASTGESTELD}`);
    if (dag > begin + AANLOOP_DAGEN && dag <= vandaag) dagen.push(dag);
  }
  return dagen.map((vastgesteld, index) => ({
    begin: index === 0 ? begin : vastgesteld - AANLOOP_DAGEN,
    vastgesteld,
    einde: dagen[index + 1] ?? null,
  }));
}

/**
 * The world that one sees after a first start, or (with `jaren`) one that has run for as many years, to measure with.
 * @throws RangeError when today lies before the adoption of the first programme: there would be nothing to show
 */
export function createPlan({ vandaag }: Kalender, jaren?: number): Plan {
  const begin =
    jaren === undefined ? ONDERTEKEND : Math.min(ONDERTEKEND, werkdag(vandaag - Math.round(jaren * 365.25)));
  const found = programmas(begin, vandaag);
  if (found.length === 0)
    throw new RangeError('The demo data begins with the programme of 29 February 2024.');
  const shared = { begin, programmas: found, groepenPerProgramma: 24 };
  if (jaren === undefined)
    return {
      ...shared,
      ...{ mensen: 160, stoelen: { kernteam: 9, anders: 9 }, lijnenPerThema: 8, berichtDagen: [35, 75] },
      ...{ bijeenkomsten: 'enkele', logDagen: 60 },
    };
  return {
    ...shared,
    ...{ mensen: 75 * Math.max(4, jaren), stoelen: { kernteam: 12, anders: 17 }, lijnenPerThema: 18 },
    ...{ berichtDagen: [14, 28], bijeenkomsten: 'vast_ritme', logDagen: 60 },
  };
}
