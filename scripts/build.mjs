/** `npm run build`: installs what is missing and builds server and client. */
import { ensureBuilt, ensureInstalled } from './lib/ensure.mjs';

await ensureInstalled();
await ensureBuilt();
