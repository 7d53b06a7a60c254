import { Int32, Timestamp } from 'bson';
import { compareValues, equalValues } from '../bson/key.ts';
import { isDoc, isNumeric, isTrue, numberOption, toNumber } from '../bson/types.ts';
import { CommandError } from '../errors.ts';
import { compileValueTest } from '../query/matcher.ts';
import type { ExpressionTest } from '../query/matcher.ts';
import { parseSort, sortBy, sortKey } from '../query/sort.ts';
import { valueKey, invert } from '../bson/key.ts';
import { arithmetic, assertNumber, bitwise } from './arithmetic.ts';
import { REMOVE } from './paths.ts';

/** Makes the change of one field; `undefined` is a missing field. */
export type FieldChange = (old: unknown) => unknown;
/** Checks the operand of an operator once and gives its change. */
export type OperatorFactory = (operand: unknown, path: string, expr: ExpressionTest) => FieldChange;

const bad = (message: string): CommandError => new CommandError('BadValue', message);

function arithmeticOperator(name: string, operation: 'add' | 'multiply'): OperatorFactory {
  return (operand, path) => {
    assertNumber(
      operand,
      `Cannot ${name === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`,
    );
    return (old) => {
      if (old === undefined)
        return operation === 'add' ? operand : arithmetic(operand, new Int32(0), operation);
      assertNumber(
        old,
        `Cannot apply ${name} to a value of non-numeric type. The field '${path}' has a non-numeric type`,
      );
      return arithmetic(old, operand, operation);
    };
  };
}

function arrayOf(old: unknown, path: string, operator: string): unknown[] {
  if (old === undefined) return [];
  if (!Array.isArray(old))
    throw bad(`The field '${path}' must be an array but is of another type (${operator})`);
  return old as unknown[];
}

const PUSH_OPTIONS = new Set(['$each', '$slice', '$sort', '$position']);

function sortItems(items: unknown[], sort: unknown): unknown[] {
  if (!isDoc(sort)) {
    const direction = isNumeric(sort) ? toNumber(sort) : 0;
    if (direction !== 1 && direction !== -1) throw bad('The $sort element value must be either 1 or -1');
    return sortBy(items, (item) => (direction === 1 ? valueKey(item) : invert(valueKey(item))));
  }
  const spec = parseSort(sort);
  return sortBy(items, (item) => sortKey(isDoc(item) ? item : {}, spec));
}

const push: OperatorFactory = (operand, path) => {
  const options = isDoc(operand) && '$each' in operand ? operand : { $each: [operand] };
  for (const name of Object.keys(options))
    if (!PUSH_OPTIONS.has(name)) throw bad(`Unrecognized clause in $push: ${name}`);
  const items: unknown = options.$each;
  if (!Array.isArray(items)) throw bad('The argument to $each in $push must be an array');
  const slice = numberOption((options as { $slice?: unknown }).$slice);
  const position = numberOption((options as { $position?: unknown }).$position);
  const sort = (options as { $sort?: unknown }).$sort;
  return (old) => {
    const all = arrayOf(old, path, '$push').slice();
    all.splice(position ?? all.length, 0, ...(items as unknown[]));
    const sorted = sort === undefined ? all : sortItems(all, sort);
    if (slice === undefined) return sorted;
    return slice < 0 ? sorted.slice(slice) : sorted.slice(0, slice);
  };
};

const addToSet: OperatorFactory = (operand, path) => {
  const each = isDoc(operand) && '$each' in operand;
  const items: unknown = each ? operand.$each : [operand];
  if (!Array.isArray(items))
    throw new CommandError('TypeMismatch', 'The argument to $each in $addToSet must be an array');
  if (each && Object.keys(operand).length > 1) throw bad('Found unexpected fields after $each in $addToSet');
  return (old) => {
    const before = arrayOf(old, path, '$addToSet');
    const all = before.slice();
    for (const item of items as unknown[]) if (!all.some((other) => equalValues(other, item))) all.push(item);
    return old !== undefined && all.length === before.length ? old : all;
  };
};

const pop: OperatorFactory = (operand, path) => {
  const end = isNumeric(operand) ? toNumber(operand) : 0;
  if (end !== 1 && end !== -1)
    throw new CommandError('FailedToParse', `$pop expects 1 or -1, found: ${JSON.stringify(operand)}`);
  return (old) => {
    if (old === undefined) return REMOVE;
    const all = arrayOf(old, path, '$pop');
    return end === 1 ? all.slice(0, -1) : all.slice(1);
  };
};

function filterArray(
  old: unknown,
  path: string,
  operator: string,
  drop: (item: unknown) => boolean,
): unknown {
  if (old === undefined) return REMOVE;
  const all = arrayOf(old, path, operator);
  const kept = all.filter((item) => !drop(item));
  return kept.length === all.length ? old : kept;
}

const pull: OperatorFactory = (operand, path, expr) => {
  const test = compileValueTest(operand, expr);
  return (old) => filterArray(old, path, '$pull', test);
};

const pullAll: OperatorFactory = (operand, path) => {
  if (!Array.isArray(operand)) throw bad('$pullAll requires an array argument');
  return (old) =>
    filterArray(old, path, '$pullAll', (item) => operand.some((other) => equalValues(other, item)));
};

const currentDate: OperatorFactory = (operand) => {
  if (isDoc(operand) && operand.$type === 'timestamp')
    return () => Timestamp.fromBits(0, Math.floor(Date.now() / 1000));
  if ((isDoc(operand) && operand.$type === 'date') || (typeof operand === 'boolean' && isTrue(operand)))
    return () => new Date();
  throw bad('The $currentDate operand must be true or {$type: "date" | "timestamp"}');
};

const bit: OperatorFactory = (operand) => {
  if (!isDoc(operand) || Object.keys(operand).length === 0) throw bad('The $bit modifier needs an object');
  return (old) =>
    Object.entries(operand).reduce<unknown>(
      (value, [operation, n]) => bitwise(value, operation, n),
      old ?? new Int32(0),
    );
};

const extreme =
  (sign: number): OperatorFactory =>
  (operand) =>
  (old) =>
    old === undefined || compareValues(operand, old) * sign > 0 ? operand : old;

/** Operators that change one field at a time; `$rename` and `$setOnInsert` are in update.ts. */
export const OPERATORS: Record<string, OperatorFactory> = {
  $set: (operand) => () => operand,
  $unset: () => () => REMOVE,
  $inc: arithmeticOperator('$inc', 'add'),
  $mul: arithmeticOperator('$mul', 'multiply'),
  $min: extreme(-1),
  $max: extreme(1),
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
  $currentDate: currentDate,
  $bit: bit,
};

/** Operators that make nothing where their field is missing. */
export const REMOVERS = new Set(['$unset', '$pop', '$pull', '$pullAll']);
