import type { Openbaarheid } from '@opgaveteams/shared/access/access.schema';
import type { Gebonden } from '@opgaveteams/shared/access/actor';
import type { ReadScope } from '@opgaveteams/shared/access/scope';
import { Schema, type Types } from 'mongoose';

/** The bonds of a thing as stored (see `Gebonden` in shared). */
export interface GebondenDoc {
  openbaarheid: Openbaarheid;
  groepIds: Types.ObjectId[];
  opgaveteamIds: Types.ObjectId[];
}

/** Schema fields for {@link GebondenDoc}. */
export const gebondenFields = {
  openbaarheid: { type: String, required: true },
  groepIds: { type: [Schema.Types.ObjectId], required: true },
  opgaveteamIds: { type: [Schema.Types.ObjectId], required: true },
};

/** The bonds of a stored thing, with ids as strings, as policies and presenters want them. */
export function gebondenOf(doc: GebondenDoc): Gebonden {
  return {
    openbaarheid: doc.openbaarheid,
    groepIds: doc.groepIds.map(String),
    opgaveteamIds: doc.opgaveteamIds.map(String),
  };
}

/** The database filter for a read scope; agrees with `inScope` of shared (a test holds them together). */
export function scopeFilter(scope: ReadScope): Record<string, unknown> {
  if (scope.alles) return {};
  const branches: Record<string, unknown>[] = [{ openbaarheid: { $in: scope.openbaarheden } }];
  if (scope.groepIds.length > 0) branches.push({ groepIds: { $in: scope.groepIds } });
  if (scope.opgaveteamIds.length > 0) branches.push({ opgaveteamIds: { $in: scope.opgaveteamIds } });
  return branches.length === 1 ? (branches[0] ?? {}) : { $or: branches };
}
