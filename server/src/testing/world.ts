import type { LidRol, Openbaarheid, Systeemrol } from '@opgaveteams/shared/access/access.schema';
import { vervaltOp } from '@opgaveteams/shared/actielijnen/actielijn.status';
import { Types } from 'mongoose';
import { actielijnModel } from '../actielijnen/actielijn.model.ts';
import { groepModel, type GroepDoc } from '../groepen/groep.model.ts';
import { lidmaatschapModel } from '../lidmaatschappen/lidmaatschap.model.ts';
import { persoonModel } from '../personen/persoon.model.ts';
import { zoekvorm } from '../platform/db/zoek.ts';
import type { Platform } from '../platform/platform.ts';
import type { Services } from '../services.ts';
import { DAG } from './clock.ts';

/** The people of the tests, by what they are. */
export const personaNames = [
  'programmabureau',
  'beheerder',
  'bestuursvoorzitter',
  'bestuurslid',
  'trekkerWonen',
  'kernteamlidWonen',
  'kernteamlidJeugd',
  'trekkerWerkgroep',
  'werkgroeplid',
  'panellid',
  'oudLid',
  'zonderGroep',
  'gast',
] as const;
export type PersonaName = (typeof personaNames)[number];

export interface World {
  personas: Record<PersonaName, string>;
  /** Opgaveteams by thema id of the area pack. */
  teams: Record<string, { id: string; slug: string }>;
  groepen: Record<
    'kernteamWonen' | 'kernteamJeugd' | 'werkgroep' | 'panel' | 'openNetwerk' | 'bestuur',
    string
  >;
  actielijnen: Record<Openbaarheid, string>;
}

const rollen: Partial<Record<PersonaName, Systeemrol[]>> = {
  programmabureau: ['programmabureau'],
  beheerder: ['beheerder'],
};

type Seat = [PersonaName, keyof World['groepen'], LidRol, (number | null)?];

/** Who sits where; the number is how many days ago it ended. */
const seats: Seat[] = [
  ['bestuursvoorzitter', 'bestuur', 'voorzitter'],
  ['bestuurslid', 'bestuur', 'lid'],
  ['trekkerWonen', 'kernteamWonen', 'trekker'],
  ['kernteamlidWonen', 'kernteamWonen', 'lid'],
  ['kernteamlidJeugd', 'kernteamJeugd', 'lid'],
  ['trekkerWerkgroep', 'werkgroep', 'trekker'],
  ['werkgroeplid', 'werkgroep', 'lid'],
  ['panellid', 'panel', 'lid'],
  ['oudLid', 'werkgroep', 'lid', 10],
  ['gast', 'werkgroep', 'lid'],
];

function longAgo(now: Date): Date {
  return new Date(now.getTime() - 400 * DAG);
}

type Teams = World['teams'];

/** The themas whose teams the tests use: wonen and jeugd, or the first two of another area. */
function usedThemas(platform: Platform): [string, string] {
  const ids = platform.area.themas.map((t) => t.id);
  return ids.includes('won') ? ['won', 'jeu'] : [ids[0] ?? '', ids[1] ?? ''];
}

async function createGroepen(platform: Platform, teams: Teams): Promise<World['groepen']> {
  const now = platform.clock.now();
  const [won, jeu] = usedThemas(platform);
  const groep = async (
    soort: GroepDoc['soort'],
    naam: string,
    team: string | null,
    extra: Partial<GroepDoc> = {},
  ): Promise<string> => {
    const _id = new Types.ObjectId();
    await groepModel(platform.db).create({
      ...{ _id, soort, naam, naamZoek: zoekvorm(naam) },
      ...{ afkorting: naam.replace(/\W/g, '').toUpperCase().slice(0, 9), openbaarheid: 'alliantie' },
      ...{ groepIds: [_id], opgaveteamIds: team ? [new Types.ObjectId(teams[team]?.id)] : [] },
      ...{ doel: '', toetreding: 'op_uitnodiging', begin: longAgo(now), einde: null, bijgewerkt: now },
      ...extra,
    });
    return String(_id);
  };
  return {
    kernteamWonen: await groep('kernteam', 'KT Wonen', won, { openbaarheid: 'openbaar' }),
    kernteamJeugd: await groep('kernteam', 'KT Jeugd', jeu, { openbaarheid: 'openbaar' }),
    werkgroep: await groep('werkgroep', 'WG Schimmelvrij', won, { toetreding: 'op_aanvraag' }),
    panel: await groep('gesprekspanel', 'GP Besloten', won, { openbaarheid: 'groep' }),
    openNetwerk: await groep('netwerk', 'NW Portieken', won, {
      openbaarheid: 'openbaar',
      toetreding: 'open',
    }),
    bestuur: await groep('alliantiebestuur', 'AB', null),
  };
}

async function createPersonas(platform: Platform, groepen: World['groepen']): Promise<World['personas']> {
  const { db, clock } = platform;
  const now = clock.now();
  const personas = Object.fromEntries(
    personaNames.map((name) => [name, String(new Types.ObjectId())]),
  ) as World['personas'];
  for (const name of personaNames)
    await persoonModel(db).create({
      ...{ _id: personas[name], naam: name, naamZoek: zoekvorm(name) },
      ...{ rollen: rollen[name] ?? [], bijgewerkt: now },
      ...(name === 'gast' ? { soort: 'gast' } : { email: `${name.toLowerCase()}@voorbeeld.test` }),
    });
  for (const [name, where, rol, endedDaysAgo] of seats) {
    const groep = await groepModel(db).findById(groepen[where]).lean();
    await lidmaatschapModel(db).create({
      ...{ persoonId: personas[name], groepId: groepen[where], groepSoort: groep?.soort },
      ...{ opgaveteamId: groep?.opgaveteamIds[0] ?? null, rol, namens: { soort: 'zichzelf' } },
      // A guest comes when they can.
      basis: name === 'gast' ? 'flexibel' : 'vast',
      ...{ van: longAgo(now), tot: endedDaysAgo ? new Date(now.getTime() - endedDaysAgo * DAG) : null },
      volgnummer: 1,
    });
  }
  return personas;
}

/** Three actielijnen of team Wonen on which the werkgroep works, one for each openbaarheid. */
async function createActielijnen(
  platform: Platform,
  services: Services,
  world: Omit<World, 'actielijnen'>,
): Promise<World['actielijnen']> {
  const now = platform.clock.now();
  const team = world.teams[usedThemas(platform)[0]]?.id ?? '';
  const trekker = world.personas.kernteamlidWonen;
  const actielijn = async (nummer: number, openbaarheid: Openbaarheid): Promise<string> => {
    const titel = `Actielijn ${openbaarheid}`;
    const wat = 'Dit gaan we doen.';
    const doc = await actielijnModel(platform.db).create({
      ...{ nummer, titel, zoek: zoekvorm(titel), openbaarheid, wat, ritmeDagen: 90 },
      ...{ groepIds: [world.groepen.werkgroep], opgaveteamIds: [team], trekkerIds: [trekker] },
      ...{ watVersies: [{ versie: 1, tekst: wat, van: longAgo(now), besluitId: null }], status: 'op_koers' },
      ...{ statusOp: now, statusVervaltOp: vervaltOp(now, 90), bijgewerkt: now },
      periode: { van: '2024-03-01', tot: null },
    });
    const gebonden = { openbaarheid, groepIds: [world.groepen.werkgroep], opgaveteamIds: [team] };
    await services.verslagen.bind({
      soort: 'hoe',
      vanId: String(doc._id),
      schrijverIds: [trekker],
      gebonden,
    });
    return String(doc._id);
  };
  return {
    openbaar: await actielijn(1, 'openbaar'),
    alliantie: await actielijn(2, 'alliantie'),
    groep: await actielijn(3, 'groep'),
  };
}

/** Builds the small world that the tests play in: groepen of two teams, the bestuur, and the personas in them. */
export async function createWorld(platform: Platform, services: Services): Promise<World> {
  const refs = [...(await services.opgaveteams.verwijzingen()).values()];
  const teams = Object.fromEntries(refs.map((t) => [t.themaId, { id: t.id, slug: t.slug }]));
  const groepen = await createGroepen(platform, teams);
  const personas = await createPersonas(platform, groepen);
  const world = { teams, groepen, personas };
  return { ...world, actielijnen: await createActielijnen(platform, services, world) };
}
