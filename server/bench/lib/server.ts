import { spawn, execFileSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { cpuTimes, type CpuTimes } from './cores.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const settings = (dataDir: string): NodeJS.ProcessEnv => ({
  ...process.env,
  ...{ DATA_DIR: dataDir, PORT: '0', NODE_ENV: 'development', LOG_LEVEL: 'error' },
});

/** Fills a data directory with demo data, in a process of its own. @returns what the program said */
export function fillDemo(dataDir: string, jaren?: number): string {
  const args = ['server/dist/demo/cli.js', ...(jaren === undefined ? [] : ['--jaren', String(jaren)])];
  return execFileSync(process.execPath, args, { cwd: root, env: settings(dataDir), encoding: 'utf8' });
}

export interface BenchServer {
  url: string;
  /** From the start of the process to its first answer. */
  readyMs: number;
  /** Resident memory in megabytes. */
  rssMb(): number;
  pid: number;
  /** What the process used of a processor so far. */
  cpu(): CpuTimes;
  stop(): Promise<void>;
}

interface StartOptions {
  /** Run on this core alone, as `taskset -c` names it. */
  core?: string;
  env?: Record<string, string>;
  /** For Node itself. */
  flags?: readonly string[];
}

const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGTERM')));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** A bench that is broken off leaves no server behind. Gives the way to stop this one. */
export function endsWithThis(child: ChildProcess): () => Promise<void> {
  running.add(child);
  return async () => {
    running.delete(child);
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  };
}

/** Starts the built server on a free port, as a user would. */
export async function startServer(dataDir: string, options: StartOptions = {}): Promise<BenchServer> {
  const started = performance.now();
  const command = [process.execPath, ...(options.flags ?? []), 'server/dist/main.js'];
  const [file = '', ...args] = options.core ? ['taskset', '-c', options.core, ...command] : command;
  const child = spawn(file, args, {
    cwd: root,
    env: { ...settings(dataDir), ...options.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = endsWithThis(child);
  const url = await new Promise<string>((done, fail) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/localhost:[1-9]\d*/.exec(said);
      if (found) done(found[0]);
    });
    child.once('exit', (code) => fail(new Error(`the server ended with code ${code}: ${said}`)));
  });
  const answer = await fetch(`${url}/gezond`);
  if (!answer.ok) throw new Error(`the server answers ${answer.status}`);
  const readyMs = performance.now() - started;
  return {
    url,
    readyMs,
    pid: child.pid ?? 0,
    cpu: () => cpuTimes(child.pid ?? 0),
    rssMb: () =>
      Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) / 1024,
    stop,
  };
}
