import type { Systeemrol } from '@opgaveteams/shared/access/access.schema';
import type { OrganisatieSoort } from './texts/functions.ts';

interface Persona {
  naam: string;
  email: string;
  functie: string;
  /** Whose employee; residents have none. */
  werkgever: OrganisatieSoort | null;
  rollen: Systeemrol[];
  /** What to try as this person, in one sentence. */
  uitleg: string;
}

const persona = (
  naam: string,
  adres: string,
  functie: string,
  werkgever: OrganisatieSoort | null,
  uitleg: string,
  rollen: Systeemrol[] = [],
): Persona => ({ naam, email: `${adres}@voorbeeld.test`, functie, werkgever, rollen, uitleg });

/** The people whom one can sign in as. Names and addresses are invented; the order is that of the sign-in page. */
export const PERSONAS = {
  trekkerWonen: persona(
    'Samira Bouzid',
    'trekker.wonen',
    'gebiedsontwikkelaar',
    'woningcorporatie',
    'Zet iets op de agenda van je volgende overleg, en zeg hoe het gaat met jouw actielijn.',
  ),
  kernteamlidWonen: persona(
    'Bram Visser',
    'kernteam.wonen',
    'opbouwwerker',
    'maatschappelijk',
    'Open het volgende overleg van je team, en schrijf samen met een ander aan het verslag.',
  ),
  kernteamlidJeugd: persona(
    'Yaw Mensah',
    'kernteam.jeugd',
    'jongerenwerker',
    'maatschappelijk',
    'Bekijk de actielijnen van je team, en zie wat je van een ander team niet kunt veranderen.',
  ),
  trekkerWerkgroep: persona(
    'Emine Kaya',
    'werkgroep',
    'bewoner',
    null,
    'Begin de volgende bijeenkomst van je werkgroep, en leg een besluit en een actiepunt vast.',
  ),
  panellid: persona(
    'Glenn Pinas',
    'panel',
    'bewoner',
    null,
    'Kijk wanneer je panel weer bij elkaar komt en lees wat er is besloten.',
  ),
  voorzitterBestuur: persona(
    'Radha Gopal',
    'voorzitter',
    'voorzitter van het bestuur (voorbeeld)',
    null,
    'Zie wat stokt en waarom, en bekijk wat het bestuur besloot.',
  ),
  programmabureau: persona(
    'Marieke Dekker',
    'programmabureau',
    'medewerker programmabureau',
    null,
    'Bekijk alles van alle teams, en laat iemand beginnen of stoppen in een groep.',
    ['programmabureau'],
  ),
  beheerder: persona(
    'Thijs Kuipers',
    'beheerder',
    'beheerder van de werkplaats',
    null,
    'Geef iemand een rol, en merk dat je geen verslagen kunt lezen.',
    ['beheerder'],
  ),
  zonderGroep: persona(
    'Agnieszka Nowak',
    'nieuw',
    'bewoner',
    null,
    'Zoek een groep die bij je past en doe mee.',
  ),
} as const satisfies Record<string, Persona>;

export type PersonaName = keyof typeof PERSONAS;
