import type { PersoonDoc } from '../personen/persoon.model.ts';
import { zoekvorm } from '../platform/db/zoek.ts';
import type { Bron, Werkgever } from './bron.ts';
import { PERSONAS, type PersonaName } from './personas.ts';
import type { Rng } from './rng.ts';
import { FUNCTIES } from './texts/functions.ts';
import { writeName } from './texts/names.ts';

/** Everybody, and who of them may sit where. */
export interface Mensen {
  alle: PersoonDoc[];
  personas: Record<PersonaName, PersoonDoc>;
  professionals: PersoonDoc[];
  bewoners: PersoonDoc[];
  bestuursleden: PersoonDoc[];
}

const AANDEEL_PROFESSIONALS = 0.5;
const BESTUURSLEDEN_PER_HONDERD = 15;

/** A function that this employer has; the police has its own, and the state and the court have no street work. */
function functieBij(rng: Rng, { soort, type }: Werkgever): string {
  const functies: readonly string[] = FUNCTIES[soort];
  if (soort !== 'overheid') return rng.pick(functies);
  if (/politie/i.test(type)) return 'wijkagent';
  if (/justitie/i.test(type)) return 'projectleider';
  return rng.pick(functies.filter((functie) => functie !== 'wijkagent'));
}

/** An address that no mail ever reaches (RFC 2606); one in three has none. */
function emailVan(rng: Rng, naam: string): string | null {
  const adres = zoekvorm(naam)
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replace(/[^a-z]+/g, '.');
  return rng.chance(0.65) ? `${adres}@voorbeeld.test` : null;
}

function createPersonMaker({ rng, nextId, kalender, organisaties }: Bron) {
  const werkgevers = organisaties.filter((o) => o.soort !== 'bewoners' && o.soort !== 'ondernemers');
  const adressen = new Set<string>();

  function maak(naam: string, functie: string, werkgever: Werkgever | undefined): PersoonDoc {
    const email = emailVan(rng, naam);
    const bezet = email !== null && adressen.has(email);
    if (email !== null) adressen.add(email);
    return {
      ...{ _id: nextId(), naam, naamZoek: zoekvorm(naam), functie, email: bezet ? null : email, taal: 'nl' },
      zichtbaarheid: rng.chance(werkgever ? 0.5 : 0.2) ? 'openbaar' : 'alliantie',
      organisatieIds: werkgever ? [werkgever._id] : [],
      ...{ rollen: [], demoUitleg: null, versie: 1, bijgewerkt: kalender.nu },
    };
  }

  return {
    persona(name: PersonaName): PersoonDoc {
      const { naam, functie, werkgever, email, rollen, uitleg } = PERSONAS[name];
      const eigen = werkgevers.find((o) => o.soort === werkgever);
      return {
        ...maak(naam, functie, eigen),
        ...{ email, rollen: [...rollen], demoUitleg: uitleg },
        zichtbaarheid: eigen || name === 'voorzitterBestuur' ? 'openbaar' : 'alliantie',
      };
    },
    professional(naam: string): PersoonDoc {
      const werkgever = werkgevers.length === 0 ? undefined : rng.pick(werkgevers);
      return maak(naam, werkgever ? functieBij(rng, werkgever) : 'professional', werkgever);
    },
    bewoner(naam: string): PersoonDoc {
      const clubs = organisaties.filter((o) => o.soort === 'bewoners' || o.soort === 'ondernemers');
      const club = clubs.length > 0 && rng.chance(0.4) ? rng.pick(clubs) : undefined;
      return maak(naam, club ? rng.pick(FUNCTIES[club.soort]) : 'bewoner', club);
    },
    bestuurslid: (naam: string): PersoonDoc => maak(naam, 'bestuurslid (voorbeeld)', undefined),
  };
}

/** All people. The personas come first, so that their ids are the lowest and lists of them keep their order. */
export function buildMensen(bron: Bron): Mensen {
  const { rng, plan } = bron;
  const maker = createPersonMaker(bron);
  const names = Object.keys(PERSONAS) as PersonaName[];
  const personas = Object.fromEntries(names.map((name) => [name, maker.persona(name)])) as Mensen['personas'];
  const taken = new Set<string>(names.map((name) => PERSONAS[name].naam));
  const many = <T>(count: number, make: (naam: string) => T): T[] =>
    Array.from({ length: count }, () => make(writeName(rng, taken)));

  const rest = plan.mensen - names.length;
  const aantalBestuur = Math.round((rest * BESTUURSLEDEN_PER_HONDERD) / 100);
  const aantalProfessionals = Math.round(rest * AANDEEL_PROFESSIONALS);
  const bestuursleden = many(aantalBestuur, maker.bestuurslid);
  const professionals = many(aantalProfessionals, maker.professional);
  const bewoners = many(rest - aantalBestuur - aantalProfessionals, maker.bewoner);
  return {
    alle: [...Object.values(personas), ...bestuursleden, ...professionals, ...bewoners],
    ...{ personas, professionals, bewoners, bestuursleden },
  };
}
