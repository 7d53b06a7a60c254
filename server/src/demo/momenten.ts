import type { Bron } from './bron.ts';
import type { DemoGroep, Groepen } from './groepen.ts';
import { groepVan, teamMet } from './stoelen.ts';
import { werkdag } from './kalender.ts';

/** How many days ago a kernteam met, in a world with few meetings: often of late, seldom long ago. */
const KERNTEAM_GELEDEN = [14, 42, 98, 190, 400, 730];
const BESTUUR_GELEDEN = [38, 150, 330];
const BESTUUR_KOMEND = [17, 26];
/** No groep meets again within so many days. */
const TUSSENTIJD = 6;
/** With those of the groepen around the kernteams. */
const AANTAL_BIJEENKOMSTEN = 80;

/** Days between meetings in a world where everybody meets all the time. */
const RITME = { kernteam: 14, alliantiebestuur: 49, anders: 30 } as const;

/** The days on which each groep meets, past and coming, in order. */
export type Momenten = Map<DemoGroep, number[]>;

/** The meetings that are always there: of the adoptions, and of those whom one can sign in as. */
function eerste(bron: Bron, groepen: Groepen): Momenten {
  const { vandaag } = bron.kalender;
  const momenten: Momenten = new Map(groepen.alle.map((groep) => [groep, []]));
  // The bestuur adopts each programme at a meeting of its own.
  momenten.get(groepen.bestuur)?.push(...bron.plan.programmas.map((p) => p.vastgesteld));
  const wonen = groepen.kernteams.get(teamMet(bron.teams, 'won', 0));
  if (wonen) momenten.get(wonen)?.push(vandaag + 1);
  const werkgroep = groepVan(bron, groepen, 'werkgroep');
  if (werkgroep) momenten.get(werkgroep)?.push(vandaag);
  const panel = groepVan(bron, groepen, 'gesprekspanel');
  if (panel) momenten.get(panel)?.push(werkdag(vandaag + 9));
  return momenten;
}

function enkele(bron: Bron, groepen: Groepen): Momenten {
  const { rng, kalender } = bron;
  const { vandaag } = kalender;
  const momenten = eerste(bron, groepen);
  const add = (groep: DemoGroep, day: number): void => {
    const days = momenten.get(groep) ?? [];
    const binnen = day > groep.begin && (groep.einde === null || day < groep.einde);
    if (binnen && days.every((other) => Math.abs(other - day) >= TUSSENTIJD)) days.push(day);
  };
  [...groepen.kernteams.values()].forEach((groep, index) => {
    for (const dagen of KERNTEAM_GELEDEN) add(groep, werkdag(vandaag - dagen - index) - 7);
    add(groep, werkdag(vandaag + 5 + index));
  });
  for (const dagen of BESTUUR_GELEDEN) add(groepen.bestuur, werkdag(vandaag - dagen));
  for (const dagen of BESTUUR_KOMEND) add(groepen.bestuur, werkdag(vandaag + dagen));
  const anders = groepen.alle.filter((g) => g.doc.soort !== 'kernteam' && g.doc.soort !== 'alliantiebestuur');
  const aantal = (): number => [...momenten.values()].reduce((sum, days) => sum + days.length, 0);
  for (let index = 0; anders.length > 0 && aantal() < AANTAL_BIJEENKOMSTEN; index += 1) {
    const groep = anders[index % anders.length] as DemoGroep;
    const komend = groep.einde === null && index % 3 !== 0;
    const laatste = (groep.einde ?? vandaag) - 3;
    const terug = rng.int(2, Math.max(3, Math.min(200, laatste - groep.begin - 1)));
    add(groep, komend ? werkdag(vandaag + 2 + rng.int(0, 40)) : werkdag(laatste - terug));
  }
  return momenten;
}

function vastRitme(bron: Bron, groepen: Groepen): Momenten {
  const { rng, kalender } = bron;
  const momenten = eerste(bron, groepen);
  for (const [groep, days] of momenten) {
    const { soort } = groep.doc;
    const ritme = soort === 'kernteam' || soort === 'alliantiebestuur' ? RITME[soort] : RITME.anders;
    const einde = groep.einde ?? kalender.vandaag + 2 * ritme;
    for (let day = groep.begin + rng.int(3, ritme); day < einde; day += ritme) {
      const found = werkdag(day);
      if (found < einde && !days.includes(found)) days.push(found);
    }
  }
  return momenten;
}

/** When everybody meets: a handful of meetings each, or all meetings of many years. */
export function buildMomenten(bron: Bron, groepen: Groepen): Momenten {
  const momenten = bron.plan.bijeenkomsten === 'enkele' ? enkele(bron, groepen) : vastRitme(bron, groepen);
  for (const days of momenten.values()) days.sort((a, b) => a - b);
  return momenten;
}
