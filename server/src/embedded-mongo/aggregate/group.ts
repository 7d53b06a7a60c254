import { Decimal128, Double, Int32 } from 'bson';
import type { Doc } from '../bson/codec.ts';
import { compareValues, valueKey } from '../bson/key.ts';
import { isDoc, isNumeric, toNumber } from '../bson/types.ts';
import { CommandError, notHere } from '../errors.ts';
import { arithmetic } from '../update/arithmetic.ts';
import { evaluate } from './expressions.ts';
import type { Evaluate, Variables } from './expressions.ts';

/** Collects the values of one group; `undefined` is a missing value. */
interface Accumulator {
  add(value: unknown): void;
  result(): unknown;
}

const isNothing = (value: unknown): boolean => value === undefined || value === null;

function sum(): Accumulator {
  let total: unknown = new Int32(0);
  return {
    add: (value) => void (isNumeric(value) && (total = arithmetic(total, value, 'add'))),
    result: () => total,
  };
}

function average(): Accumulator {
  let total = 0;
  let n = 0;
  return {
    add(value) {
      if (!isNumeric(value)) return;
      if (value instanceof Decimal128) throw notHere('$avg of Decimal128');
      total += toNumber(value);
      n++;
    },
    result: () => (n === 0 ? null : new Double(total / n)),
  };
}

const extreme = (sign: number) => (): Accumulator => {
  let found: unknown;
  return {
    add: (value) =>
      void (
        !isNothing(value) &&
        (found === undefined || compareValues(value, found) * sign > 0) &&
        (found = value)
      ),
    result: () => found ?? null,
  };
};

function addToSet(): Accumulator {
  const found = new Map<string, unknown>();
  return {
    add: (value) =>
      void (
        value !== undefined &&
        !found.has(valueKey(value).toString('latin1')) &&
        found.set(valueKey(value).toString('latin1'), value)
      ),
    result: () => [...found.values()],
  };
}

function deviation(sample: boolean): () => Accumulator {
  return () => {
    const values: number[] = [];
    return {
      add: (value) => void (isNumeric(value) && values.push(toNumber(value))),
      result() {
        const n = values.length - (sample ? 1 : 0);
        if (n <= 0) return null;
        const mean = values.reduce((a, b) => a + b, 0) / values.length;
        return new Double(Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / n));
      },
    };
  };
}

const ACCUMULATORS: Record<string, () => Accumulator> = {
  $sum: sum,
  $avg: average,
  $min: extreme(-1),
  $max: extreme(1),
  $addToSet: addToSet,
  $stdDevPop: deviation(false),
  $stdDevSamp: deviation(true),
  $push: () => {
    const all: unknown[] = [];
    return { add: (value) => void (value !== undefined && all.push(value)), result: () => all };
  },
  $first: () => {
    let found: { value: unknown } | undefined;
    return { add: (value) => void (found ??= { value }), result: () => found?.value ?? null };
  },
  $last: () => {
    let found: unknown;
    return { add: (value) => void (found = value), result: () => found ?? null };
  },
  $mergeObjects: () => {
    const all: Doc = {};
    return { add: (value) => void (isDoc(value) && Object.assign(all, value)), result: () => all };
  },
};
const ELSEWHERE = new Set([
  '$accumulator',
  '$bottom',
  '$bottomN',
  '$firstN',
  '$lastN',
  '$maxN',
  '$minN',
  '$median',
  '$percentile',
  '$top',
  '$topN',
  '$count',
]);

function parseField(
  name: string,
  spec: unknown,
): { name: string; make: () => Accumulator; compute: Evaluate } {
  const operator = isDoc(spec) ? Object.keys(spec)[0] : undefined;
  if (!isDoc(spec) || operator === undefined || !operator.startsWith('$'))
    throw new CommandError('BadValue', `The field '${name}' must be an accumulator object`);
  if (operator === '$count') return { name, make: sum, compute: () => new Int32(1) };
  if (ELSEWHERE.has(operator)) throw notHere(`The accumulator ${operator}`);
  const make = Object.hasOwn(ACCUMULATORS, operator) ? ACCUMULATORS[operator] : undefined;
  if (!make) throw new CommandError('Location15952', `unknown group operator '${operator}'`);
  return { name, make, compute: evaluate(spec[operator]) };
}

type Field = ReturnType<typeof parseField>;

/** Reads the accumulators of a stage. Throws CommandError. */
export function parseFields(spec: Doc): Field[] {
  return Object.entries(spec).map(([name, item]) => parseField(name, item));
}

/** Groups documents by MongoDB's equality of ids; groups come in the order in which they were first met. */
export function* accumulateInto(
  docs: Iterable<Doc>,
  idOf: (doc: Doc) => unknown,
  fields: readonly Field[],
  variables: Variables,
): Generator<Doc> {
  const groups = new Map<string, { id: unknown; values: Accumulator[] }>();
  for (const doc of docs) {
    const id = idOf(doc);
    const key = valueKey(id).toString('latin1');
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { id, values: fields.map((field) => field.make()) }));
    for (const [i, field] of fields.entries()) group.values[i]?.add(field.compute(doc, variables));
  }
  for (const { id, values } of groups.values())
    yield { _id: id, ...Object.fromEntries(fields.map((field, i) => [field.name, values[i]?.result()])) };
}

/** `$group`. */
export function groupStage(spec: unknown, variables: Variables): (docs: Iterable<Doc>) => Iterable<Doc> {
  if (!isDoc(spec) || !('_id' in spec))
    throw new CommandError('BadValue', 'a group specification must include an _id');
  const { _id, ...rest } = spec;
  const keyOf = evaluate(_id);
  const fields = parseFields(rest);
  return (docs) => accumulateInto(docs, (doc) => keyOf(doc, variables) ?? null, fields, variables);
}
