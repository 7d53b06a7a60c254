import { Worker } from 'node:worker_threads';
import { EmbeddedMongoStartError } from './errors.ts';
import type { Host, HostOptions } from './host.ts';
import type { WorkerMessage } from './worker.ts';

/** True where this file is TypeScript, run by tsx or Vitest. */
export const isSource = import.meta.url.endsWith('.ts');

/** Documents live for one command: a small nursery is enough, and saves some ten megabytes. */
const LIMITS = { maxYoungGenerationSizeMb: 8 };

function createWorker(workerData: { dataDir: string; port: number }): Worker {
  if (!isSource)
    return new Worker(new URL('./worker.js', import.meta.url), { workerData, resourceLimits: LIMITS });
  const entry = JSON.stringify(new URL('./worker.ts', import.meta.url).href);
  // A thread of Node 20 cannot begin with a TypeScript file, whatever hooks it is given; it can import one.
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import(${entry}); })`;
  return new Worker(code, { eval: true, workerData, resourceLimits: LIMITS, execArgv: [] });
}

/** Waits for the first word of the thread; gives its port. */
function started(worker: Worker): Promise<number> {
  return new Promise((done, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The embedded database ended before it was ready.')));
    worker.on('message', (message: WorkerMessage) => {
      if (message.type === 'started') done(message.port);
      else if (message.type === 'failed')
        reject(
          message.code
            ? new EmbeddedMongoStartError(message.code, message.message)
            : new Error(message.message),
        );
    });
  });
}

/**
 * Opens the store and serves it in a thread of its own. Throws EmbeddedMongoStartError. Should the thread break later,
 * its error ends the process: a program that lives on without its database would only seem to work.
 */
export async function openThread({ log, ...options }: HostOptions): Promise<Host> {
  const worker = createWorker(options);
  const ended = new Promise<void>((done) => worker.once('exit', () => done()));
  let port: number;
  try {
    port = await started(worker);
  } catch (error) {
    await ended;
    throw error;
  }
  let closing = false;
  worker.removeAllListeners('error');
  worker.on('error', (error) => {
    closing = true;
    throw error;
  });
  worker.on('exit', (code) => {
    if (!closing) throw new Error(`The embedded database ended unexpectedly (code ${String(code)}).`);
  });
  worker.on('message', (message: WorkerMessage) => {
    if (message.type === 'log') log(message.message, message.error);
  });
  return {
    port,
    close() {
      closing = true;
      worker.postMessage('close');
      return ended;
    },
  };
}
