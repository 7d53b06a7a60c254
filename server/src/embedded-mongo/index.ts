import { Catalog } from './storage/catalog.ts';
import { Store } from './storage/store.ts';
import { dispatcher } from './commands/dispatch.ts';
import { Cursors } from './commands/cursors.ts';
import { startExpiry } from './indexes/expiry.ts';
import { listen } from './wire/server.ts';

export { EmbeddedMongoStartError } from './errors.ts';
export type { StartErrorCode } from './errors.ts';

export interface EmbeddedMongoOptions {
  /** Where the data lies; made where it is not there. */
  dataDir: string;
  /** 0 or absent: a free port. */
  port?: number;
  /** Gets what goes wrong inside; nothing of the content of documents. */
  log?: (message: string, error?: unknown) => void;
}

export interface EmbeddedMongo {
  uri: string;
  port: number;
  close(): Promise<void>;
}

/**
 * Starts the embedded database: MongoDB's wire protocol on a loopback port, over a directory of this machine.
 * Throws EmbeddedMongoStartError where the directory is in use, cannot be written or is of a newer version, or where
 * the port is taken.
 */
export async function startEmbeddedMongo({
  dataDir,
  port = 0,
  log = () => undefined,
}: EmbeddedMongoOptions): Promise<EmbeddedMongo> {
  const store = new Store(dataDir);
  try {
    const catalog = new Catalog(store);
    const database = { store, catalog, cursors: new Cursors() };
    const server = await listen(port, dispatcher(database, log));
    const stopExpiry = startExpiry(store, catalog, log);
    let closing: Promise<void> | undefined;
    const close = async (): Promise<void> => {
      stopExpiry();
      await server.close();
      await store.close();
    };
    return {
      uri: `mongodb://127.0.0.1:${String(server.port)}/opgaveteams?directConnection=true`,
      port: server.port,
      close: () => (closing ??= close()),
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
