import { Int32 } from 'bson';
import type { Doc } from '../bson/codec.ts';
import { compareValues, valueKey } from '../bson/key.ts';
import { isDoc, isNumeric, orderClass, toNumber } from '../bson/types.ts';
import type { CodeName } from '../errors.ts';
import { CommandError, notHere } from '../errors.ts';
import { sortBy } from '../query/sort.ts';
import { evaluate } from './expressions.ts';
import type { Evaluate, Variables } from './expressions.ts';
import { accumulateInto, parseFields } from './group.ts';
import type { Stage } from './stage.ts';

const COUNT: Doc = { count: { $sum: new Int32(1) } };

function checkSpec(
  spec: unknown,
  name: string,
  known: readonly string[],
  codes: { object: CodeName; unknown: CodeName; required: CodeName; groupBy: CodeName; output: CodeName },
): asserts spec is Doc {
  if (!isDoc(spec))
    throw new CommandError(
      codes.object,
      `Argument to ${name} stage must be an object, but found another type`,
    );
  const other = Object.keys(spec).find((field) => !known.includes(field));
  if (other !== undefined) throw new CommandError(codes.unknown, `Unrecognized option to ${name}: ${other}.`);
  const [first, second] = known as [string, string];
  if (spec[first] === undefined || spec[second] === undefined)
    throw new CommandError(codes.required, `${name} requires '${first}' and '${second}' to be specified.`);
  const by = spec.groupBy;
  if (!isDoc(by) && !(typeof by === 'string' && by.startsWith('$')))
    throw new CommandError(
      codes.groupBy,
      `The ${name} 'groupBy' field must be defined as a $-prefixed path or an expression object`,
    );
  if (spec.output !== undefined && !isDoc(spec.output))
    throw new CommandError(codes.output, `The ${name} 'output' field must be an object`);
}

function constant(value: unknown, code: CodeName, what: string): unknown {
  if (isDoc(value) && '$literal' in value) return value.$literal;
  if (
    (typeof value === 'string' && value.startsWith('$')) ||
    (isDoc(value) && Object.keys(value)[0]?.startsWith('$'))
  )
    throw new CommandError(code, `The $bucket '${what}' field must be constant values`);
  return value;
}

function boundariesOf(spec: Doc): unknown[] {
  if (!Array.isArray(spec.boundaries))
    throw new CommandError('Location40200', "The $bucket 'boundaries' field must be an array");
  const bounds = spec.boundaries.map((value: unknown) => constant(value, 'Location40191', 'boundaries'));
  if (bounds.length < 2)
    throw new CommandError('Location40192', "The $bucket 'boundaries' field must have at least 2 values");
  for (let i = 1; i < bounds.length; i++) {
    if (orderClass(bounds[i]) !== orderClass(bounds[i - 1]))
      throw new CommandError(
        'Location40193',
        "All values in the 'boundaries' option to $bucket must have the same type",
      );
    if (compareValues(bounds[i - 1], bounds[i]) >= 0)
      throw new CommandError('Location40194', "The 'boundaries' option to $bucket must be sorted");
  }
  return bounds;
}

/** `$bucket`: groups between boundaries, in their order. */
export function bucketStage(spec: unknown, variables: Variables): Stage {
  checkSpec(spec, '$bucket', ['groupBy', 'boundaries', 'default', 'output'], {
    object: 'Location40201',
    unknown: 'Location40197',
    required: 'Location40198',
    groupBy: 'Location40202',
    output: 'Location40196',
  });
  const bounds = boundariesOf(spec);
  const last = bounds[bounds.length - 1];
  const rest = 'default' in spec ? { id: constant(spec.default, 'Location40195', 'default') } : undefined;
  if (rest && compareValues(rest.id, bounds[0]) >= 0 && compareValues(rest.id, last) < 0)
    throw new CommandError(
      'Location40199',
      "The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary",
    );
  const compute = evaluate(spec.groupBy);
  const fields = parseFields((spec.output as Doc | undefined) ?? COUNT);
  const idOf = (doc: Doc): unknown => {
    const value = compute(doc, variables) ?? null;
    if (compareValues(value, bounds[0]) >= 0 && compareValues(value, last) < 0)
      return bounds.findLast((bound) => compareValues(bound, value) <= 0);
    if (rest) return rest.id;
    throw new CommandError(
      'Location40066',
      '$switch could not find a matching branch for an input, and no default was specified.',
    );
  };
  return (docs) => sortBy(accumulateInto(docs, idOf, fields, variables), (doc) => valueKey(doc._id));
}

interface Row {
  value: unknown;
  doc: Doc;
}

/** Where each bucket ends: as even as can be, and equal values stay in one. */
function cuts(rows: readonly Row[], buckets: number): number[] {
  const size = Math.max(1, Math.round(rows.length / buckets));
  const ends: number[] = [];
  for (let from = 0; from < rows.length; from = ends[ends.length - 1] as number) {
    let end = ends.length === buckets - 1 ? rows.length : Math.min(rows.length, from + size);
    while (end < rows.length && compareValues(rows[end]?.value, rows[end - 1]?.value) === 0) end++;
    ends.push(end);
  }
  return ends;
}

function sortedRows(docs: Iterable<Doc>, compute: Evaluate, variables: Variables): Row[] {
  const rows = Array.from(docs, (doc) => ({ value: compute(doc, variables) ?? null, doc }));
  return sortBy(rows, (row) => valueKey(row.value));
}

/** `$bucketAuto`, without the granularities of preferred numbers. */
export function bucketAutoStage(spec: unknown, variables: Variables): Stage {
  checkSpec(spec, '$bucketAuto', ['groupBy', 'buckets', 'output', 'granularity'], {
    object: 'Location40240',
    unknown: 'Location40245',
    required: 'Location40246',
    groupBy: 'Location40239',
    output: 'Location40244',
  });
  if (spec.granularity !== undefined) throw notHere("The option 'granularity' of $bucketAuto");
  if (!isNumeric(spec.buckets))
    throw new CommandError('Location40241', "The $bucketAuto 'buckets' field must be a numeric value");
  const buckets = toNumber(spec.buckets);
  if (!Number.isInteger(buckets) || buckets > 0x7fffffff)
    throw new CommandError(
      'Location40242',
      "The $bucketAuto 'buckets' field must be representable as a 32-bit integer",
    );
  if (buckets <= 0)
    throw new CommandError('Location40243', "The $bucketAuto 'buckets' field must be greater than 0");
  const compute = evaluate(spec.groupBy);
  const fields = parseFields((spec.output as Doc | undefined) ?? COUNT);
  return function* bucketed(docs) {
    const rows = sortedRows(docs, compute, variables);
    let from = 0;
    for (const end of cuts(rows, buckets)) {
      const _id = { min: rows[from]?.value, max: rows[end === rows.length ? end - 1 : end]?.value };
      yield* accumulateInto(
        rows.slice(from, end).map((row) => row.doc),
        () => _id,
        fields,
        variables,
      );
      from = end;
    }
  };
}
