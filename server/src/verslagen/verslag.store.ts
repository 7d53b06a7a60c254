import type { Connection } from 'mongoose';
import { createGroupCommit } from './verslag.commit.ts';
import { bufferOf } from '../platform/db/bytes.ts';
import { MongoLog, TooLateError, type Entry, type VerslagLog } from './verslag.log.ts';
import { verslagModel, verslagSnapshotModel, verslagUpdateModel } from './verslag.model.ts';

/** Where texts are kept. What it promises is in testing/verslag.store.contract.ts. */
export interface VerslagStore {
  log(verslagId: string): VerslagLog;
  /** The texts that did not come to rest: somebody writes in them now, or a process ended in the middle. */
  unsettled(): Promise<string[]>;
}

/**
 * The store of all texts: an append-only log and one snapshot for each text.
 *
 * Safe at any point of failure, and with several processes at once, because a text is always *snapshot plus
 * every entry in the log*: an entry is taken out only after a snapshot that holds it is durable, and then
 * exactly those entries that the snapshot was made from. Reading takes the log first and the snapshot after
 * it, so what a compaction moves meanwhile is seen at least once; twice does no harm. Entries need no order
 * and no number, so processes never wait for each other.
 * @param options.alone no other process serves these texts: who decides on a vaststelling stops all writing itself, and
 * nothing has to be looked at again after each write
 */
export function createVerslagStore(db: Connection, { alone = false } = {}): VerslagStore {
  const updates = verslagUpdateModel(db);
  const snapshots = verslagSnapshotModel(db);
  const verslagen = verslagModel(db);

  /**
   * The fence of a vaststelling. Its text is sealed after its phase was written, so what came into the log too late for
   * that finds the phase changed when it looks *after* it was written: it does not count, and is not acknowledged.
   */
  async function tooLate(entries: Entry[]): Promise<Entry[]> {
    const ids = [...new Map(entries.map(({ verslagId }) => [String(verslagId), verslagId])).values()];
    const query = { _id: { $in: ids }, fase: 'vastgesteld' as const };
    // Asked after every write: without the weight of a model.
    const closed = await verslagen.collection.find(query, { projection: { _id: 1 } }).toArray();
    const isClosed = new Set(closed.map(({ _id }) => String(_id)));
    const late = entries.filter(({ verslagId }) => isClosed.has(String(verslagId)));
    if (late.length > 0) await updates.deleteMany({ _id: { $in: late.map(({ _id }) => _id) } });
    return late;
  }

  const commit = createGroupCommit<Entry>(
    async (entries) => {
      const rows = entries.map((entry) => ({ ...entry, data: bufferOf(entry.data) }));
      await updates.collection.insertMany(rows, { ordered: false });
      const late = alone ? [] : await tooLate(entries);
      return new Map(late.map((entry) => [entry, new TooLateError()]));
    },
    ({ data }) => data.byteLength,
  );

  return {
    log: (id) => new MongoLog(id, { updates, snapshots, append: commit.append }),

    async unsettled(): Promise<string[]> {
      const written = await updates.distinct('verslagId');
      const merged = await snapshots.find({ rust: false }, { _id: 1 }).lean();
      return [...new Set([...written, ...merged.map(({ _id }) => _id)].map(String))];
    },
  };
}
