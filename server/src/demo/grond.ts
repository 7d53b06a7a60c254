import type { AreaPack } from '@opgaveteams/shared/area/area.schema';
import type { Connection } from 'mongoose';
import { opgaveModel, organisatieModel } from '../alliantie/alliantie.model.ts';
import { opgaveteamModel } from '../opgaveteams/opgaveteam.model.ts';
import type { Grond, Team } from './bron.ts';
import { THEMA_TEXTS } from './texts/themas.ts';
import type { ThemaId } from './texts/types.ts';

const TEKSTEN = Object.keys(THEMA_TEXTS) as ThemaId[];

/** The texts of this thema; for a thema that the library does not know, those of another. */
function tekstenVoor(themaId: string, index: number): ThemaId {
  return TEKSTEN.find((id) => id === themaId) ?? (TEKSTEN[index % TEKSTEN.length] as ThemaId);
}

/** Reads what the area pack brought into the database, in an order that does not depend on ids. */
export async function readGrond(db: Connection, area: AreaPack): Promise<Grond> {
  const teams = await opgaveteamModel(db).find().lean();
  const organisaties = await organisatieModel(db).find().sort({ sleutel: 1 }).lean();
  const opgaven = await opgaveModel(db).find().sort({ sleutel: 1 }).lean();
  const partners = new Map(
    [...area.partners.named, ...area.partners.involved].map((p) => [`pakket:${p.id}`, p]),
  );
  return {
    teams: area.themas.flatMap(({ id, shortName }, index): Team[] => {
      const team = teams.find((t) => t.themaId === id);
      return team ? [{ _id: team._id, themaId: id, kort: shortName, teksten: tekstenVoor(id, index) }] : [];
    }),
    organisaties: organisaties.flatMap(({ _id, sleutel, partner }) => {
      const found = partners.get(sleutel);
      return found ? [{ _id, soort: found.soort, type: found.type, partner }] : [];
    }),
    opgaven: opgaven.map(({ _id, themaId }) => ({ _id, themaId })),
  };
}
