import { Int32 } from 'bson';
import type { Doc } from '../bson/codec.ts';
import { valueKey } from '../bson/key.ts';
import { isDoc, isNumeric, toNumber } from '../bson/types.ts';
import { CommandError, notHere } from '../errors.ts';
import { parseSort, sortBy, sortKey } from '../query/sort.ts';
import { changeAt, REMOVE } from '../update/paths.ts';
import { evaluate } from './expressions.ts';
import type { Variables } from './expressions.ts';
import { parseFields } from './group.ts';
import type { Stage } from './stage.ts';

interface Rank {
  rank: number;
  dense: number;
}

/** The documents of one partition in their order; with ranks where there is a sort. */
interface Partition {
  docs: Doc[];
  ranks: Rank[];
}
/** Gives the value of a window function for the document at a place. */
type WindowFunction = (partition: Partition, at: number, variables: Variables) => unknown;

const failed = (message: string): CommandError => new CommandError('FailedToParse', message);
const ACCUMULATORS = new Set([
  '$sum',
  '$avg',
  '$min',
  '$max',
  '$push',
  '$addToSet',
  '$first',
  '$last',
  '$stdDevPop',
  '$stdDevSamp',
  '$count',
]);
const ELSEWHERE = new Set([
  '$bottom',
  '$bottomN',
  '$covariancePop',
  '$covarianceSamp',
  '$derivative',
  '$expMovingAvg',
  '$firstN',
  '$integral',
  '$lastN',
  '$linearFill',
  '$locf',
  '$maxN',
  '$median',
  '$minN',
  '$percentile',
  '$top',
  '$topN',
]);

/** One bound of a window as a distance from the document; undefined where there is none. */
function bound(value: unknown): number | undefined {
  if (value === 'unbounded') return undefined;
  const n = value === 'current' ? 0 : isNumeric(value) ? toNumber(value) : Number.NaN;
  if (!Number.isInteger(n)) throw failed("Window bounds must be 'unbounded', 'current', or an integer.");
  return n;
}

function windowOf(spec: unknown, sorted: boolean): (at: number, length: number) => [number, number] {
  if (spec === undefined) return (_at, length) => [0, length];
  if (!isDoc(spec)) throw failed("'window' field must be an object");
  if (spec.range !== undefined || spec.unit !== undefined) throw notHere('A window by range');
  const { documents } = spec;
  if (!Array.isArray(documents) || documents.length !== 2 || Object.keys(spec).length !== 1)
    throw failed("'window' field must hold 'documents' with two bounds");
  const [low, high] = documents.map(bound) as [number | undefined, number | undefined];
  if (low !== undefined && high !== undefined && low > high)
    throw failed('Lower bound must not exceed upper bound');
  if (!sorted && (low !== undefined || high !== undefined))
    throw new CommandError('Location5339901', 'Document-based bounds require a sortBy');
  return (at, length) => [
    low === undefined ? 0 : Math.max(0, at + low),
    high === undefined ? length : Math.min(length, Math.max(0, at + high + 1)),
  ];
}

function accumulate(operator: string, spec: Doc, sorted: boolean): WindowFunction {
  const [field] = parseFields({ value: { [operator]: spec[operator] } });
  if (!field) throw failed(`${operator} has no operand`);
  const window = windowOf(spec.window, sorted);
  return ({ docs }, at, variables) => {
    const [from, to] = window(at, docs.length);
    const accumulator = field.make();
    for (let i = from; i < to; i++) accumulator.add(field.compute(docs[i] as Doc, variables));
    return accumulator.result();
  };
}

const RANKS: Record<string, WindowFunction> = {
  $documentNumber: (_partition, at) => new Int32(at + 1),
  $rank: ({ ranks }, at) => new Int32(ranks[at]?.rank ?? 0),
  $denseRank: ({ ranks }, at) => new Int32(ranks[at]?.dense ?? 0),
};

function shift(operand: unknown): WindowFunction {
  if (!isDoc(operand) || operand.output === undefined || !isNumeric(operand.by))
    throw failed("$shift requires 'output' and an integer 'by'");
  const compute = evaluate(operand.output);
  const other = evaluate(operand.default ?? null);
  const by = toNumber(operand.by);
  return ({ docs }, at, variables) => {
    const doc = docs[at + by];
    return (doc ? compute(doc, variables) : other(docs[at] as Doc, variables)) ?? null;
  };
}

function parseFunction(path: string, spec: unknown, sortFields: number): WindowFunction {
  const names = isDoc(spec) ? Object.keys(spec).filter((name) => name !== 'window') : [];
  const [operator] = names;
  if (!isDoc(spec) || operator === undefined || names.length !== 1)
    throw failed(`The field '${path}' must be an object with one window function`);
  if (ELSEWHERE.has(operator)) throw notHere(`The window function ${operator}`);
  if (ACCUMULATORS.has(operator)) return accumulate(operator, spec, sortFields > 0);
  const rank = Object.hasOwn(RANKS, operator) ? RANKS[operator] : undefined;
  if (!rank && operator !== '$shift') throw failed(`Unrecognized window function, ${operator}`);
  if (spec.window !== undefined) throw failed(`${operator} does not accept a 'window' field`);
  if (sortFields === 0 || (sortFields > 1 && operator !== '$documentNumber' && operator !== '$shift'))
    throw failed(`${operator} must be specified with a top level sortBy expression with exactly one element`);
  return rank ?? shift(spec.$shift);
}

/** `$setWindowFields` with windows of documents; those of ranges and times are refused. */
export function windowStage(spec: unknown, variables: Variables): Stage {
  if (!isDoc(spec) || !isDoc(spec.output)) throw failed("$setWindowFields needs an 'output' object");
  for (const name of Object.keys(spec))
    if (!['partitionBy', 'sortBy', 'output'].includes(name))
      throw new CommandError('Location40415', `BSON field '$setWindowFields.${name}' is an unknown field.`);
  const sort = parseSort(spec.sortBy);
  const partitionOf = evaluate(spec.partitionBy ?? null);
  const fields = Object.entries(spec.output).map(([path, item]) => ({
    parts: path.split('.'),
    compute: parseFunction(path, item, sort.length),
  }));
  return function* windowed(docs) {
    for (const partition of partitions(docs, (doc) => partitionOf(doc, variables) ?? null, sort)) {
      for (const [at, doc] of partition.docs.entries())
        yield fields.reduce((out, { parts, compute }) => {
          const value = compute(partition, at, variables);
          return changeAt(out, parts, () => (value === undefined ? REMOVE : value), true) as Doc;
        }, doc);
    }
  };
}

/** Partitions in the order of their keys, each sorted. */
export function partitions(
  docs: Iterable<Doc>,
  keyOf: (doc: Doc) => unknown,
  sort: ReturnType<typeof parseSort>,
): Partition[] {
  const found = new Map<string, { key: Buffer; docs: Doc[] }>();
  for (const doc of docs) {
    const value = keyOf(doc);
    if (Array.isArray(value))
      throw new CommandError(
        'TypeMismatch',
        'An expression used to partition cannot evaluate to value of type array',
      );
    const key = valueKey(value);
    const text = key.toString('latin1');
    const known = found.get(text);
    if (known) known.docs.push(doc);
    else found.set(text, { key, docs: [doc] });
  }
  return sortBy(found.values(), (one) => one.key).map(({ docs: own }) => {
    if (sort.length === 0) return { docs: own, ranks: [] };
    const sorted = sortBy(own, (doc) => sortKey(doc, sort));
    return { docs: sorted, ranks: ranksOf(sorted.map((doc) => sortKey(doc, sort))) };
  });
}

/** Equal keys share a rank; after them `rank` goes on with the place and `dense` with the next number. */
function ranksOf(keys: readonly Buffer[]): Rank[] {
  const ranks: Rank[] = [];
  for (const [i, key] of keys.entries()) {
    const last = ranks[i - 1];
    const same = last !== undefined && keys[i - 1]?.equals(key) === true;
    ranks.push(same ? last : { rank: i + 1, dense: (last?.dense ?? 0) + 1 });
  }
  return ranks;
}
