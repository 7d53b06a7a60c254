/**
 * A process of its own that makes records of what stands in texts, so that a test can kill it, or run several at once.
 * Prints a line when it begins and one after each time.
 * Run with: node --import tsx --conditions=source projectie.projector.ts <uri> <verslagId> <times>
 */
import { createBus } from '../platform/bus/bus.ts';
import { systemClock } from '../platform/clock/clock.ts';
import { connectDb } from '../platform/db/db.ts';
import { readEnv } from '../platform/env/env.ts';
import { createLog } from '../platform/log/log.ts';
import { createServices } from '../services.ts';
import { createVerslagStore } from '../verslagen/verslag.store.ts';
import { areaPack } from './area.ts';

const [uri = '', id = '', times = '1'] = process.argv.slice(2);
/** A change in which nothing changes: the text has to be looked at again. */
const NOTHING = Uint8Array.of(0, 0);
const db = await connectDb(uri);
const env = readEnv({ NODE_ENV: 'test', PORT: '0', LOG_LEVEL: 'error' });
const { verslagen } = createServices({
  ...{ env, db, clock: systemClock, log: createLog('error'), area: areaPack(), bus: createBus() },
});
process.stdout.write('begin\n');
for (let n = 0; n < Number(times); n++) {
  await createVerslagStore(db).log(id).append(NOTHING);
  await verslagen.catchUp();
  process.stdout.write(`${n}\n`);
}
await db.close();
