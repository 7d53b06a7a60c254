import type { Entry, Store } from './store.ts';

const FIRST_PAGE = 16;
const LAST_PAGE = 512;

/** Bytes between `low` (inclusive) and `high` (exclusive). */
export interface Interval {
  low: Buffer;
  high: Buffer;
}

const ZERO = Buffer.from([0]);

/** The first key after all keys that begin with `prefix`. */
export function afterPrefix(prefix: Buffer): Buffer {
  const out = Buffer.from(prefix);
  for (let i = out.length - 1; i >= 0; i--) {
    if (out[i] !== 255) {
      out[i] = (out[i] as number) + 1;
      return out.subarray(0, i + 1);
    }
  }
  return Buffer.alloc(prefix.length + 1, 255);
}

/**
 * Reads an interval in pages and holds no transaction between them: a cursor may rest for minutes and go on from
 * its last key, as MongoDB's cursors do after they yielded.
 */
export function* scan(store: Store, interval: Interval, reverse: boolean): Generator<Entry> {
  let size = FIRST_PAGE;
  let from = reverse ? interval.high : interval.low;
  let last: Buffer | undefined;
  for (;;) {
    const page = store.page(from, reverse ? undefined : interval.high, reverse, size);
    for (const entry of page) {
      if (reverse && Buffer.compare(entry.key, interval.low) < 0) return;
      if (
        reverse &&
        (Buffer.compare(entry.key, interval.high) >= 0 || (last && Buffer.compare(entry.key, last) >= 0))
      )
        continue;
      last = entry.key;
      yield entry;
    }
    if (page.length < size) return;
    const end = page[page.length - 1] as Entry;
    from = reverse ? end.key : Buffer.concat([end.key, ZERO]);
    size = Math.min(size * 2, LAST_PAGE);
  }
}
