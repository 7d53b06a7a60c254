import { openHost } from './host.ts';
import { lockDirectory } from './storage/lock.ts';
import { isSource, openThread } from './thread.ts';

export { EmbeddedMongoStartError } from './errors.ts';
export type { StartErrorCode } from './errors.ts';

export interface EmbeddedMongoOptions {
  /** Where the data lies; made where it is not there. */
  dataDir: string;
  /** 0 or absent: a free port. */
  port?: number;
  /** Gets what goes wrong inside; nothing of the content of documents. */
  log?: (message: string, error?: unknown) => void;
  /**
   * In a thread of its own (as compiled code does), so that nobody waits while the disk writes; or in this one (as
   * source does: to load TypeScript in a thread takes longer than most tests).
   */
  thread?: boolean;
}

export interface EmbeddedMongo {
  uri: string;
  port: number;
  close(): Promise<void>;
}

/**
 * Starts the embedded database: MongoDB's wire protocol on a loopback port, over a directory of this machine. Throws
 * EmbeddedMongoStartError where the directory is in use, cannot be written or is of a newer version, or where the port
 * is taken.
 */
export async function startEmbeddedMongo({
  dataDir,
  port = 0,
  log = () => undefined,
  thread = !isSource,
}: EmbeddedMongoOptions): Promise<EmbeddedMongo> {
  // Claimed here, since a lock belongs to the process, and threads know nothing of each other's.
  const unlock = lockDirectory(dataDir);
  try {
    const host = await (thread ? openThread : openHost)({ dataDir, port, log });
    let closing: Promise<void> | undefined;
    return {
      uri: `mongodb://127.0.0.1:${String(host.port)}/opgaveteams?directConnection=true`,
      port: host.port,
      close: () => (closing ??= host.close().finally(unlock)),
    };
  } catch (error) {
    unlock();
    throw error;
  }
}
