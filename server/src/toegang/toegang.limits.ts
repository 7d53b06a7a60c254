import { createTeller } from '../platform/db/teller.ts';
import { clientKey } from '../platform/http/client-key.ts';
import type { Platform } from '../platform/platform.ts';

const QUARTER = 15 * 60;

/**
 * How often in a quarter of an hour. Per address: enough for somebody whose mail is slow. Per client: a whole
 * office or a meeting behind one address can sign in at the same time.
 */
const limits = {
  vraagPerAdres: 5,
  vraagPerClient: 60,
  pogingPerAdres: 10,
  pogingPerClient: 120,
  uitdagingPerClient: 300,
  accountPerPersoon: 20,
} as const;
type Limit = keyof typeof limits;

/** Bounds how often one may ask for a mail and try a code. The bound on tries per mail is with the mail. */
export function createLimits(platform: Platform) {
  const tellers = new Map(
    Object.entries(limits).map(([name, hoogstens]) => [
      name,
      createTeller(platform, name, { hoogstens, seconden: QUARTER }),
    ]),
  );
  const consume = async (limit: Limit, wie: string): Promise<void> => tellers.get(limit)?.tel(wie);

  return {
    /** @throws DomainError `te_vaak`, the same for known and unknown addresses. */
    async vraag(email: string, ip: string | undefined): Promise<void> {
      await consume('vraagPerClient', clientKey(ip));
      await consume('vraagPerAdres', email);
    },
    /** A challenge to sign in: the page asks for one each time it is opened. @throws DomainError `te_vaak` */
    uitdaging: (ip: string | undefined): Promise<void> => consume('uitdagingPerClient', clientKey(ip)),
    /** What one does to one's own account. @throws DomainError `te_vaak` */
    account: (persoonId: string): Promise<void> => consume('accountPerPersoon', persoonId),
    /** @throws DomainError `te_vaak` */
    async poging(email: string | null, ip: string | undefined): Promise<void> {
      await consume('pogingPerClient', clientKey(ip));
      if (email !== null) await consume('pogingPerAdres', email);
    },
  };
}

export type Limits = ReturnType<typeof createLimits>;
