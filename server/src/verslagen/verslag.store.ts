import { Types, type Connection } from 'mongoose';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import { createGroupCommit, type NumberedEntry } from './verslag.commit.ts';
import { verslagSnapshotModel, verslagUpdateModel } from './verslag.model.ts';

/** The log of one text, as a room uses it. Yjs updates may be applied twice and in any order. */
export interface VerslagLog {
  /** Everything that was acknowledged, as updates to apply. */
  load(): Promise<Uint8Array[]>;
  /** Resolves when the update is on disk. */
  append(update: Uint8Array): Promise<void>;
  /**
   * Makes a state durable that holds everything loaded and appended so far, then takes those entries out of
   * the log. Gives false, and changes nothing, when another process was first.
   */
  snapshot(state: Uint8Array): Promise<boolean>;
  /** Entries in the log that no snapshot holds yet, as far as this process knows. */
  readonly size: number;
}

export interface VerslagStore {
  log(verslagId: string): VerslagLog;
}

/** A binary field as the driver gives it, as the bytes alone. */
function bytesOf(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (typeof value === 'object' && value !== null && 'buffer' in value && value.buffer instanceof Uint8Array)
    return 'position' in value ? value.buffer.subarray(0, Number(value.position)) : value.buffer;
  throw new TypeError('a stored update of a verslag is not binary');
}

/** The rows of a failed unordered insert that failed for their number alone; null if anything else failed. */
function takenRows(error: unknown, rows: NumberedEntry[]): NumberedEntry[] | null {
  if (typeof error !== 'object' || error === null || !('writeErrors' in error)) return null;
  const failures = [error.writeErrors].flat() as { index: number; code: number }[];
  if (failures.length === 0 || !failures.every(isDuplicateKey)) return null;
  return failures.flatMap(({ index }) => rows[index] ?? []);
}

/**
 * The store of all texts: an append-only log and one snapshot for each text.
 *
 * Safe at any point of failure, and with several processes at once, because a text is always *snapshot plus
 * every entry in the log*: an entry is taken out only after a snapshot that holds it is durable, and then
 * exactly those entries that the snapshot was made from. Reading takes the log first and the snapshot after
 * it, so what a compaction moves meanwhile is seen at least once; twice does no harm.
 */
export function createVerslagStore(db: Connection): VerslagStore {
  const updates = verslagUpdateModel(db);
  const snapshots = verslagSnapshotModel(db);

  async function write(rows: NumberedEntry[]): Promise<{ taken: NumberedEntry[] }> {
    const docs = rows.map(({ entry, volgnummer }) => ({
      _id: new Types.ObjectId(),
      verslagId: entry.verslagId,
      volgnummer,
      data: Buffer.from(entry.data.buffer, entry.data.byteOffset, entry.data.byteLength),
    }));
    try {
      await updates.collection.insertMany(docs, { ordered: false });
      return { taken: [] };
    } catch (err) {
      const taken = takenRows(err, rows);
      if (taken === null) throw err;
      return { taken };
    }
  }

  async function highest(verslagId: Types.ObjectId): Promise<number> {
    const last = await updates.findOne({ verslagId }, { volgnummer: 1 }).sort({ volgnummer: -1 }).lean();
    const snapshot = await snapshots.findById(verslagId, { tot: 1 }).lean();
    return Math.max(last?.volgnummer ?? 0, snapshot?.tot ?? 0);
  }

  const commit = createGroupCommit(write, async (entry) =>
    entry.numberFrom((await highest(entry.verslagId)) + 1),
  );

  function log(id: string): VerslagLog {
    const verslagId = new Types.ObjectId(id);
    const inLog = new Set<number>();
    let next = 1;
    let versie = 0;

    return {
      async load() {
        const rows = await updates.find({ verslagId }).sort({ volgnummer: 1 }).lean();
        const snapshot = await snapshots.findById(verslagId).lean();
        versie = snapshot?.versie ?? 0;
        rows.forEach((row) => inLog.add(row.volgnummer));
        next = Math.max(next, snapshot?.tot ?? 0, rows.at(-1)?.volgnummer ?? 0) + 1;
        return [...(snapshot ? [bytesOf(snapshot.data)] : []), ...rows.map((row) => bytesOf(row.data))];
      },

      async append(data) {
        const volgnummer = await commit.append({
          verslagId,
          data,
          nextNumber: () => next++,
          numberFrom: (n) => void (next = Math.max(next, n)),
        });
        inLog.add(volgnummer);
      },

      async snapshot(state) {
        const merged = [...inLog];
        const set = { versie: versie + 1, tot: next - 1, data: Buffer.from(state) };
        try {
          const filter = { _id: verslagId, versie };
          const done = await snapshots.updateOne(filter, { $set: set }, { upsert: versie === 0 });
          if (done.matchedCount + done.upsertedCount === 0) return false;
        } catch (err) {
          if (isDuplicateKey(err)) return false;
          throw err;
        }
        versie = set.versie;
        await updates.deleteMany({ verslagId, volgnummer: { $in: merged } });
        merged.forEach((n) => inLog.delete(n));
        return true;
      },

      get size() {
        return inLog.size;
      },
    };
  }

  return { log };
}
