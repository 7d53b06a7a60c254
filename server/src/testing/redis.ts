import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';

export interface TestRedis {
  url: string;
  port: number;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same address, empty. */
  start(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Starts a real Redis on a free port, that keeps nothing on disk. */
export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  let stop: () => Promise<void> = async () => undefined;

  async function start(): Promise<void> {
    const child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const end = (): void => void child.kill('SIGKILL');
    process.once('exit', end);
    child.once('exit', () => process.off('exit', end));
    const ended = new Promise<void>((done) => child.once('close', () => done()));
    stop = async () => {
      child.kill('SIGKILL');
      await ended;
    };
    await new Promise<void>((done, fail) => {
      child.once('error', () =>
        fail(new Error('redis-server was not found (Debian: apt install redis-server)')),
      );
      child.stdout.on('data', (chunk: Buffer) => chunk.includes('Ready to accept connections') && done());
    });
  }

  await start();
  return { url: `redis://127.0.0.1:${String(port)}`, port, kill: () => stop(), start };
}
