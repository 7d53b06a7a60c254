import type { Model, QueryFilter, UpdateQuery } from 'mongoose';
import { DomainError } from '../errors/domain-error.ts';

/**
 * Changes a thing only if it still is at the version its editor saw (rule 10): one atomic update that raises
 * `versie`.
 * @param huidig presents the thing as it is now, for the answer to a stale write.
 * @throws DomainError `verouderde_versie` with `huidig` when somebody else was first.
 */
export async function updateAtVersie<T>(
  model: Model<T>,
  at: { id: string; versie: number },
  update: UpdateQuery<T>,
  huidig: () => Promise<unknown>,
): Promise<T> {
  const changed = await model
    .findOneAndUpdate(
      { _id: at.id, versie: at.versie } as QueryFilter<T>,
      { ...update, $inc: { versie: 1 } } as UpdateQuery<T>,
      { returnDocument: 'after' },
    )
    .lean();
  if (changed === null) throw new DomainError('verouderde_versie', { huidig: await huidig() });
  return changed as T;
}
