import { parentPort, workerData } from 'node:worker_threads';
import { EmbeddedMongoStartError } from './errors.ts';
import type { StartErrorCode } from './errors.ts';
import { openHost } from './host.ts';
import type { HostOptions } from './host.ts';

/** What the thread of the database says to the thread that started it; that one only ever says "close". */
export type WorkerMessage =
  | { type: 'started'; port: number }
  | { type: 'failed'; code: StartErrorCode | undefined; message: string }
  | { type: 'log'; message: string; error: string };

const text = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error ?? '');
const say = (message: WorkerMessage): void => parentPort?.postMessage(message);

try {
  const host = await openHost({
    ...(workerData as Omit<HostOptions, 'log'>),
    log: (message, error) => say({ type: 'log', message, error: text(error) }),
  });
  // The open port keeps the thread alive; it ends by itself when the port is closed.
  parentPort?.once('message', () => void host.close());
  say({ type: 'started', port: host.port });
} catch (error) {
  const known = error instanceof EmbeddedMongoStartError;
  say({ type: 'failed', code: known ? error.code : undefined, message: known ? error.message : text(error) });
}
