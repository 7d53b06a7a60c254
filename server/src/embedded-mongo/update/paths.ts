import type { Doc } from '../bson/codec.ts';
import { isDoc } from '../bson/types.ts';
import { CommandError } from '../errors.ts';
import { compileFilter, compileValueTest } from '../query/matcher.ts';
import type { ExpressionTest, Matcher } from '../query/matcher.ts';
import type { LeafTest } from '../query/operators.ts';

/** What a change gives to take a field away. */
export const REMOVE = Symbol('remove');
const MOST_PADDING = 1_500_000;

const notViable = (message: string): CommandError => new CommandError('PathNotViable', message);

/**
 * Gives a copy of `value` in which the field at a path is what `change` makes of it. Parts that are not touched stay
 * the same objects, by which the encoder knows whose bytes it can keep. `create` says whether missing parents are made.
 */
export function changeAt(
  value: unknown,
  parts: readonly string[],
  change: (old: unknown) => unknown,
  create: boolean,
  at = 0,
): unknown {
  const part = parts[at] as string;
  const step = (old: unknown): unknown => {
    if (at === parts.length - 1) return change(old);
    if (old === undefined) return create ? changeAt({}, parts, change, create, at + 1) : REMOVE;
    return changeAt(old, parts, change, create, at + 1);
  };
  if (Array.isArray(value)) return changeElement(value, parts, at, step, create);
  if (!isDoc(value)) {
    if (!create) return value;
    throw notViable(
      `Cannot create field '${part}' in element {${parts[at - 1] ?? ''}: ${JSON.stringify(value)}}`,
    );
  }
  const had = Object.hasOwn(value, part);
  const next = step(had ? value[part] : undefined);
  if (next === REMOVE) {
    if (!had) return value;
    const { [part]: _removed, ...rest } = value;
    return rest;
  }
  return had && next === value[part] ? value : { ...value, [part]: next };
}

function changeElement(
  value: unknown[],
  parts: readonly string[],
  at: number,
  step: (old: unknown) => unknown,
  create: boolean,
): unknown {
  const part = parts[at] as string;
  if (!/^\d+$/.test(part)) {
    if (!create) return value;
    throw notViable(`Cannot create field '${part}' in element {${parts[at - 1] ?? ''}: [array]}`);
  }
  const index = Number(part);
  if (index >= value.length && !create) return value;
  if (index > value.length + MOST_PADDING) throw notViable('Exceeded the maximum array padding');
  const next = step(value[index]);
  if (next === REMOVE && index >= value.length) return value;
  const copy = value.slice();
  while (copy.length < index) copy.push(null);
  // Unsetting an element leaves null, so that the others keep their places.
  copy[index] = next === REMOVE ? null : next;
  return copy;
}

/** Which element of an array a filter matched, for the positional `$`. */
export function matchedPosition(
  doc: Doc,
  filter: Doc,
  arrayPath: readonly string[],
  expr: ExpressionTest,
): number | undefined {
  let array: unknown = doc;
  for (const part of arrayPath)
    array = isDoc(array) || Array.isArray(array) ? (array as Doc)[part] : undefined;
  if (!Array.isArray(array)) return undefined;
  const path = arrayPath.join('.');
  const tests: Matcher[] = [];
  const collect = (part: Doc): void => {
    for (const [name, condition] of Object.entries(part)) {
      if (name === '$and') for (const sub of condition as Doc[]) collect(sub);
      else if (name === path) tests.push(compileFilter({ v: condition }, expr));
      else if (name.startsWith(`${path}.`))
        tests.push(compileFilter({ [`v${name.slice(path.length)}`]: condition }, expr));
    }
  };
  collect(filter);
  if (tests.length === 0) return undefined;
  const whole = array.findIndex((item: unknown) => tests.every((test) => test({ v: [item] })));
  if (whole >= 0) return whole;
  const one = array.findIndex((item: unknown) => tests.some((test) => test({ v: [item] })));
  return one >= 0 ? one : undefined;
}

export type ArrayFilters = ReadonlyMap<string, LeafTest>;

/** Reads `arrayFilters`: each names one identifier. Throws CommandError. */
export function parseArrayFilters(value: unknown, expr: ExpressionTest): ArrayFilters {
  const filters = new Map<string, LeafTest>();
  if (value === undefined) return filters;
  if (!Array.isArray(value)) throw new CommandError('TypeMismatch', 'arrayFilters must be an array');
  for (const filter of value as unknown[]) {
    const names = isDoc(filter)
      ? [...new Set(Object.keys(filter).map((key) => key.split('.')[0] as string))]
      : [];
    const name = names[0];
    if (!isDoc(filter) || names.length !== 1 || name === undefined || !/^[a-z][a-zA-Z0-9]*$/.test(name)) {
      throw new CommandError(
        'FailedToParse',
        'Cannot use an expression without one top-level field name starting with a lower case letter in arrayFilters',
      );
    }
    if (filters.has(name))
      throw new CommandError(
        'FailedToParse',
        `Found multiple array filters with the same top-level field name ${name}`,
      );
    const tests = Object.entries(filter).map(([key, condition]): LeafTest => {
      if (key === name) return compileValueTest(condition, expr);
      const match = compileFilter({ [key.slice(name.length + 1)]: condition }, expr);
      return (item) => isDoc(item) && match(item);
    });
    filters.set(name, (item) => tests.every((test) => test(item)));
  }
  return filters;
}

/** Turns `$[]` and `$[name]` in a path into the places they stand for in this document. */
export function expandPath(
  doc: unknown,
  parts: readonly string[],
  filters: ArrayFilters,
  at = 0,
): string[][] {
  const found = parts.findIndex((part, i) => i >= at && /^\$\[.*\]$/.test(part));
  if (found < 0) return [[...parts]];
  let array: unknown = doc;
  for (const part of parts.slice(0, found))
    array = isDoc(array) || Array.isArray(array) ? (array as Doc)[part] : undefined;
  if (!Array.isArray(array))
    throw new CommandError(
      'BadValue',
      `The path '${parts.slice(0, found).join('.')}' must exist in the document in order to apply array updates.`,
    );
  const name = (parts[found] as string).slice(2, -1);
  const test = filters.get(name);
  if (name !== '' && !test)
    throw new CommandError(
      'BadValue',
      `No array filter found for identifier '${name}' in path '${parts.join('.')}'`,
    );
  return array.flatMap((item: unknown, i) =>
    !test || test(item) ? expandPath(doc, parts.with(found, String(i)), filters, found + 1) : [],
  );
}
