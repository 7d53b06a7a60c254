/** `npm run dev`: Vite with hot reload, and the server that starts again when its files change. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './lib/ensure.mjs';
import { root } from './lib/run.mjs';

await ensureInstalled();
const port = process.env.PORT ?? '3000';
const page = process.env.PUBLIC_URL ?? 'http://localhost:5173';

const start = (args, cwd, env) =>
  spawn(process.execPath, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } });

const children = [
  start(
    [join(root, 'node_modules/tsx/dist/cli.mjs'), 'watch', '--conditions=source', 'server/src/main.ts'],
    root,
    { PORT: port, PUBLIC_URL: page },
  ),
  start([join(root, 'node_modules/vite/bin/vite.js')], join(root, 'client'), { API_PORT: port }),
];

let stopping = false;
function stopAll(code) {
  if (stopping) return;
  stopping = true;
  for (const child of children) child.kill('SIGTERM');
  process.exitCode = code;
}
for (const child of children) child.on('exit', (code) => stopAll(code ?? 0));
process.on('SIGINT', () => stopAll(0));
process.on('SIGTERM', () => stopAll(0));
