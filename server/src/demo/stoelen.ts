import type { LidRol } from '@opgaveteams/shared/access/access.schema';
import type { PersoonDoc } from '../personen/persoon.model.ts';
import type { ZetelDoc } from '../zetels/zetel.model.ts';
import type { Bron, Team } from './bron.ts';
import type { DemoGroep, Groepen } from './groepen.ts';
import { dayNumber } from './kalender.ts';
import type { Mensen } from './people.ts';
import { createUitgifte } from './zetels.ts';

/** A place in a groep that is taken by one person after another. */
export interface Stoel {
  groep: DemoGroep;
  rol: LidRol;
  basis: 'vast' | 'flexibel';
  begin: number;
  /** Who may sit here. */
  kandidaten: readonly PersoonDoc[];
  /** Who sits here now, when that has to be somebody in particular. */
  laatste?: PersoonDoc;
  /** The seat is held for a thema, not for an employer. */
  themaId?: string;
  namensBewoners?: boolean;
  /** The seat of the groep that this is. */
  zetel?: ZetelDoc | undefined;
}

/** Five residents sit in the bestuur from this day on (a milestone of the area pack). */
const BEWONERS_IN_BESTUUR = { vanaf: dayNumber('2024-04-10'), aantal: 5 };
/** The others come from the parties that have a seat; one of those is still empty, as it happens. */
const ANDERE_BESTUURSLEDEN = 4;

/** The team of the thema that these texts are for, or else the nth. */
export function teamMet(teams: readonly Team[], teksten: Team['teksten'], index: number): Team {
  return teams.find((team) => team.teksten === teksten) ?? (teams[index % teams.length] as Team);
}

function bestuursstoelen(
  { teams }: Bron,
  { personas, bestuursleden }: Mensen,
  { bestuur: groep, zetels }: Groepen,
): Stoel[] {
  const geef = createUitgifte(zetels);
  const stoel = { groep, rol: 'lid', basis: 'vast', begin: groep.begin, kandidaten: bestuursleden } as const;
  const bewoners: Stoel = {
    ...stoel,
    begin: Math.max(groep.begin, BEWONERS_IN_BESTUUR.vanaf),
    namensBewoners: true,
  };
  return [
    {
      ...stoel,
      rol: 'voorzitter',
      laatste: personas.voorzitterBestuur,
      zetel: geef((naam) => /voorzitter/i.test(naam)),
    },
    { ...stoel, rol: 'notulist', laatste: personas.programmabureau },
    ...teams.map((team): Stoel => {
      const eigen = geef((naam) => naam.endsWith(`opgaveteam ${team.kort}`));
      return { ...stoel, themaId: team.themaId, zetel: eigen ?? geef((naam) => naam.endsWith('opgaveteam')) };
    }),
    ...Array.from({ length: ANDERE_BESTUURSLEDEN }, (): Stoel => {
      return { ...stoel, zetel: geef((naam) => !/opgaveteam|bewoner/i.test(naam)) };
    }),
    ...Array.from({ length: BEWONERS_IN_BESTUUR.aantal }, (): Stoel => {
      return { ...bewoners, zetel: geef((naam) => /bewoner/i.test(naam)) };
    }),
  ];
}

function kernteamstoelen(
  bron: Bron,
  { personas, professionals, bewoners }: Mensen,
  groep: DemoGroep,
): Stoel[] {
  const { teams, plan } = bron;
  const wonen = groep.team === teamMet(teams, 'won', 0);
  const jeugd = groep.team === teamMet(teams, 'jeu', 1);
  const stoel = { groep, rol: 'lid', basis: 'vast', begin: groep.begin, kandidaten: professionals } as const;
  return Array.from({ length: plan.stoelen.kernteam }, (_, index): Stoel => {
    if (index === 0)
      return { ...stoel, rol: 'trekker', ...(wonen ? { laatste: personas.trekkerWonen } : {}) };
    if (index === 1) return { ...stoel, rol: 'notulist' };
    if (index === 2 && wonen) return { ...stoel, laatste: personas.kernteamlidWonen };
    if (index === 2 && jeugd) return { ...stoel, laatste: personas.kernteamlidJeugd };
    // Mostly professionals, and some residents.
    return index % 4 === 3
      ? { ...stoel, kandidaten: bewoners, namensBewoners: true, begin: groep.begin + 120 }
      : { ...stoel, begin: groep.begin + (index > 4 ? bron.rng.int(30, 300) : 0) };
  });
}

/** The first groep of this soort around the team of Wonen that goes on. */
export function groepVan(
  bron: Bron,
  groepen: Groepen,
  soort: 'werkgroep' | 'gesprekspanel',
): DemoGroep | undefined {
  const wonen = teamMet(bron.teams, 'won', 0);
  const lopend = groepen.alle.filter((g) => g.team === wonen && g.einde === null);
  return lopend.find((g) => g.doc.soort === soort);
}

function gewoneStoelen(bron: Bron, mensen: Mensen, groepen: Groepen, groep: DemoGroep): Stoel[] {
  const { rng, plan } = bron;
  const { personas, professionals, bewoners } = mensen;
  const netwerk = groep.doc.soort === 'netwerk';
  const leiders = groep.doc.soort === 'werkgroep' ? bewoners : professionals;
  const isWerkgroep = groep === groepVan(bron, groepen, 'werkgroep');
  const isPanel = groep === groepVan(bron, groepen, 'gesprekspanel');
  const aantal = rng.int(plan.stoelen.anders - 3, plan.stoelen.anders + 1);
  return Array.from({ length: aantal }, (_, index): Stoel => {
    const begin = groep.begin + (index < 3 ? 0 : rng.int(0, 150));
    if (index === 0)
      return {
        ...{ groep, basis: 'vast', begin, kandidaten: leiders },
        rol: groep.doc.soort === 'gesprekspanel' ? 'voorzitter' : 'trekker',
        ...(isWerkgroep ? { laatste: personas.trekkerWerkgroep } : {}),
      };
    const basis = rng.chance(netwerk ? 0.3 : 0.5) ? 'flexibel' : 'vast';
    if (index === 1 && isPanel)
      return { groep, rol: 'lid', basis, begin, kandidaten: bewoners, laatste: personas.panellid };
    const kandidaten = rng.chance(netwerk ? 0.7 : groep.doc.soort === 'werkgroep' ? 0.4 : 0.1)
      ? professionals
      : bewoners;
    return {
      groep,
      rol: 'lid',
      basis,
      begin,
      kandidaten,
      namensBewoners: !netwerk && kandidaten === bewoners && rng.chance(0.4),
    };
  });
}

/** The seats of a groep, with who may sit on each, and the demo people in theirs. */
export function stoelenVan(bron: Bron, mensen: Mensen, groepen: Groepen, groep: DemoGroep): Stoel[] {
  if (groep.doc.soort === 'alliantiebestuur') return bestuursstoelen(bron, mensen, groepen);
  if (groep.doc.soort === 'kernteam') return kernteamstoelen(bron, mensen, groep);
  return gewoneStoelen(bron, mensen, groepen, groep);
}
