import { createTeller } from '../platform/db/teller.ts';
import { clientKey } from '../platform/http/client-key.ts';
import type { Platform } from '../platform/platform.ts';

const seconden = 15 * 60;

/**
 * Bounds guessing codes: how many wrong ones in a quarter of an hour, from one client and from all together. There are
 * 22^6 = 113 million codes; a right one counts for nothing, so a whole square behind one address can come in.
 */
export function createRaadgrens(platform: Platform) {
  const client = createTeller(platform, 'raden', { hoogstens: 20, seconden });
  const samen = createTeller(platform, 'raden-samen', { hoogstens: 2_000, seconden });

  return {
    /**
     * Judged after the code was looked up, so that of many at the same moment a right one hears of the wrong ones
     * before it. @throws DomainError `te_vaak` for who guessed too often
     */
    async mag(ip: string | undefined): Promise<void> {
      await Promise.all([client.mag(clientKey(ip)), samen.mag('')]);
    },

    /** Counts a wrong one. @throws DomainError `te_vaak` when it is one too many */
    async mis(ip: string | undefined): Promise<void> {
      await client.tel(clientKey(ip));
      await samen.tel('');
    },
  };
}
