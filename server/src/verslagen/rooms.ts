import type { Logger } from '../platform/log/log.ts';
import { Room } from './room.ts';
import type { VerslagStore } from './verslag.store.ts';

/** How long a text stays in memory after its last reader left: a reload of the page finds it warm. */
const IDLE_MS = 30_000;
/** The projection runs at most this often while people write. */
const PROJECT_MS = 2_000;

interface Entry {
  room: Promise<Room>;
  users: number;
  idle?: NodeJS.Timeout | undefined;
  projection?: NodeJS.Timeout | undefined;
  /** The projection that runs, or ran last. */
  projecting?: Promise<boolean> | undefined;
}

interface RoomsDeps {
  store: VerslagStore;
  log: Logger;
  /**
   * Makes of the text what others read of it; called only now and then, one at a time for each text.
   * @param last nobody comes back soon: nothing is left for a next time
   * @returns whether something waits for a next time
   */
  project(id: string, room: Room, last: boolean): Promise<boolean>;
  /** A text is no longer in memory. */
  closed(id: string): void;
}

/** The texts that are open now: loaded at the first reader, closed some time after the last. */
export function createRooms({ store, log, project: makeOf, closed }: RoomsDeps) {
  const entries = new Map<string, Entry>();

  async function project(id: string, entry: Entry, last = false): Promise<void> {
    clearTimeout(entry.projection);
    entry.projection = undefined;
    const room = await entry.room;
    const earlier = entry.projecting ?? Promise.resolve(false);
    entry.projecting = earlier.then(() => makeOf(id, room, last)).catch(failed(id));
    if ((await entry.projecting) && !last) planProjection(id, entry);
  }

  function failed(id: string) {
    return (err: unknown): boolean => {
      // The text itself is safe in its log; the next change or opening projects it again.
      log.error({ err, verslagId: id }, 'could not keep the text of a verslag');
      return false;
    };
  }

  function planProjection(id: string, entry: Entry): void {
    entry.projection ??= setTimeout(() => void project(id, entry), PROJECT_MS).unref();
  }

  /** Everything on disk and in one snapshot; rejects when the disk does not take it. */
  async function settle(id: string, entry: Entry): Promise<void> {
    const room = await entry.room;
    await entry.projecting;
    if (entry.projection) await project(id, entry, true);
    await room.durable();
    await room.compact();
  }

  function planClose(id: string, entry: Entry): void {
    entry.idle = setTimeout(() => {
      settle(id, entry).then(
        async () => {
          if (entry.users > 0 || entries.get(id) !== entry) return;
          entries.delete(id);
          closed(id);
          (await entry.room).destroy();
        },
        (err: unknown) => {
          log.error({ err, verslagId: id }, 'a verslag stays in memory until it can be written');
          if (entry.users === 0) planClose(id, entry);
        },
      );
    }, IDLE_MS).unref();
  }

  return {
    /** The room of a text, for one reader more; pair it with {@link release}. */
    async acquire(id: string): Promise<Room> {
      const entry = entries.get(id) ?? { room: Room.load(store.log(id)), users: 0 };
      if (!entries.has(id)) {
        entries.set(id, entry);
        entry.room.then(
          // What a crash kept from being projected is projected now.
          () => planProjection(id, entry),
          () => entries.delete(id),
        );
      }
      clearTimeout(entry.idle);
      entry.users++;
      return entry.room;
    },

    /** One reader less. */
    release(id: string): void {
      const entry = entries.get(id);
      if (!entry) return;
      entry.users--;
      if (entry.users === 0) planClose(id, entry);
    },

    isOpen: (id: string): boolean => entries.has(id),

    /** The text changed: its projection follows. */
    touched(id: string): void {
      const entry = entries.get(id);
      if (entry) planProjection(id, entry);
    },

    /** Writes everything that is open; for the end of the process. */
    async close(): Promise<void> {
      await Promise.allSettled(
        [...entries].map(async ([id, entry]) => {
          clearTimeout(entry.idle);
          await settle(id, entry);
        }),
      );
      for (const entry of entries.values()) clearTimeout(entry.projection);
      entries.clear();
    },
  };
}
