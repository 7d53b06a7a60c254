import type { GroepSoort } from '@opgaveteams/shared/access/access.schema';
import { nounsFor } from '@opgaveteams/shared/area/area.nouns';
import type { GroepDoc } from '../groepen/groep.model.ts';
import { zoekvorm } from '../platform/db/zoek.ts';
import type { ZetelDoc } from '../zetels/zetel.model.ts';
import type { Bron, Team } from './bron.ts';
import type { Programma } from './plan.ts';
import { createGroepWriter } from './texts/groepen.ts';
import { bestuurszetels } from './zetels.ts';

/** A groep with the days of its life as numbers. */
export interface DemoGroep {
  doc: GroepDoc;
  team: Team | null;
  begin: number;
  /** The day on which it ended; `null` while it goes on. */
  einde: number | null;
}

export interface Groepen {
  alle: DemoGroep[];
  bestuur: DemoGroep;
  kernteams: Map<Team, DemoGroep>;
  /** The seats of the bestuur. */
  zetels: ZetelDoc[];
}

/** The soorten that a team gets one after another. */
const ROW = ['werkgroep', 'gesprekspanel', 'netwerk', 'werkgroep', 'gesprekspanel'] as const;
/** Of the present groepen one in so many has stopped; those of an earlier programme all have. */
const GESTOPT_ELKE = 6;

type Naam = Pick<GroepDoc, 'naam' | 'doel' | 'toetreding' | 'openbaarheid'>;

function createGroepMaker({ nextId, kalender, area }: Bron) {
  const counts = new Map<GroepSoort, number>();
  return (soort: GroepSoort, team: Team | null, life: [number, number | null], naam: Naam): DemoGroep => {
    const number = (counts.get(soort) ?? 0) + 1;
    counts.set(soort, number);
    const _id = nextId();
    const [begin, einde] = life;
    const doc: GroepDoc = {
      ...naam,
      ...{ _id, soort, groepIds: [_id], opgaveteamIds: team ? [team._id] : [], versie: 1 },
      naamZoek: zoekvorm(naam.naam),
      afkorting: area.besluitPrefixes[soort] + (soort === 'alliantiebestuur' ? '' : number),
      begin: kalender.moment(begin, 9 * 60),
      einde: einde === null ? null : kalender.moment(einde, 17 * 60),
      bijgewerkt: kalender.moment(einde ?? begin, 17 * 60),
    };
    return { doc, team, begin, einde };
  };
}

/** All groepen: the bestuur, a kernteam for each team, and around it what the programmes brought. */
export function buildGroepen(bron: Bron): Groepen {
  const { rng, plan, kalender, area, teams } = bron;
  const maak = createGroepMaker(bron);
  const words = nounsFor(area);
  const bestuur = maak('alliantiebestuur', null, [plan.begin, null], {
    naam: words['Alliantiebestuur'] ?? 'Alliantiebestuur',
    doel: 'We volgen of het lukt, en besluiten wat de teams niet zelf kunnen besluiten.',
    ...{ toetreding: 'op_uitnodiging', openbaarheid: 'openbaar' },
  });
  const kernteams = new Map(
    teams.map((team) => [
      team,
      maak('kernteam', team, [plan.begin, null], {
        naam: `${words['Kernteam'] ?? 'Kernteam'} ${team.kort}`,
        doel: `We houden overzicht over ${team.kort.toLowerCase()}, en maken plaats voor wie mee wil doen.`,
        ...{ toetreding: 'op_uitnodiging', openbaarheid: 'openbaar' },
      }),
    ]),
  );
  const write = createGroepWriter(
    rng,
    area.areas.wijken.flatMap((wijk) => wijk.buurten.map((buurt) => buurt.name)),
  );

  const rond = (programma: Programma, index: number): DemoGroep => {
    const team = teams[index % teams.length] as Team;
    const { soort, name, purpose, ...rest } = write(
      team.teksten,
      ROW[Math.floor(index / teams.length) % ROW.length],
    );
    const begin = rng.int(programma.begin + 20, programma.vastgesteld + 200);
    const gestopt = index % GESTOPT_ELKE === GESTOPT_ELKE - 1 && index >= 2 * teams.length;
    const laatste = Math.min(kalender.vandaag - 60, begin + 700);
    const einde = programma.einde ?? (gestopt ? Math.max(begin + 90, laatste) : null);
    const geldig = einde !== null && einde < kalender.vandaag ? einde : null;
    return maak(soort, team, [Math.min(begin, kalender.vandaag - 30), geldig], {
      naam: name,
      doel: purpose,
      ...rest,
    });
  };
  const zetels = bestuurszetels(bron, bestuur);
  // The present programme first: it has the first choice of names.
  const aantal = Math.min(plan.groepenPerProgramma, ROW.length * teams.length);
  const eromheen = plan.programmas
    .toReversed()
    .flatMap((programma) => Array.from({ length: aantal }, (_, index) => rond(programma, index)));
  return { alle: [bestuur, ...kernteams.values(), ...eromheen], bestuur, kernteams, zetels };
}
