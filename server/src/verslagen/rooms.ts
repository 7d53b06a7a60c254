import type { Logger } from '../platform/log/log.ts';
import { Room } from './room.ts';
import { Turns } from './turns.ts';
import type { VerslagStore } from './verslag.store.ts';

/** How long a text stays in memory after its last reader left: a reload of the page finds it warm. */
const IDLE_MS = 30_000;
/** After this long without a change an open text is settled: projected, in one snapshot, small in memory. */
const REST_MS = 10_000;
/** The projection of a text runs at most this often while people write; with many texts less often. */
const PROJECT_MS = 2_000;

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

/** A text in memory, and what has to be done for it later. */
class Kept {
  readonly id: string;
  readonly room: Promise<Room>;
  readonly #deps: RoomsDeps;
  readonly #turns: Turns;
  users = 0;
  #idle: NodeJS.Timeout | undefined;
  #rest: NodeJS.Timeout | undefined;
  #projection: NodeJS.Timeout | undefined;
  /** A projection is planned, or waits for its turn. */
  #due = false;
  /** A snapshot waits for its turn. */
  #long = false;
  /** The projection that runs, or ran last. */
  #projecting: Promise<boolean> = Promise.resolve(false);

  constructor(id: string, deps: RoomsDeps, turns: Turns) {
    this.id = id;
    this.#deps = deps;
    this.#turns = turns;
    this.room = Room.load(deps.store.log(id)).then((room) => {
      room.onLong = () => this.#planSnapshot(room);
      return room;
    });
  }

  /** A change: its projection follows soon, and its rest later. */
  stir(): void {
    this.#planProjection();
    if (this.#rest) this.#rest.refresh();
    else this.#rest = setTimeout(() => void this.#toRest(), REST_MS).unref();
  }

  /** Everything on disk and in one snapshot; rejects when the disk does not take it. */
  async settle(): Promise<Room> {
    const room = await this.room;
    await this.#projecting;
    if (this.#due || room.isUnsettled) await this.#project(true);
    await room.durable();
    await room.compact(() => !this.#due);
    return room;
  }

  /** Nobody reads it: calls back when it is settled, after a while, unless somebody comes. */
  planClose(settled: () => void): void {
    this.#idle = setTimeout(() => {
      this.settle().then(settled, (err: unknown) => {
        this.#fails(err, 'a verslag stays in memory until it can be written');
        if (this.users === 0) this.planClose(settled);
      });
    }, IDLE_MS).unref();
  }

  keep(): void {
    clearTimeout(this.#idle);
  }

  stop(): void {
    for (const timer of [this.#idle, this.#rest, this.#projection]) clearTimeout(timer);
    this.#due = false;
  }

  #fails(err: unknown, what: string): void {
    this.#deps.log.error({ err, verslagId: this.id }, what);
  }

  #planProjection(): void {
    if (this.#due) return;
    this.#due = true;
    // What was projected before its turn came, at rest or at the end, needs no turn any more.
    const project = async (): Promise<void> => (this.#due ? this.#project(false) : undefined);
    this.#projection = setTimeout(() => void this.#turns.run(project), PROJECT_MS).unref();
  }

  /** Hundreds of texts that grow long in one second do not keep the disk from what people type. */
  #planSnapshot(room: Room): void {
    if (this.#long) return;
    this.#long = true;
    void this.#turns.run(async () => {
      this.#long = false;
      if (room.isLong) await room.compact();
    });
  }

  async #project(last: boolean): Promise<void> {
    clearTimeout(this.#projection);
    this.#due = false;
    const room = await this.room;
    this.#projecting = this.#projecting
      .then(() => this.#deps.project(this.id, room, last))
      .catch((err: unknown) => {
        // The text itself is safe in its log; the next change or opening projects it again.
        this.#fails(err, 'could not keep the text of a verslag');
        return false;
      });
    if ((await this.#projecting) && !last) this.#planProjection();
  }

  async #toRest(): Promise<void> {
    this.#rest = undefined;
    try {
      const room = await this.settle();
      if (!this.#due) room.rest();
    } catch (err) {
      this.#fails(err, 'a verslag could not be written at rest');
    }
  }
}

/** The texts that are open now: loaded at the first reader, closed some time after the last. */
export function createRooms(deps: RoomsDeps) {
  const open = new Map<string, Kept>();
  const turns = new Turns();
  let stilElders: (id: string) => Promise<() => void> = async () => () => undefined;

  function forget(kept: Kept): void {
    kept.stop();
    open.delete(kept.id);
    deps.closed(kept.id);
  }

  function load(id: string): Kept {
    const kept = new Kept(id, deps, turns);
    open.set(id, kept);
    kept.room.then(
      // What a crash kept from being projected is projected now.
      (room) => room.isUnsettled && kept.stir(),
      () => open.delete(id),
    );
    return kept;
  }

  return {
    /** The room of a text, for one reader more; pair it with {@link release}. */
    async acquire(id: string): Promise<Room> {
      const kept = open.get(id) ?? load(id);
      kept.keep();
      kept.users++;
      return kept.room;
    },

    /** One reader less. */
    release(id: string): void {
      const kept = open.get(id);
      if (!kept) return;
      kept.users--;
      if (kept.users === 0) kept.planClose(() => kept.users === 0 && open.get(id) === kept && forget(kept));
    },

    /** How other processes make a text stand still too. */
    onStil: (elders: typeof stilElders): void => void (stilElders = elders),

    /** Makes a text stand still on the other processes; gives the way to end it. */
    stilElders: (id: string): Promise<() => void> => stilElders(id),

    /** Brings a text to rest that another process may have left: all that is on disk is projected and merged. */
    async settle(id: string): Promise<void> {
      const room = await this.acquire(id);
      try {
        await room.readOn();
        await open.get(id)?.settle();
      } finally {
        this.release(id);
      }
    },

    isOpen: (id: string): boolean => open.has(id),

    /** The text changed: its projection follows. */
    touched: (id: string): void => open.get(id)?.stir(),

    /** Writes everything that is open; for the end of the process. */
    async close(): Promise<void> {
      const all = [...open.values()];
      for (const kept of all) kept.keep();
      await Promise.allSettled(all.map((kept) => kept.settle()));
      all.forEach(forget);
    },
  };
}
