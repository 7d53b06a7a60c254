import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cpuTimes, type CpuTimes } from '../lib/cores.ts';
import { endsWithThis } from '../lib/server.ts';

const MODULES = fileURLToPath(new URL('../../../.cache/bench-hocuspocus', import.meta.url));
const PACKAGES = [
  '@hocuspocus/server@3',
  '@hocuspocus/provider@3',
  '@hocuspocus/extension-sqlite@3',
  'ws@8',
  'yjs@13',
];

/** Its defaults, as its documentation has them, with storage. */
const PROGRAM = `
import { Server } from '@hocuspocus/server';
import { SQLite } from '@hocuspocus/extension-sqlite';
const [database] = process.argv.slice(2);
const server = new Server({ port: 0, address: '127.0.0.1', quiet: true, extensions: [new SQLite({ database })] });
await server.listen();
console.log('ws://127.0.0.1:' + server.address.port);
`;

/** Installs the packages in a folder of their own when they are not there; they are no dependency of the project. */
function install(): void {
  if (existsSync(join(MODULES, 'server.mjs'))) return;
  mkdirSync(MODULES, { recursive: true });
  console.error('Installing Hocuspocus …');
  const npm = (...args: string[]): void =>
    void execFileSync('npm', [...args, '--prefix', MODULES, '--no-audit', '--no-fund'], {
      cwd: MODULES,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  writeFileSync(join(MODULES, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  npm('install', ...PACKAGES);
  // Its native part is not built by an installation that runs no scripts.
  npm('rebuild', 'sqlite3', '--foreground-scripts');
  writeFileSync(join(MODULES, 'server.mjs'), PROGRAM);
}

export interface PeerServer {
  url: string;
  modules: string;
  cpu(): CpuTimes;
  stop(): Promise<void>;
}

/** Starts Hocuspocus with SQLite on a core of its own. */
export async function startHocuspocus(dataDir: string, core: string): Promise<PeerServer> {
  install();
  const program = [process.execPath, 'server.mjs', join(dataDir, 'hocuspocus.sqlite')];
  const child = spawn('taskset', ['-c', core, ...program], {
    cwd: MODULES,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = endsWithThis(child);
  const url = await new Promise<string>((done, fail) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /ws:\/\/\S+/.exec(chunk.toString());
      if (found) done(found[0]);
    });
    child.once('exit', (code) => fail(new Error(`Hocuspocus ended with code ${code}`)));
  });
  return {
    ...{ url, modules: MODULES, cpu: () => cpuTimes(child.pid ?? 0) },
    stop,
  };
}
