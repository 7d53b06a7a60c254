import { Types } from 'mongoose';
import { invalid } from '../platform/errors/domain-error.ts';
import type { PersoonDoc } from './persoon.model.ts';

/** So often somebody can come to and leave organisations; nothing of it is deleted, so it has an end. */
const MAX_VERLOOP = 100;

/**
 * Where somebody works from now on: what is not named any more ends, what is new begins, and both stay to be seen.
 * @throws DomainError `ongeldige_invoer` when it changed too often to keep
 */
export function wisselOrganisaties(
  { organisatieIds, organisatieVerloop = [] }: PersoonDoc,
  ids: readonly string[],
  now: Date,
): Required<Pick<PersoonDoc, 'organisatieIds' | 'organisatieVerloop'>> {
  const voor = new Set(organisatieIds.map(String));
  const na = new Set(ids);
  const geldt = (id: Types.ObjectId): boolean => na.has(String(id));
  const lopend = organisatieVerloop.filter(({ tot }) => tot === null);
  const bekend = new Set(lopend.map(({ organisatieId }) => String(organisatieId)));
  const verloop = [
    ...organisatieVerloop.map((p) => (p.tot === null && !geldt(p.organisatieId) ? { ...p, tot: now } : p)),
    ...organisatieIds
      .filter((id) => !geldt(id) && !bekend.has(String(id)))
      .map((organisatieId) => ({ organisatieId, van: null, tot: now })),
    ...[...na]
      .filter((id) => !voor.has(id))
      .map((id) => ({ organisatieId: new Types.ObjectId(id), van: now, tot: null })),
  ];
  if (verloop.length > MAX_VERLOOP)
    throw invalid('organisatieIds', 'Dit is te vaak veranderd om nog te bewaren.');
  return { organisatieIds: [...na].map((id) => new Types.ObjectId(id)), organisatieVerloop: verloop };
}
