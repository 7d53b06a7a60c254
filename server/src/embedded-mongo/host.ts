import { Catalog } from './storage/catalog.ts';
import { Store } from './storage/store.ts';
import { dispatcher } from './commands/dispatch.ts';
import { Cursors } from './commands/cursors.ts';
import { startExpiry } from './indexes/expiry.ts';
import { listen } from './wire/server.ts';

export interface HostOptions {
  dataDir: string;
  port: number;
  log: (message: string, error?: unknown) => void;
}

export interface Host {
  port: number;
  close(): Promise<void>;
}

/** Opens the store and serves it in this thread. Throws EmbeddedMongoStartError. */
export async function openHost({ dataDir, port, log }: HostOptions): Promise<Host> {
  const store = new Store(dataDir);
  try {
    const catalog = new Catalog(store);
    const server = await listen(port, dispatcher({ store, catalog, cursors: new Cursors() }, log));
    const stopExpiry = startExpiry(store, catalog, log);
    return {
      port: server.port,
      async close() {
        stopExpiry();
        await server.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
