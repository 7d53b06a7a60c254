import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '../platform/errors/domain-error.ts';
import { clientKey } from '../platform/http/client-key.ts';

const QUARTER = 15 * 60;

/**
 * How many wrong codes in a quarter of an hour, from one client and from all together. There are 22^6 = 113 million
 * codes; a right one counts for nothing, so a whole square behind one address can come in.
 */
const limits = { perClient: 20, samen: 2_000 } as const;

/** Bounds guessing. Counted in memory, per server process, as signing in is. */
export function createRaadgrens() {
  const perClient = new RateLimiterMemory({ points: limits.perClient, duration: QUARTER });
  const samen = new RateLimiterMemory({ points: limits.samen, duration: QUARTER });

  function refuse(held: RateLimiterRes | null, points: number): void {
    if (held && held.consumedPoints >= points)
      throw new DomainError('te_vaak', { wachtSeconden: Math.ceil(held.msBeforeNext / 1000) });
  }

  return {
    /** @throws DomainError `te_vaak` for who guessed too often */
    async mag(ip: string | undefined): Promise<void> {
      refuse(await perClient.get(clientKey(ip)), limits.perClient);
      refuse(await samen.get('samen'), limits.samen);
    },

    /** Counts a wrong one. */
    async mis(ip: string | undefined): Promise<void> {
      await Promise.all([perClient.penalty(clientKey(ip)), samen.penalty('samen')]);
    },
  };
}
