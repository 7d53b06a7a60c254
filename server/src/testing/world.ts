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
];

/** Builds the small world that the tests play in: groepen of two teams, the bestuur, and the personas in them. */
export async function createWorld(platform: Platform, services: Services): Promise<World> {
  const { db, clock } = platform;
  const now = clock.now();
  const begin = new Date(now.getTime() - 400 * DAG);
  const teams = Object.fromEntries(
    [...(await services.opgaveteams.verwijzingen()).values()].map((t) => [
      t.themaId,
      { id: t.id, slug: t.slug },
    ]),
  );
  const themaIds = platform.area.themas.map((t) => t.id);
  const [won, jeu] = themaIds.includes('won') ? ['won', 'jeu'] : [themaIds[0] ?? '', themaIds[1] ?? ''];

  const groep = async (
    soort: GroepDoc['soort'],
    naam: string,
    team: string | null,
    extra: Partial<GroepDoc> = {},
  ) => {
    const _id = new Types.ObjectId();
    await groepModel(db).create({
      ...{
        _id,
        soort,
        naam,
        naamZoek: zoekvorm(naam),
        afkorting: naam.replace(/\W/g, '').toUpperCase().slice(0, 9),
      },
      ...{ openbaarheid: 'alliantie', groepIds: [_id], opgaveteamIds: team ? [teams[team]?.id] : [] },
      ...{ doel: '', toetreding: 'op_uitnodiging', begin, einde: null, bijgewerkt: now },
      ...extra,
    });
    return String(_id);
  };
  const groepen = {
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

  const personas = Object.fromEntries(
    personaNames.map((name) => [name, String(new Types.ObjectId())]),
  ) as World['personas'];
  for (const [name, id] of Object.entries(personas))
    await persoonModel(db).create({
      ...{ _id: id, naam: name, naamZoek: zoekvorm(name), email: `${name.toLowerCase()}@voorbeeld.test` },
      ...{ rollen: rollen[name as PersonaName] ?? [], bijgewerkt: now },
    });
  for (const [name, where, rol, endedDaysAgo] of seats) {
    const doc = await groepModel(db).findById(groepen[where]).lean();
    await lidmaatschapModel(db).create({
      ...{ persoonId: personas[name], groepId: groepen[where], groepSoort: doc?.soort },
      ...{
        opgaveteamId: doc?.opgaveteamIds[0] ?? null,
        rol,
        basis: 'vast',
        namens: { soort: 'zichzelf' },
        van: begin,
      },
      ...{ tot: endedDaysAgo ? new Date(now.getTime() - endedDaysAgo * DAG) : null, volgnummer: 1 },
    });
  }

  const actielijn = async (nummer: number, openbaarheid: Openbaarheid): Promise<string> => {
    const titel = `Actielijn ${openbaarheid}`;
    const doc = await actielijnModel(db).create({
      ...{ nummer, titel, zoek: zoekvorm(titel), openbaarheid, wat: 'Dit gaan we doen.', ritmeDagen: 90 },
      ...{
        groepIds: [groepen.werkgroep],
        opgaveteamIds: [teams[won]?.id],
        trekkerIds: [personas.kernteamlidWonen],
      },
      ...{
        watVersies: [{ versie: 1, tekst: 'Dit gaan we doen.', van: begin, besluitId: null }],
        status: 'op_koers',
      },
      ...{
        statusOp: now,
        statusVervaltOp: vervaltOp(now, 90),
        periode: { van: '2024-03-01', tot: null },
        bijgewerkt: now,
      },
    });
    await services.verslagen.bind({
      ...{ soort: 'hoe', vanId: String(doc._id), schrijverIds: [personas.kernteamlidWonen] },
      gebonden: { openbaarheid, groepIds: [groepen.werkgroep], opgaveteamIds: [teams[won]?.id ?? ''] },
    });
    return String(doc._id);
  };
  return {
    personas,
    teams,
    groepen,
    actielijnen: {
      openbaar: await actielijn(1, 'openbaar'),
      alliantie: await actielijn(2, 'alliantie'),
      groep: await actielijn(3, 'groep'),
    },
  };
}
