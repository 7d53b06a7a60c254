import type { PersoonAntwoord } from '@opgaveteams/shared/personen/persoon.api';
import { mayKnowPersoon, mayReadEigen } from '@opgaveteams/shared/personen/persoon.policy';
import {
  OUD_DEELNEMER,
  type Persoon,
  type PersoonVerwijzing,
} from '@opgaveteams/shared/personen/persoon.schema';
import type { Ctx } from '../platform/http/context.ts';
import type { PersoonDoc } from './persoon.model.ts';

/** What somebody is called; who has no name any more, in the language of the reader. */
export const naamVan = ({ taal }: Ctx, { naam }: Pick<PersoonDoc, 'naam'>): string =>
  naam || OUD_DEELNEMER[taal];

/** Somebody whom the reader may not know. */
export const onbekendPersoon: PersoonVerwijzing = { id: null, naam: null };

type Organisaties = Map<string, { id: string; naam: string }>;

export function presentVerwijzing(
  ctx: Ctx,
  doc: Pick<PersoonDoc, '_id' | 'naam' | 'zichtbaarheid' | 'soort'> | undefined,
): PersoonVerwijzing {
  if (!doc) return onbekendPersoon;
  const id = String(doc._id);
  return mayKnowPersoon(ctx.actor, { id, zichtbaarheid: doc.zichtbaarheid }, ctx.now)
    ? { id, naam: naamVan(ctx, doc), ...(doc.soort === 'gast' ? { gast: true } : {}) }
    : onbekendPersoon;
}

export function presentPersoon(ctx: Ctx, doc: PersoonDoc, organisaties: Organisaties): Persoon {
  return {
    id: String(doc._id),
    soort: doc.soort ?? 'account',
    naam: naamVan(ctx, doc),
    functie: doc.functie,
    organisaties: doc.organisatieIds.flatMap((id) => organisaties.get(String(id)) ?? []),
    zichtbaarheid: doc.zichtbaarheid,
    versie: doc.versie,
    ...(doc.vergeten ? { vergeten: true } : {}),
  };
}

function presentEerder(
  { organisatieVerloop = [] }: PersoonDoc,
  organisaties: Organisaties,
): NonNullable<Persoon['eerdereOrganisaties']> {
  return organisatieVerloop.flatMap(({ organisatieId, van, tot }) => {
    const organisatie = organisaties.get(String(organisatieId));
    if (!organisatie || !tot) return [];
    return [{ ...organisatie, van: van?.toISOString() ?? null, tot: tot.toISOString() }];
  });
}

/** The person with the fields that only they themselves and the keepers of people see. */
export function presentVoorLezer(ctx: Ctx, doc: PersoonDoc, organisaties: Organisaties): PersoonAntwoord {
  const persoon = presentPersoon(ctx, doc, organisaties);
  if (!mayReadEigen(ctx.actor, persoon.id)) return persoon;
  const eerdereOrganisaties = presentEerder(doc, organisaties);
  return { ...persoon, eerdereOrganisaties, email: doc.email, taal: doc.taal, rollen: doc.rollen };
}
