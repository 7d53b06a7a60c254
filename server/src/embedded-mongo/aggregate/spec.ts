import { isDoc } from '../bson/types.ts';
import type { Doc } from '../bson/codec.ts';
import { CommandError } from '../errors.ts';

/** Throws MongoDB's errors where a specification has a field that is not known, or misses one that it needs. */
export function checkFieldsOf(
  spec: Doc,
  path: string,
  known: readonly string[],
  required: readonly string[],
): void {
  for (const name of Object.keys(spec))
    if (!known.includes(name))
      throw new CommandError('Location40415', `BSON field '${path}.${name}' is an unknown field.`);
  for (const name of required)
    if (spec[name] === undefined)
      throw new CommandError('Location40414', `BSON field '${path}.${name}' is missing but a required field`);
}

/** Throws MongoDB's TypeMismatch on a value of another type. */
export function wrongType(path: string, expected: string): CommandError {
  return new CommandError(
    'TypeMismatch',
    `BSON field '${path}' is the wrong type, expected type '${expected}'`,
  );
}

/** A document-valued field. */
export function docField(value: unknown, path: string): Doc {
  if (!isDoc(value)) throw wrongType(path, 'object');
  return value;
}

/** The parts of the path of a field, without `$`. */
export function fieldPath(value: unknown, path: string): string[] {
  if (typeof value !== 'string') throw wrongType(path, 'string');
  if (value === '')
    throw new CommandError('Location40352', 'FieldPath cannot be constructed with empty string');
  if (value.endsWith('.')) throw new CommandError('Location40353', "FieldPath must not end with a '.'.");
  const parts = value.split('.');
  if (parts.includes(''))
    throw new CommandError('Location15998', 'FieldPath field names may not be empty strings.');
  if (parts.some((part) => part.startsWith('$')))
    throw new CommandError('Location16410', "FieldPath field names may not start with '$'.");
  return parts;
}
