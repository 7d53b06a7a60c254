import { DomainError } from '../platform/errors/domain-error.ts';
import type { LiveSocket } from './types.ts';

/** Commands one connection may send: far above a fast typist with cursor, far below what would hurt others. */
const COMMANDS_PER_10_SECONDS = 600;
const PER_MS = COMMANDS_PER_10_SECONDS / 10_000;

/** Bounds the rate of commands per connection, as a bucket that fills again; throws `te_vaak` when it is empty. */
export function createRateLimit(now: () => number = () => performance.now()) {
  const buckets = new WeakMap<LiveSocket, { left: number; at: number }>();
  return {
    consume(socket: LiveSocket): void {
      const at = now();
      const bucket = buckets.get(socket) ?? { left: COMMANDS_PER_10_SECONDS, at };
      bucket.left = Math.min(COMMANDS_PER_10_SECONDS, bucket.left + (at - bucket.at) * PER_MS);
      bucket.at = at;
      buckets.set(socket, bucket);
      if (bucket.left < 1) throw new DomainError('te_vaak');
      bucket.left -= 1;
    },
  };
}
