import { randomBytes } from 'node:crypto';
import type { Logger } from '../platform/log/log.ts';
import type { Envelope, LiveServer } from './types.ts';

/** How often a process says that it is there, in ms; what was missed is noticed within this. */
const BEAT_MS = 2_000;
/** A process that was silent for this long is gone. */
const GONE_MS = 7_000;
/** A process that did not say for so long that it is there, because it stood still, may be gone for the others. */
const UNHEARD_MS = 5_000;

type Listener = (message: never, from: string) => void;

/** The processes that serve one workspace, as one of them knows the others. */
export interface Cluster {
  /** Other processes are or may be there. */
  readonly several: boolean;
  /** The others that are known to be there. */
  others(): string[];
  /** Is the line between the processes down, or may the others think that this process is gone? */
  isCut(): boolean;
  /** All others hear it, in order; not this one. What cannot be sent now is missed. */
  tell(topic: string, message: unknown): void;
  on<T>(topic: string, listener: (message: T, from: string) => void): void;
  /** Another process was there before this one, or something that it said did not arrive: ask for it again. */
  onMissed(listener: (from: string) => void): void;
  /** Another process ended: what it kept for its connections is no more. */
  onGone(listener: (from: string) => void): void;
  close(): void;
}

/** One process, alone. */
export const alone: Cluster = {
  several: false,
  others: () => [],
  isCut: () => false,
  tell: () => undefined,
  on: () => undefined,
  onMissed: () => undefined,
  onGone: () => undefined,
  close: () => undefined,
};

/** Another process, as far as it was heard. */
interface Other {
  /** The number of the last message of it that came. */
  nr: number;
  heard: number;
}

/** What the processes know of each other: who is there, and whether all that they said came over. */
class Others {
  readonly #known = new Map<string, Other>();
  readonly missed = new Set<(from: string) => void>();
  readonly gone = new Set<(from: string) => void>();

  get ids(): string[] {
    return [...this.#known.keys()];
  }

  heard(from: string, nr: number): void {
    const other = this.#known.get(from);
    this.#known.set(from, { nr, heard: performance.now() });
    // One that begins at 1 just began, and told nothing before.
    if (nr !== (other?.nr ?? 0) + 1) for (const listener of this.missed) listener(from);
  }

  lost(from: string): void {
    if (this.#known.delete(from)) for (const listener of this.gone) listener(from);
  }

  sweep(): void {
    const now = performance.now();
    for (const [from, { heard }] of this.#known) if (now - heard > GONE_MS) this.lost(from);
  }
}

/**
 * Several processes over the adapter of Socket.IO. Messages of a process are numbered, so that another one knows when
 * it missed something: while the line was down, or because it began later.
 * @param isReady is the line up?
 */
export function createCluster(io: LiveServer, isReady: () => boolean, log: Logger): Cluster {
  const id = randomBytes(8).toString('hex');
  const others = new Others();
  const topics = new Map<string, Set<Listener>>();
  let nr = 0;
  let beaten = performance.now();

  function send(topic: string, message: unknown): void {
    // A number that is not sent is a message that others know they missed.
    nr++;
    if (isReady()) io.serverSideEmit('proces', { from: id, nr, topic, message });
  }

  io.on('proces', ({ from, nr: number, topic, message }: Envelope) => {
    if (topic === 'weg') return others.lost(from);
    others.heard(from, number);
    for (const listener of topics.get(topic) ?? [])
      try {
        listener(message as never, from);
      } catch (err) {
        log.error({ err, topic }, 'a message of another process failed');
      }
  });

  const beat = setInterval(() => {
    send('hier', null);
    beaten = performance.now();
    others.sweep();
  }, BEAT_MS).unref();
  send('hier', null);

  return {
    several: true,
    others: () => others.ids,
    isCut: () => !isReady() || performance.now() - beaten > UNHEARD_MS,
    tell: send,
    on: (topic, listener) => {
      const present = topics.get(topic) ?? new Set<Listener>();
      topics.set(topic, present.add(listener as Listener));
    },
    onMissed: (listener) => void others.missed.add(listener),
    onGone: (listener) => void others.gone.add(listener),
    close: () => {
      clearInterval(beat);
      send('weg', null);
    },
  };
}
