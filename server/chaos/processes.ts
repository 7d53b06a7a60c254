import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** How much of what a process says is kept, in characters. */
const SAID = 6_000;
const NODE = ['--import', 'tsx', '--conditions=source'];

/** A process of the product that can be killed and started again, on the same port. */
export interface Program {
  start(): Promise<void>;
  /** kill -9: no time for a last word; throws when it had ended by itself. */
  kill(): Promise<void>;
  /** It stands still, or goes on; nobody hears of it. */
  pause(on: boolean): void;
  /** Moves the clock of a server. */
  forward(ms: number): void;
}

/** A port of this machine that nobody has. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function program(
  path: string,
  env: Record<string, string>,
  ready: (child: ChildProcess) => Promise<unknown>,
): Program {
  let child: ChildProcess | null = null;
  let said = '';
  /** The process that runs; who ended without being killed has broken a promise of its own. */
  function running(): ChildProcess {
    if (child && child.exitCode === null && child.signalCode === null) return child;
    const end = child ? String(child.exitCode ?? child.signalCode) : 'nothing';
    throw new Error(`${path} ended by itself with ${end}: ${said}`);
  }
  return {
    async start() {
      const started = spawn(process.execPath, [...NODE, file(path)], {
        env: { ...process.env, LOG_LEVEL: 'silent', ...env },
        cwd: file('../..'),
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      });
      child = started;
      const end = (): void => void started.kill('SIGKILL');
      process.once('exit', end);
      started.once('exit', () => process.off('exit', end));
      // A database that is refused its disk has much to say; the last of it is enough.
      said = '';
      started.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-SAID)));
      const failed = once(started, 'exit').then(([code]) => {
        throw new Error(`${path} ended with ${String(code)} before it was ready: ${said}`);
      });
      failed.catch(() => undefined);
      await Promise.race([ready(started), failed]);
    },
    async kill() {
      if (!child) return;
      const dying = running();
      child = null;
      dying.kill('SIGKILL');
      await once(dying, 'exit');
    },
    pause: (on) => void running().kill(on ? 'SIGSTOP' : 'SIGCONT'),
    forward: (ms) => void running().send(ms),
  };
}

/** The embedded database in a process of its own, as `npm run db`. */
export function databaseProgram(dataDir: string, port: number): Program {
  const env = { DATA_DIR: dataDir, DB_PORT: String(port) };
  return program('../src/embedded-mongo/cli.ts', env, (child) => {
    return child.stdout ? once(child.stdout, 'data') : Promise.reject(new Error('no output'));
  });
}

/** A server over the database of this address; one of several with a Redis between them. */
export function serverProgram(port: number, uri: string, redis: string | null): Program {
  const env = {
    ...{ NODE_ENV: 'test', DEMO: 'nee', PORT: String(port), MONGODB_URI: uri },
    ...(redis === null ? {} : { REDIS_URL: redis }),
  };
  return program('./server.ts', env, (child) => once(child, 'message'));
}
