import type { Platform } from '../platform/platform.ts';

/**
 * What every answer of a passkey has to fit. A passkey is a whole way in by itself, so the device has to check who
 * holds it (user verification): a stick that somebody finds is not enough.
 */
export function createControle({ env, log }: Pick<Platform, 'env' | 'log'>) {
  const { origin, hostname: rpID } = new URL(env.PUBLIC_URL);
  return {
    rpID,
    expected: { expectedOrigin: origin, expectedRPID: rpID, requireUserVerification: true },

    /** The library says by throwing why it refuses; that is for the log, never for who tries. */
    async verified<T>(verify: () => Promise<T>): Promise<T | null> {
      return verify().catch((err: unknown) => {
        log.debug({ reden: err instanceof Error ? err.name : 'unknown' }, 'passkey refused');
        return null;
      });
    },
  };
}
