import { randomBytes } from 'node:crypto';
import { DomainError } from '../platform/errors/domain-error.ts';
import type { Cluster } from '../realtime/cluster.ts';
import type { Room } from './room.ts';

/** How long a text stands still at most: then the act is over, or who asked for it is gone. */
const STIL_MS = 4_000;
/** How long the others get to say that it does. */
const ANSWER_MS = 1_500;

interface Stil {
  id: string;
  token: string;
}

/** Makes a text stand still on all processes, with what they took of it on disk. */
export function createStil(cluster: Cluster, roomOf: (id: string) => Room | undefined) {
  const frozen = new Map<string, () => void>();
  const waiting = new Map<string, () => void>();

  function thaw(token: string): void {
    frozen.get(token)?.();
    frozen.delete(token);
  }

  cluster.on<Stil>('verslag:stil', ({ id, token }) => {
    const room = roomOf(id);
    if (room) frozen.set(token, room.freeze());
    setTimeout(() => thaw(token), STIL_MS).unref();
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

  /**
   * Gives the way to end it.
   * @throws DomainError `niet_beschikbaar` when another process does not answer
   */
  return async (id: string): Promise<() => void> => {
    if (!cluster.several) return () => undefined;
    if (cluster.isCut()) throw new DomainError('niet_beschikbaar');
    const stil: Stil = { id, token: randomBytes(8).toString('hex') };
    const end = (): void => cluster.tell('verslag:verder', stil);
    const answers = answered(stil.token);
    cluster.tell('verslag:stil', stil);
    if (await answers) return end;
    end();
    throw new DomainError('niet_beschikbaar');
  };
}
