import { randomBytes } from 'node:crypto';
import { DomainError } from '../platform/errors/domain-error.ts';
import type { Cluster } from '../realtime/cluster.ts';
import type { Room } from './room.ts';

/** How long a text stands still for another process: then its act is over, or it is kept from happening. */
const STIL_MS = 4_000;
/** How long the others get to say that it does. */
const ANSWER_MS = 1_500;

interface Stil {
  id: string;
  token: string;
}

/** A text that stands still here for another process. */
interface Standing {
  id: string;
  room: Room | null;
  thaw(): void;
}

interface Deps {
  cluster: Cluster;
  roomOf(id: string): Room | undefined;
  /**
   * Sees to it that an act that takes too long does not happen any more, or is known here when it did.
   * @throws when the database does not answer
   */
  overtake(id: string): Promise<void>;
}

/** Makes a text stand still on all processes, with what they took of it on disk. */
export function createStil({ cluster, roomOf, overtake }: Deps) {
  const standing = new Map<string, Standing>();
  const waiting = new Map<string, () => void>();

  function freeze(stil: Standing, room: Room | undefined): void {
    if (!room || stil.room === room) return;
    stil.thaw();
    Object.assign(stil, { room, thaw: room.freeze() });
  }

  function thaw(token: string): void {
    standing.get(token)?.thaw();
    standing.delete(token);
  }

  /** Whoever asked for it may be gone, or slow: nothing is taken here before it is sure which. */
  async function giveUp(token: string, id: string): Promise<void> {
    if (!standing.has(token)) return;
    const sure = await overtake(id).then(
      () => true,
      () => false,
    );
    if (sure) thaw(token);
    else setTimeout(() => void giveUp(token, id), STIL_MS).unref();
  }

  cluster.on<Stil>('verslag:stil', ({ id, token }) => {
    const room = roomOf(id);
    const stil: Standing = { id, room: null, thaw: () => undefined };
    standing.set(token, stil);
    freeze(stil, room);
    setTimeout(() => void giveUp(token, id), STIL_MS).unref();
    const durable = room ? room.durable() : Promise.resolve();
    // Who asked hears nothing of a disk that does not take it, and gives up.
    durable.then(() => cluster.tell('verslag:stil:ja', { id, token })).catch(() => undefined);
  });
  cluster.on<Stil>('verslag:stil:ja', ({ token }, from) => waiting.get(`${token} ${from}`)?.());
  cluster.on<Stil>('verslag:verder', ({ token }) => thaw(token));

  /** Resolves when all others answered; false when one did not in time. */
  async function answered(token: string): Promise<boolean> {
    const answers = cluster
      .others()
      .map((from) => new Promise<void>((done) => void waiting.set(`${token} ${from}`, done)));
    const late = new Promise<boolean>((done) => void setTimeout(done, ANSWER_MS, false).unref());
    const all = Promise.all(answers).then(() => true);
    const outcome = await Promise.race([all, late]);
    for (const key of waiting.keys()) if (key.startsWith(token)) waiting.delete(key);
    return outcome;
  }

  return {
    /** A text is opened here: it may have to stand still already. */
    opened(id: string, room: Room): void {
      for (const stil of standing.values()) if (stil.id === id) freeze(stil, room);
    },

    /**
     * Gives the way to end it.
     * @throws DomainError `niet_beschikbaar` when another process does not answer
     */
    async begin(id: string): Promise<() => void> {
      if (!cluster.several) return () => undefined;
      if (cluster.isCut()) throw new DomainError('niet_beschikbaar');
      const stil: Stil = { id, token: randomBytes(8).toString('hex') };
      const end = (): void => cluster.tell('verslag:verder', stil);
      const answers = answered(stil.token);
      cluster.tell('verslag:stil', stil);
      if (await answers) return end;
      end();
      throw new DomainError('niet_beschikbaar');
    },
  };
}
