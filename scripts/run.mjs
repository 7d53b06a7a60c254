/** `npm run db`, `npm run demo`, `npm run bench`, `npm run chaos`: the other programs of the project. */
import { ensureBuilt, ensureInstalled } from './lib/ensure.mjs';
import { bin, root, stop } from './lib/run.mjs';

const [name, ...args] = process.argv.slice(2);
await ensureInstalled();
process.chdir(root);

const fromSource = { bench: 'server/bench/run.ts', chaos: 'server/chaos/run.ts' };
if (name in fromSource) {
  if (name === 'bench') await ensureBuilt();
  process.exit(await bin('tsx/dist/cli.mjs', ['--conditions=source', fromSource[name], ...args]));
}
const programs = { db: '../server/dist/embedded-mongo/cli.js', demo: '../server/dist/demo/cli.js' };
if (!(name in programs)) stop(`Unknown program: ${name}`);
await ensureBuilt();
// The programs read their arguments as if they were started themselves.
process.argv.splice(2, 1);
await import(programs[name]);
