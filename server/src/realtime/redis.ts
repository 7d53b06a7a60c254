import { createClient } from 'redis';
import type { Logger } from '../platform/log/log.ts';

/** How long a server that starts waits for Redis. */
const START_MS = 5_000;
const LONGEST_RETRY_MS = 1_000;
/**
 * A line on which nothing comes for this long is broken, though nobody said so. Shorter than the others wait before they
 * count this process as gone: it knows it before they do.
 */
const SILENT_MS = 4_000;
const PING_MS = 1_500;

/** The Redis of REDIS_URL does not answer; the message is one sentence for whoever starts the server. */
export class RedisStartError extends Error {
  readonly code = 'redis_unreachable';
}

function newClient(url: string, log: Logger) {
  const reconnectStrategy = (tries: number): number => Math.min(50 * 2 ** tries, LONGEST_RETRY_MS);
  const client = createClient({
    ...{ url, pingInterval: PING_MS },
    socket: { reconnectStrategy, socketTimeout: SILENT_MS },
  });
  // Said once for each time that it goes away, not for each try.
  let away = false;
  client.on('ready', () => (away = false));
  client.on('error', (err: unknown) => {
    if (!away) log.warn({ err }, 'Redis does not answer; it is tried again');
    away = true;
  });
  return client;
}
export type Redis = ReturnType<typeof newClient>;

/**
 * Connects to Redis, and again whenever it was away.
 * @throws RedisStartError when it does not answer at the start
 */
export async function connectRedis(url: string, log: Logger): Promise<Redis> {
  const client = newClient(url, log);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), START_MS);
  });
  const connecting = client.connect();
  connecting.catch(() => undefined);
  try {
    await Promise.race([connecting, late]);
  } catch {
    client.destroy();
    throw new RedisStartError(
      'The Redis of REDIS_URL does not answer: check that it runs and that the address is right.',
    );
  } finally {
    clearTimeout(timer);
  }
  // The adapter does not look at the outcome: what could not be published counts as missed by the others.
  const publish = client.publish.bind(client);
  const quiet = (...args: Parameters<typeof publish>): Promise<number> => publish(...args).catch(() => 0);
  Object.assign(client, { publish: quiet });
  return client;
}
