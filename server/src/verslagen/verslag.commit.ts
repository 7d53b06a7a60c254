/**
 * Writes entries durably in one go, all or some of them; rejects when not all are. Gives those that do not count, with
 * the reason.
 */
export type WriteEntries<T> = (entries: T[]) => Promise<ReadonlyMap<T, Error>>;

interface Waiting<T> {
  entry: T;
  resolve(): void;
  reject(reason: unknown): void;
}

/** Bounds of one write, so that a burst of large updates stays below the database's limit of a message. */
const MAX_BATCH_BYTES = 8 * 1024 * 1024;
const MAX_BATCH_ENTRIES = 1_000;
/** A write begins no sooner than this after the one before it, in ms. */
const MIN_GAP_MS = 20;
/** Under load more share one: a write costs far more than what is in it. */
const MAX_GAP_MS = 50;
/** The gap in ms for each byte a ms that is written; a hundred people who type write some ten. */
const GAP_PER_RATE = 5;

/**
 * Group commit: everything that arrives while a write is on its way to the disk goes together in the next
 * one, so the cost of a durable acknowledgement is shared by all who type at that moment.
 */
export function createGroupCommit<T>(write: WriteEntries<T>, bytesOf: (entry: T) => number) {
  const waiting: Waiting<T>[] = [];
  let writing = false;
  let began = 0;
  let gap = MIN_GAP_MS;

  function nextBatch(): Waiting<T>[] {
    let bytes = 0;
    let n = 0;
    for (const { entry } of waiting) {
      bytes += bytesOf(entry);
      if (n === MAX_BATCH_ENTRIES || (n > 0 && bytes > MAX_BATCH_BYTES)) break;
      n++;
    }
    return waiting.splice(0, n);
  }

  async function writeBatch(): Promise<void> {
    const batch = nextBatch();
    const now = performance.now();
    const rate = batch.reduce((sum, { entry }) => sum + bytesOf(entry), 0) / (now - began);
    gap = Math.min(Math.max(MIN_GAP_MS, GAP_PER_RATE * rate), MAX_GAP_MS);
    began = now;
    try {
      const refused = await write(batch.map(({ entry }) => entry));
      for (const { entry, resolve, reject } of batch) {
        const reason = refused.get(entry);
        if (reason) reject(reason);
        else resolve();
      }
    } catch (err) {
      for (const { reject } of batch) reject(err);
    }
    next();
  }

  function next(): void {
    writing = waiting.length > 0;
    if (!writing) return;
    const wait = began + gap - performance.now();
    // The rest of this turn of the event loop joins the same write.
    if (wait <= 1) setImmediate(() => void writeBatch());
    else setTimeout(() => void writeBatch(), wait);
  }

  return {
    /** Resolves when the entry is on disk; rejects when it is not, or does not count. */
    append(entry: T): Promise<void> {
      return new Promise((resolve, reject) => {
        waiting.push({ entry, resolve, reject });
        if (!writing) next();
      });
    },
  };
}
