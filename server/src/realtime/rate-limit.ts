import { RateLimiterMemory } from 'rate-limiter-flexible';
import { DomainError } from '../platform/errors/domain-error.ts';
import type { LiveSocket } from './types.ts';

/** Commands one connection may send: far above a fast typist with cursor, far below what would hurt others. */
const COMMANDS_PER_10_SECONDS = 600;

/** Bounds the rate of commands per connection; throws `te_vaak` beyond it. */
export function createRateLimit() {
  const limiter = new RateLimiterMemory({ points: COMMANDS_PER_10_SECONDS, duration: 10 });
  return {
    async consume(socket: LiveSocket): Promise<void> {
      try {
        await limiter.consume(socket.id);
      } catch {
        throw new DomainError('te_vaak');
      }
    },
  };
}
