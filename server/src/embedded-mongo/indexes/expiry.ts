import { expressionTest } from '../aggregate/expressions.ts';
import { compileFilter } from '../query/matcher.ts';
import { read } from '../query/read.ts';
import type { Catalog } from '../storage/catalog.ts';
import type { Collection } from '../storage/collection.ts';
import type { Store } from '../storage/store.ts';
import type { Index } from './spec.ts';

/** MongoDB looks once a minute; here twice, which keeps its promise ("within about a minute") in tests too. */
const EVERY_MS = 30_000;
const MOST_AT_ONCE = 1000;

/** Inside a write: removes what a TTL index says is over; an array counts by its earliest date. */
function expire(collection: Collection, index: Index, now: number): number {
  const path = index.fields[0]?.path ?? '';
  const filter = {
    [path]: { $lte: new Date(now - (index.expireAfterSeconds ?? 0) * 1000) },
    ...index.partial,
  };
  const found = [
    ...read(collection, {
      filter,
      matches: compileFilter(filter, expressionTest),
      sort: [],
      limit: MOST_AT_ONCE,
    }),
  ];
  for (const stored of found) collection.remove(stored);
  return found.length;
}

/** One round over all TTL indexes. */
export async function expireAll(store: Store, catalog: Catalog, now = Date.now()): Promise<void> {
  for (const collection of catalog.all()) {
    for (const index of collection.indexes) {
      if (index.expireAfterSeconds === undefined) continue;
      while (
        (await store.write(() =>
          catalog.find(collection.ns) === collection ? expire(collection, index, now) : 0,
        )) === MOST_AT_ONCE
      );
    }
  }
}

/** Removes expired documents from time to time; gives the function that stops it. */
export function startExpiry(
  store: Store,
  catalog: Catalog,
  log: (message: string, error?: unknown) => void,
): () => void {
  const timer = setInterval(() => {
    expireAll(store, catalog).catch((error: unknown) => log('embedded database: expiry failed', error));
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
