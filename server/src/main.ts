import { mkdir, readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { parseAreaPack } from '@opgaveteams/shared/area/area.schema';
import { createApp } from './app.ts';
import { startEmbeddedMongo } from './embedded-mongo/index.ts';
import { createBus } from './platform/bus/bus.ts';
import { systemClock } from './platform/clock/clock.ts';
import { connectDb } from './platform/db/db.ts';
import { readEnv, SettingError, type Env } from './platform/env/env.ts';
import { createLog } from './platform/log/log.ts';
import type { Platform } from './platform/platform.ts';
import { seedDemoIfEmpty } from './demo/seed.ts';
import { welcome } from './welcome.ts';

/** Errors that whoever starts the server can mend; each has one plain sentence, and no stack is shown. */
function sentenceFor(err: unknown, env: Env | null): string | null {
  if (!(err instanceof Error)) return null;
  const code = 'code' in err ? String(err.code) : '';
  if (code === 'EADDRINUSE')
    return `Port ${env?.PORT ?? ''} is already in use: stop the other program, or start with PORT=3001 npm start.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR')
    return `The directory ${env?.DATA_DIR ?? ''} cannot be written: choose another one with DATA_DIR=….`;
  if (err.name === 'MongooseServerSelectionError' || err.name === 'MongoServerSelectionError')
    return 'The database of MONGODB_URI does not answer: check that it runs and that the address is right.';
  if (err instanceof SettingError || /^[a-z]+(_[a-z]+)+$/.test(code)) return err.message;
  return null;
}

async function readArea(path: string) {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw new SettingError(`The area pack ${path} cannot be read: check the setting AREA_PACK.`);
  }
  try {
    return parseAreaPack(JSON.parse(text));
  } catch (err) {
    throw new SettingError(`The area pack ${path} is not right: ${err instanceof Error ? err.message : ''}`);
  }
}

async function openDatabase(env: Env): Promise<{ uri: string; close(): Promise<void> }> {
  if (env.MONGODB_URI) return { uri: env.MONGODB_URI, close: async () => {} };
  const dataDir = resolve(env.DATA_DIR);
  await mkdir(dataDir, { recursive: true });
  return startEmbeddedMongo({ dataDir });
}

/** Starts everything and returns how to stop it. */
async function start(env: Env): Promise<() => Promise<void>> {
  const log = createLog(env.LOG_LEVEL);
  const area = await readArea(resolve(env.AREA_PACK));
  const database = await openDatabase(env);
  const db = await connectDb(database.uri);
  if (!env.MONGODB_URI)
    log.info(
      'the embedded database is in use: for trying out and small use; docs/operations.md says when to move',
    );
  const platform: Platform = { env, db, log, area, clock: systemClock, bus: createBus() };
  const app = await createApp(platform, { clientDir: resolve('client/dist') });
  if (env.DEMO) await seedDemoIfEmpty(platform, app.services);
  await new Promise<void>((done, fail) => {
    app.http.once('error', fail);
    app.http.listen(env.PORT, env.HOST, done);
  });
  await welcome(env, app.services, app.http.address() as AddressInfo);
  return async () => {
    await app.close();
    await db.close();
    await database.close();
  };
}

async function main(): Promise<void> {
  let env: Env | null = null;
  try {
    // The one place where the environment is read.
    // eslint-disable-next-line no-restricted-properties
    env = readEnv(process.env);
    const stop = await start(env);
    let stopping = false;
    const onSignal = (): void => {
      if (stopping) return;
      stopping = true;
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
  } catch (err) {
    const sentence = sentenceFor(err, env);
    process.stderr.write(
      sentence ? `${sentence}\n` : `${err instanceof Error ? (err.stack ?? err.message) : String(err)}\n`,
    );
    process.exit(1);
  }
}

await main();
