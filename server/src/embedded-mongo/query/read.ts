import type { Doc } from '../bson/codec.ts';
import { choosePlan } from '../indexes/planner.ts';
import type { IndexPlan, Plan, SortSpec } from '../indexes/planner.ts';
import type { Index } from '../indexes/spec.ts';
import { entryRid } from '../storage/collection.ts';
import type { Collection, Stored } from '../storage/collection.ts';
import { scan } from '../storage/scan.ts';
import type { Entry } from '../storage/store.ts';
import type { Matcher } from './matcher.ts';
import { sortBy, sortKey } from './sort.ts';

export interface Reading {
  filter: Doc;
  matches: Matcher;
  sort: SortSpec;
  skip?: number;
  limit?: number;
  hint?: Index | 'natural' | 'naturalReverse' | undefined;
}

/** What a read touched, for explain and for the tests that no index is scanned in vain. */
export interface Examined {
  keys: number;
  docs: number;
}

/** Merges sorted intervals by what follows their shared prefix. */
function* merged(collection: Collection, plan: IndexPlan, prefixes: readonly number[]): Generator<Entry> {
  const heads = plan.intervals.map((interval, i) => ({
    source: scan(collection.store, interval, plan.reverse),
    skip: prefixes[i] ?? 0,
    head: undefined as Entry | undefined,
  }));
  for (const one of heads) one.head = one.source.next().value as Entry | undefined;
  for (;;) {
    let first: (typeof heads)[number] | undefined;
    for (const one of heads) {
      if (!one.head) continue;
      const order = first?.head
        ? Buffer.compare(one.head.key.subarray(one.skip), first.head.key.subarray(first.skip))
        : -1;
      if (!first || (plan.reverse ? order > 0 : order < 0)) first = one;
    }
    if (!first?.head) return;
    yield first.head;
    first.head = first.source.next().value as Entry | undefined;
  }
}

function* entries(collection: Collection, plan: IndexPlan): Generator<Entry> {
  if (plan.mergeFrom) return yield* merged(collection, plan, plan.mergeFrom);
  const intervals = plan.reverse ? [...plan.intervals].reverse() : plan.intervals;
  for (const interval of intervals) yield* scan(collection.store, interval, plan.reverse);
}

function* records(
  collection: Collection,
  plans: readonly IndexPlan[],
  examined: Examined,
): Generator<number> {
  const multi = plans.length > 1 || plans.some((plan) => plan.index.multikey.some(Boolean));
  const seen = new Set<number>();
  for (const plan of plans) {
    for (const entry of entries(collection, plan)) {
      examined.keys++;
      const rid = entryRid(plan.index, entry);
      if (multi) {
        if (seen.has(rid)) continue;
        seen.add(rid);
      }
      yield rid;
    }
  }
}

function* candidates(collection: Collection, plan: Plan, examined: Examined): Generator<Stored> {
  if (plan.kind === 'COLLSCAN') {
    for (const stored of collection.documents(plan.reverse)) {
      examined.docs++;
      yield stored;
    }
    return;
  }
  for (const rid of records(collection, plan.kind === 'OR' ? plan.branches : [plan], examined)) {
    const stored = collection.read(rid);
    if (!stored) continue;
    examined.docs++;
    yield stored;
  }
}

function* matching(
  collection: Collection,
  plan: Plan,
  reading: Reading,
  examined: Examined,
): Generator<Stored> {
  const exact = plan.kind === 'IXSCAN' && plan.exact;
  const all = Object.keys(reading.filter).length === 0;
  for (const stored of candidates(collection, plan, examined))
    if (exact || all || reading.matches(stored.doc)) yield stored;
}

function* window(found: Iterable<Stored>, skip: number, limit: number): Generator<Stored> {
  let left = limit;
  let over = skip;
  if (left === 0) return;
  for (const stored of found) {
    if (over-- > 0) continue;
    yield stored;
    if (--left === 0) return;
  }
}

/** The documents that a reading finds, in its order; reads no further than the caller asks. */
export function* read(
  collection: Collection,
  reading: Reading,
  examined: Examined = { keys: 0, docs: 0 },
): Generator<Stored> {
  const plan = choosePlan(collection, reading.filter, reading.sort, reading.hint);
  const found = matching(collection, plan, reading, examined);
  const skip = reading.skip ?? 0;
  const limit = reading.limit ?? Infinity;
  const inOrder = reading.sort.length === 0 || (plan.kind === 'IXSCAN' && plan.sorted);
  yield* window(
    inOrder ? found : sortBy(found, (stored) => sortKey(stored.doc, reading.sort), skip + limit),
    skip,
    limit,
  );
}

/** Counts what a filter finds; from the index alone where that says it exactly. */
export function countMatching(collection: Collection, reading: Reading): number {
  const skip = reading.skip ?? 0;
  const limit = reading.limit ?? Infinity;
  const plan = choosePlan(collection, reading.filter, [], reading.hint);
  let count = 0;
  if (Object.keys(reading.filter).length === 0) count = collection.count;
  else if (plan.kind === 'IXSCAN' && plan.exact)
    count = plan.intervals.reduce(
      (sum, { low, high }) => sum + (Buffer.compare(low, high) < 0 ? collection.store.count(low, high) : 0),
      0,
    );
  else
    for (const _ of matching(collection, plan, reading, { keys: 0, docs: 0 }))
      if (++count >= skip + limit) break;
  return Math.max(0, Math.min(count - skip, limit));
}
