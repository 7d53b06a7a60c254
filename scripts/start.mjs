/** `npm start`: installs what is missing, builds what changed, starts the server in this process. */
import { ensureBuilt, ensureInstalled } from './lib/ensure.mjs';
import { root } from './lib/run.mjs';

await ensureInstalled();
await ensureBuilt();
process.chdir(root);
await import('../server/dist/main.js');
