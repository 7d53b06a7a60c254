import type { CodeName } from '../errors.ts';
import { CommandError } from '../errors.ts';
import type { Place } from './stage.ts';

const WRITERS = new Set(['$out', '$merge']);
const NO_WRITER_IN: Partial<Record<Place, CodeName>> = {
  $lookup: 'Location51047',
  $unionWith: 'Location31441',
};
const IN_UPDATE = new Set(['$addFields', '$set', '$project', '$unset', '$replaceRoot', '$replaceWith']);

const noCollection = (what: string): CommandError =>
  new CommandError('InvalidNamespace', `{aggregate: 1} is not valid for ${what}; a collection is required.`);

/** True for a stage that writes what the pipeline gives. */
export const isWriter = (name: string): boolean => WRITERS.has(name);

/**
 * Throws MongoDB's error where a stage stands where it may not stand. The writing stage at the end of a command's own
 * pipeline is taken off before; each that is met here stands wrong.
 */
export function checkPlaces(names: readonly string[], place: Place): void {
  if (place === 'database' && names[0] !== '$documents')
    throw noCollection(names[0] === undefined ? 'an empty pipeline' : `'${names[0]}'`);
  for (const [at, name] of names.entries()) {
    if (place === 'update' && !IN_UPDATE.has(name))
      throw new CommandError('InvalidOptions', `${name} is not allowed to be used within an update`);
    if (!isWriter(name) && name !== '$documents') continue;
    if (place === '$facet')
      throw new CommandError('Location40600', `${name} is not allowed to be used within a $facet stage`);
    if (isWriter(name)) {
      const code = NO_WRITER_IN[place];
      if (!code || at < names.length - 1)
        throw new CommandError('Location40601', `${name} can only be the final stage in the pipeline`);
      throw new CommandError(code, `${name} is not allowed within a ${place} stage's sub-pipeline`);
    }
    if (at > 0)
      throw new CommandError('Location40602', `${name} is only valid as the first stage in a pipeline`);
    if (place === 'collection')
      throw new CommandError('InvalidNamespace', `'${name}' can only be run with {aggregate: 1}`);
  }
}
