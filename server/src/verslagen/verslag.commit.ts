import type { Types } from 'mongoose';

/** An entry that waits to be written. */
export interface LogEntry {
  verslagId: Types.ObjectId;
  data: Uint8Array;
  /** Gives the next number of its log; asked for at the moment of writing. */
  nextNumber(): number;
  /** Numbers of its log below this one are taken, by another process. */
  numberFrom(volgnummer: number): void;
}

/** Writes entries durably in one go; gives those whose number was taken meanwhile by another process. */
export type WriteEntries = (rows: NumberedEntry[]) => Promise<{ taken: NumberedEntry[] }>;

export interface NumberedEntry {
  entry: LogEntry;
  volgnummer: number;
}

interface Waiting {
  entry: LogEntry;
  resolve(volgnummer: number): void;
  reject(reason: unknown): void;
}

/** Bounds of one write, so that a burst of large updates stays below the database's limit of a message. */
const MAX_BATCH_BYTES = 8 * 1024 * 1024;
const MAX_BATCH_ENTRIES = 500;
/** How often an entry whose number was taken gets a new one before its writer hears that it failed. */
const MAX_RENUMBER = 20;

/**
 * Group commit: everything that arrives while a write is on its way to the disk goes together in the next
 * one, so the cost of a durable acknowledgement is shared by all who type at that moment.
 * @param renumber called for a number that was taken, before the entry is numbered again
 */
export function createGroupCommit(write: WriteEntries, renumber: (entry: LogEntry) => Promise<void>) {
  let waiting: Waiting[] = [];
  let writing = false;

  function nextBatch(): Waiting[] {
    let bytes = 0;
    let n = 0;
    while (n < waiting.length && n < MAX_BATCH_ENTRIES) {
      bytes += waiting[n]?.entry.data.byteLength ?? 0;
      if (n > 0 && bytes > MAX_BATCH_BYTES) break;
      n++;
    }
    const batch = waiting.slice(0, n);
    waiting = waiting.slice(n);
    return batch;
  }

  async function writeBatch(batch: Waiting[]): Promise<void> {
    let todo = batch;
    for (let round = 0; todo.length > 0; round++) {
      const rows = todo.map(({ entry }) => ({ entry, volgnummer: entry.nextNumber() }));
      const taken = new Set((await write(rows)).taken.map((row) => row.entry));
      if (taken.size > 0 && round >= MAX_RENUMBER) throw new Error('no free number in the log of a verslag');
      todo.forEach((w, i) => taken.has(w.entry) || w.resolve(rows[i]?.volgnummer ?? 0));
      todo = todo.filter((w) => taken.has(w.entry));
      for (const { entry } of todo) await renumber(entry);
    }
  }

  async function run(): Promise<void> {
    writing = true;
    while (waiting.length > 0) {
      const batch = nextBatch();
      // A rejection of those that were resolved before does nothing.
      await writeBatch(batch).catch((err: unknown) => batch.forEach((w) => w.reject(err)));
    }
    writing = false;
  }

  return {
    /** Resolves with the number of the entry when it is on disk. */
    append(entry: LogEntry): Promise<number> {
      return new Promise((resolve, reject) => {
        waiting.push({ entry, resolve, reject });
        // The rest of this turn of the event loop joins the same write.
        if (!writing && waiting.length === 1) setImmediate(() => void run());
      });
    },
  };
}
