import type { Doc } from '../bson/codec.ts';
import { equalValues, invert } from '../bson/key.ts';
import { isDoc, isTrue } from '../bson/types.ts';
import { entryPrefix } from '../storage/collection.ts';
import type { Collection } from '../storage/collection.ts';
import { afterPrefix } from '../storage/scan.ts';
import type { Interval } from '../storage/scan.ts';
import { filterBounds, rangeBytes, rangeOf } from './bounds.ts';
import type { FilterBounds } from './bounds.ts';
import type { Index } from './spec.ts';

export type SortSpec = readonly { path: string; parts: readonly string[]; descending: boolean }[];

export interface IndexPlan {
  kind: 'IXSCAN';
  index: Index;
  intervals: Interval[];
  reverse: boolean;
  /** Entries come in the order that was asked for. */
  sorted: boolean;
  /** The intervals say all that the filter says: no document has to be looked at. */
  exact: boolean;
  /** Bytes that the intervals share with their entries before the sort begins; more than one interval is merged. */
  mergeFrom: number[] | undefined;
  score: number;
}
export type Plan = IndexPlan | { kind: 'COLLSCAN'; reverse: boolean } | { kind: 'OR'; branches: IndexPlan[] };

/** More combinations of $in than this are not worth their seeks. */
const MOST_POINTS = 400;
/** Keys longer than this may be kept shortened (keys.ts), so bounds stop here. */
const EXACT_BYTES = 1400;

/** Whether the filter leaves only documents that a partial index holds. */
function impliesPartial(partial: Doc, filter: FilterBounds, whole: Doc): boolean {
  return Object.entries(partial).every(([path, condition]) => {
    if (Object.hasOwn(whole, path) && equalValues(whole[path], condition)) return true;
    const bounds = filter.paths.get(path);
    if (filter.equals.has(path) && equalValues(filter.equals.get(path), condition)) return true;
    if (!isDoc(condition) || Object.keys(condition).length !== 1) return false;
    if ('$eq' in condition)
      return filter.equals.has(path) && equalValues(filter.equals.get(path), condition.$eq);
    if ('$exists' in condition && isTrue(condition.$exists))
      return (
        bounds !== undefined && !bounds.hasNull && (bounds.points !== undefined || bounds.cls !== undefined)
      );
    if (condition.$type === 'string') return typeof filter.equals.get(path) === 'string';
    return false;
  });
}

function usable(index: Index, filter: FilterBounds, whole: Doc): boolean {
  if (index.partial) return impliesPartial(index.partial, filter, whole);
  if (!index.sparse) return true;
  return index.fields.some((field) => {
    const bounds = filter.paths.get(field.path);
    return (
      bounds !== undefined && !bounds.hasNull && (bounds.points !== undefined || bounds.cls !== undefined)
    );
  });
}

interface Walk {
  prefixes: Buffer[];
  used: number;
  points: number;
  range: { low: Buffer; high: Buffer } | undefined;
}

/** Follows the components of an index as far as the filter binds them. */
function walkComponents(index: Index, filter: FilterBounds): Walk {
  const walk: Walk = { prefixes: [entryPrefix(index)], used: 0, points: 0, range: undefined };
  const manyArrays = index.multikey.filter(Boolean).length > 1;
  for (const [i, field] of index.fields.entries()) {
    if (manyArrays && i > 0) break;
    const bounds = filter.paths.get(field.path);
    if (!bounds) break;
    if (bounds.points) {
      const points = field.descending ? bounds.points.map(invert).reverse() : bounds.points;
      if (walk.prefixes.length * points.length > MOST_POINTS) break;
      walk.prefixes = walk.prefixes.flatMap((prefix) =>
        points.map((point) => Buffer.concat([prefix, point])),
      );
      walk.points++;
      walk.used += bounds.low || bounds.high ? 1 : bounds.exact;
      continue;
    }
    const range = rangeOf(bounds, index.multikey[i] === true);
    if (range) {
      walk.range = rangeBytes(range, field.descending);
      walk.used += bounds.exact;
    }
    break;
  }
  return walk;
}

function sortedBy(
  index: Index,
  points: number,
  filter: FilterBounds,
  sort: SortSpec,
): { reverse: boolean } | undefined {
  if (index.truncated) return undefined;
  let at = 0;
  let reverse: boolean | undefined;
  for (const part of sort) {
    if (
      filter.paths.get(part.path)?.points?.length === 1 &&
      !index.fields.slice(at).some((f) => f.path === part.path)
    ) {
      if (index.fields.slice(0, points).some((f, i) => f.path === part.path && !index.multikey[i])) continue;
    }
    while (at < points && index.fields[at]?.path !== part.path) at++;
    const field = index.fields[at];
    if (field?.path !== part.path || index.multikey[at]) return undefined;
    const against = field.descending !== part.descending;
    if (reverse !== undefined && reverse !== against) return undefined;
    reverse = against;
    at++;
  }
  return { reverse: reverse ?? false };
}

function cut(interval: Interval): Interval {
  const { low, high } = interval;
  return {
    low: low.length > EXACT_BYTES ? low.subarray(0, EXACT_BYTES) : low,
    high: high.length > EXACT_BYTES ? afterPrefix(high.subarray(0, EXACT_BYTES)) : high,
  };
}

/** The plan that one index gives, or undefined where it gives nothing. */
function planWith(index: Index, filter: FilterBounds, whole: Doc, sort: SortSpec): IndexPlan | undefined {
  if (!usable(index, filter, whole)) return undefined;
  const walk = walkComponents(index, filter);
  const order = sort.length > 0 ? sortedBy(index, walk.points, filter, sort) : undefined;
  const bound = walk.points > 0 || walk.range !== undefined;
  if (!bound && !(order && !index.sparse && !index.partial) && !index.partial) return undefined;
  const intervals = walk.prefixes.map((prefix) =>
    cut(
      walk.range
        ? { low: Buffer.concat([prefix, walk.range.low]), high: Buffer.concat([prefix, walk.range.high]) }
        : { low: prefix, high: afterPrefix(prefix) },
    ),
  );
  const exact =
    !index.multikey.some(Boolean) &&
    !index.truncated &&
    !index.partial &&
    walk.used === filter.total &&
    intervals.every((i) => i.low.length < EXACT_BYTES);
  const score =
    walk.points * 10 +
    (walk.range ? 5 : 0) +
    (order ? 7 : 0) +
    (index.unique && walk.points === index.fields.length ? 20 : 0) -
    index.fields.length / 100;
  return {
    kind: 'IXSCAN',
    index,
    intervals,
    exact,
    score,
    sorted: order !== undefined,
    reverse: order?.reverse ?? false,
    mergeFrom: order && intervals.length > 1 ? walk.prefixes.map((prefix) => prefix.length) : undefined,
  };
}

function best(collection: Collection, filter: Doc, sort: SortSpec, only?: Index): IndexPlan | undefined {
  const bounds = filterBounds(filter);
  const plans = (only ? [only] : collection.indexes)
    .map((index) => planWith(index, bounds, filter, sort))
    .filter((plan) => plan !== undefined);
  return plans.sort((a, b) => b.score - a.score)[0];
}

function orPlan(collection: Collection, filter: Doc): Plan | undefined {
  const parts = filter.$or;
  if (!Array.isArray(parts)) return undefined;
  const branches = parts.map((part) => best(collection, part as Doc, []));
  return branches.every((branch) => branch !== undefined) ? { kind: 'OR', branches } : undefined;
}

/** Chooses how to read: by the best index, by one for each branch of `$or`, or all documents in their order. */
export function choosePlan(
  collection: Collection,
  filter: Doc,
  sort: SortSpec,
  hint?: Index | 'natural' | 'naturalReverse',
): Plan {
  if (hint === 'natural' || hint === 'naturalReverse')
    return { kind: 'COLLSCAN', reverse: hint === 'naturalReverse' };
  if (hint) {
    const plan = best(collection, filter, sort, hint);
    if (plan) return plan;
    const prefix = entryPrefix(hint);
    return {
      kind: 'IXSCAN',
      index: hint,
      intervals: [{ low: prefix, high: afterPrefix(prefix) }],
      reverse: false,
      sorted: false,
      exact: false,
      mergeFrom: undefined,
      score: 0,
    };
  }
  const plan = best(collection, filter, sort);
  if (plan && (plan.score >= 10 || plan.intervals.length > 0)) return plan;
  return orPlan(collection, filter) ?? { kind: 'COLLSCAN', reverse: false };
}
