import { isEindstatus, type GezegdeStatus } from '@opgaveteams/shared/actielijnen/actielijn.status';
import type { Bron, Team } from './bron.ts';
import { werkdag } from './kalender.ts';
import type { Programma } from './plan.ts';

/** What becomes of an actielijn, before anything is written about it. */
export interface LijnPlan {
  team: Team;
  programma: Programma;
  /** Its place among the actielijnen of its team and programme. */
  plaats: number;
  begin: number;
  laatste: number;
  status: GezegdeStatus;
  /** The day on which the bestuur adopted its text; `null` when it did not (yet). */
  vastgesteld: number | null;
}

/** How the actielijnen of the present programme stand, one after another. `stil`: once on course, then silence. */
const STAND = [
  'op_koers',
  'vraagt_aandacht',
  'op_koers',
  'afgerond',
  'stokt',
  'in_voorbereiding',
  'stil',
  'einde',
] as const;
/** The place that begins after the adoption, and so is not in the programme. */
const LATER_BEGONNEN = 2;

function lopend(bron: Bron, team: Team, programma: Programma, plaats: number): LijnPlan {
  const { rng, kalender, plan, area, teams } = bron;
  const { vandaag } = kalender;
  const plek = plaats % STAND.length;
  const stand = STAND[plek] as (typeof STAND)[number];
  const vers = werkdag(vandaag - rng.int(4, plan.berichtDagen[1]));
  const shared = { team, programma, plaats };
  if (stand === 'in_voorbereiding') {
    const begin = vandaag - rng.int(80, 130);
    return { ...shared, begin, laatste: Math.min(vers, vandaag - 1), status: stand, vastgesteld: null };
  }
  const later = plek === LATER_BEGONNEN && programma.vastgesteld + 60 < vandaag - 200;
  const begin = later
    ? rng.int(programma.vastgesteld + 30, vandaag - 200)
    : rng.int(programma.begin, programma.vastgesteld - 12);
  const einde = teams.indexOf(team) % 2 === 0 ? 'gestopt' : 'opgegaan_in';
  const status = stand === 'stil' ? 'op_koers' : stand === 'einde' ? einde : stand;
  const stil = werkdag(vandaag - area.statusRhythmDays - rng.int(10, 80));
  const klaar = werkdag(vandaag - rng.int(10, 240));
  const laatste = stand === 'stil' ? stil : isEindstatus(status) ? klaar : vers;
  return {
    ...shared,
    ...{ begin, status, laatste: Math.max(begin + 1, Math.min(laatste, vandaag - 1)) },
    vastgesteld: later ? null : programma.vastgesteld,
  };
}

function voorbij(bron: Bron, team: Team, programma: Programma, plaats: number): LijnPlan {
  const { rng, kalender } = bron;
  const einde = programma.einde as number;
  const later = rng.chance(0.3);
  const begin = later
    ? rng.int(programma.vastgesteld + 30, programma.vastgesteld + 700)
    : rng.int(programma.begin, programma.vastgesteld - 12);
  const status = rng.pick(['afgerond', 'afgerond', 'afgerond', 'gestopt', 'opgegaan_in'] as const);
  const laatste = werkdag(rng.int(Math.max(begin + 200, einde - 300), einde + 40));
  return {
    ...{ team, programma, plaats, begin, status, laatste: Math.min(laatste, kalender.vandaag - 1) },
    vastgesteld: later ? null : programma.vastgesteld,
  };
}

/** All actielijnen in the order in which they began: that of their numbers. */
export function planLijnen(bron: Bron): LijnPlan[] {
  const { plan, teams } = bron;
  const found = plan.programmas.flatMap((programma) =>
    teams.flatMap((team) =>
      Array.from({ length: plan.lijnenPerThema }, (_, plaats) =>
        programma.einde === null
          ? lopend(bron, team, programma, plaats)
          : voorbij(bron, team, programma, plaats),
      ),
    ),
  );
  return found.sort((a, b) => a.begin - b.begin);
}
